package dev.greenroom.catalogue;

import dev.greenroom.content.Library;
import dev.greenroom.content.Nearest;
import dev.greenroom.content.Question;
import dev.greenroom.flow.Ask;
import dev.greenroom.flow.Packs;
import dev.greenroom.flow.Refusal;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.Routes;
import dev.greenroom.ui.Limits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tracks are for everybody; questions are only for those who run the community: the next candidate
 * could look up what they are about to be asked.
 */
public record Catalogue(Packs packs) {
  /** The value that its command takes. */
  private static final String ID = "id";

  private static final int LONGEST_WORD = 60;

  /** Adds its command and its pages to those of a feature. */
  public <S, C> Routes<S, C> on(Routes<S, C> routes) {
    var tracks = new TrackViews(packs);
    var questions = new QuestionViews(packs);
    return routes
        .asks("/greenroom catalogue", ask -> typed(ask, tracks, questions))
        .takes(ID, List.of())
        .asks(Way.TRACKS, tracks::list)
        .asks(Way.TRACK, tracks::one)
        .showsManagersMore()
        .asks(Way.QUESTIONS, questions::list)
        .manages()
        .asks(Way.QUESTION, questions::one)
        .manages();
  }

  /** By the command: all tracks, or what is named. */
  private Reply typed(Ask<?> ask, TrackViews tracks, QuestionViews questions) {
    String word =
        Stream.of(ID, "words")
            .map(ask.values()::value)
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    if (word.isEmpty()) {
      return tracks.list(ask);
    }
    Library library = packs.of(ask.id().community());
    Optional<Reply> found =
        library
            .track(word)
            .map(track -> tracks.show(ask, library, track, 1))
            .or(() -> library.question(word).map(it -> guarded(ask, library, it, questions)));
    return found.orElseGet(() -> Reply.refuse(unknown(word, library), ask.words()));
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
