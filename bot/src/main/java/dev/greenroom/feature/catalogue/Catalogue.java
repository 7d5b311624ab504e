package dev.greenroom.feature.catalogue;

import dev.greenroom.content.Nearest;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Question;
import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.model.Packs;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Reply;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Limits;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tracks are for everybody; questions are only for those who run the community: the next candidate
 * could look up what they are about to be asked.
 */
public record Catalogue(Packs packs) {
  private static final int LONGEST_WORD = 60;

  /** Adds its pages to those of a feature. */
  public <S, C> Routes<S, C> on(Routes<S, C> routes) {
    var tracks = new TrackViews(packs);
    var questions = new QuestionViews(packs);
    return routes
        .asks(CatalogueLinks.TRACKS, tracks::list)
        .asks(CatalogueLinks.TRACK, tracks::one)
        .showsManagersMore()
        .asks(CatalogueLinks.QUESTIONS, questions::list)
        .manages()
        .asks(CatalogueLinks.QUESTION, questions::one)
        .manages();
  }

  /** The way to it from a page of another feature. */
  public static Control button(String label) {
    return CatalogueLinks.to(CatalogueLinks.TRACKS, "1", label);
  }

  /**
   * As somebody asks for it in words: all tracks, or the track or question that is named.
   *
   * @param title an id or a title; blank for all
   */
  public Reply typed(Ask<?> ask, String title) {
    return title.isBlank()
        ? new TrackViews(packs).list(ask)
        : find(ask, title)
            .orElseGet(
                () -> Reply.refuse(unknown(title, packs.of(ask.id().community())), ask.words()));
  }

  /** The page of a track or, for those who manage, of a question; empty where none is called so. */
  public Optional<Reply> find(Ask<?> ask, String title) {
    Library library = packs.of(ask.id().community());
    return library
        .trackNamed(title)
        .map(found -> new TrackViews(packs).show(ask, library, found, 1))
        .or(
            () ->
                library
                    .question(title.toLowerCase(Locale.ROOT))
                    .map(found -> guarded(ask, library, found, new QuestionViews(packs))));
  }

  private static Reply guarded(
      Ask<?> ask, Library library, Question question, QuestionViews questions) {
    return ask.viewer().manages()
        ? questions.show(ask, library, question, 1)
        : Reply.refuse(Refusal.of("flow.not-manager"), ask.words());
  }

  private static Refusal unknown(String word, Library library) {
    List<String> known =
        library.tracks().stream()
            .flatMap(
                track ->
                    Stream.concat(
                        Stream.of(track.id()), track.questions().stream().map(Question::id)))
            .toList();
    String said = Limits.cut(word, LONGEST_WORD);
    return Nearest.to(said, known)
        .map(near -> Refusal.of("catalogue.unknown-near", said, near))
        .orElseGet(() -> Refusal.of("catalogue.unknown", said));
  }
}
