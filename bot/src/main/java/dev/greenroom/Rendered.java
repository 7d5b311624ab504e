package dev.greenroom;

import dev.greenroom.catalogue.CatalogueShown;
import dev.greenroom.content.FurtherRules;
import dev.greenroom.content.Library;
import dev.greenroom.content.Question;
import dev.greenroom.content.Track;
import dev.greenroom.daily.DailyShown;
import dev.greenroom.flow.Shown;
import dev.greenroom.flow.Words;
import dev.greenroom.round.RoundShown;
import dev.greenroom.ui.Limits;
import dev.greenroom.vote.VoteShown;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether people will see what an author wrote: all that the features show of a pack is made, with
 * the limits of every platform, and is to hold the author's texts whole.
 *
 * @param words of the features
 * @param program what authors are told
 */
record Rendered(Words words, Words program) implements FurtherRules {
  /** As much of a text as tells which one is meant. */
  private static final int BEGINNING = 40;

  private interface OfTracks {
    List<Shown> of(Track track, Library library, Words words);
  }

  private interface OfQuestions {
    List<Shown> of(Question question, Library library, Words words);
  }

  /** A feature that shows something of a track adds it here. */
  private static final List<OfTracks> TRACKS =
      List.of(
          DailyShown::of,
          RoundShown::of,
          CatalogueShown::of,
          (track, _, words) -> VoteShown.of(track, words));

  /** A feature that shows something of a question adds it here. */
  private static final List<OfQuestions> QUESTIONS =
      List.of(DailyShown::of, RoundShown::of, CatalogueShown::of);

  @Override
  public List<Fault> faults(Track track, Library library) {
    return shown(track, library).flatMap(shown -> faults(shown, track.title()).stream()).toList();
  }

  @Override
  public List<Fault> faults(Question question, Library library) {
    return shown(question, library)
        .flatMap(shown -> faults(shown, question.id()).stream())
        .toList();
  }

  /** All that people see of these packs. */
  Stream<Shown> shown(Library library) {
    return library.tracks().stream()
        .flatMap(
            track ->
                Stream.concat(
                    shown(track, library),
                    track.questions().stream().flatMap(question -> shown(question, library))));
  }

  private Stream<Shown> shown(Track track, Library library) {
    return TRACKS.stream().flatMap(feature -> feature.of(track, library, words).stream());
  }

  private Stream<Shown> shown(Question question, Library library) {
    return QUESTIONS.stream().flatMap(feature -> feature.of(question, library, words).stream());
  }

  List<Fault> faults(Shown shown, String owner) {
    String as = words.say("shown." + shown.as());
    try {
      return shown.cut().stream().map(text -> new Fault(text, cut(text, as))).toList();
    } catch (IllegalArgumentException e) {
      return List.of(
          new Fault(owner, program.say("rendered.impossible", as, String.valueOf(e.getMessage()))));
    }
  }

  private String cut(String text, String as) {
    return program.say("rendered.cut", Limits.cut(text.replaceAll("\\s+", " "), BEGINNING), as);
  }
}
