package dev.greenroom.app;

import dev.greenroom.content.checking.FurtherRules;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Track;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.daily.DailyPreview;
import dev.greenroom.feature.preview.CataloguePreview;
import dev.greenroom.feature.preview.PackPreview;
import dev.greenroom.feature.round.RoundPreview;
import dev.greenroom.feature.vote.VotePreview;
import dev.greenroom.ui.Limits;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether people will see what an author wrote: all that the features show of a pack is made, with
 * the limits of every platform, and is to hold the author's texts whole.
 *
 * @param words of the features
 * @param program what authors are told
 */
record PackRenderCheck(Words words, Words program) implements FurtherRules {
  /** As much of a text as tells which one is meant. */
  private static final int BEGINNING = 40;

  private interface OfTracks {
    List<PackPreview> of(Track track, Library library, Words words);
  }

  private interface OfQuestions {
    List<PackPreview> of(Question question, Library library, Words words);
  }

  /** A feature that shows something of a track adds it here. */
  private static final List<OfTracks> TRACKS =
      List.of(
          DailyPreview::of,
          RoundPreview::of,
          CataloguePreview::of,
          (track, _, words) -> VotePreview.of(track, words));

  /** A feature that shows something of a question adds it here. */
  private static final List<OfQuestions> QUESTIONS =
      List.of(DailyPreview::of, RoundPreview::of, CataloguePreview::of);

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
  Stream<PackPreview> shown(Library library) {
    return library.tracks().stream()
        .flatMap(
            track ->
                Stream.concat(
                    shown(track, library),
                    track.questions().stream().flatMap(question -> shown(question, library))));
  }

  private Stream<PackPreview> shown(Track track, Library library) {
    return TRACKS.stream().flatMap(feature -> feature.of(track, library, words).stream());
  }

  private Stream<PackPreview> shown(Question question, Library library) {
    return QUESTIONS.stream().flatMap(feature -> feature.of(question, library, words).stream());
  }

  List<Fault> faults(PackPreview shown, String owner) {
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
