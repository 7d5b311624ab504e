package dev.greenroom.daily;

import dev.greenroom.content.Library;
import dev.greenroom.content.PackReader;
import dev.greenroom.flow.Actor;
import dev.greenroom.flow.Ask;
import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Query;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.StreamId;
import dev.greenroom.flow.Words;
import dev.greenroom.shelf.Posed;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every question that the program brings along, as it would be posted, answered and closed. */
public final class EveryQuestion {
  private static final Words WORDS = Words.in(Locale.ENGLISH, List.of("daily", "flow"));
  private static final Library LIBRARY = PackReader.bundled().library();
  private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
  private static final Place PLACE = new Place("fake", "general");
  private static final StreamId ID =
      new StreamId(AskedFeature.KIND, new CommunityId("c1"), "a1b2c3d4e5f6g7h8i9j0");

  private EveryQuestion() {}

  /** The open question, the closed one, its debrief, and each of its hints. */
  public static Stream<Card> cards() {
    return asked().flatMap(EveryQuestion::cards);
  }

  /** The form for its answer. */
  public static Stream<Form> forms() {
    return asked()
        .map(open -> AskedViews.answerForm(ask(open, 1)))
        .map(reply -> ((Reply.Ask) reply).form());
  }

  private static Stream<Asked.Open> asked() {
    return LIBRARY.packs().stream()
        .flatMap(pack -> pack.tracks().stream())
        .flatMap(
            track ->
                track.questions().stream()
                    .map(question -> Posed.of(question, track, LIBRARY))
                    .map(
                        posed ->
                            new Asked.Open(
                                PLACE, posed, NOON, NOON.plus(Duration.ofDays(1)), Map.of())));
  }

  private static Stream<Card> cards(Asked.Open open) {
    var closed = new Asked.Closed(open, NOON);
    var cards = new ArrayList<Card>();
    cards.add(AskedViews.open(ID, open, WORDS, List.of()));
    cards.add(AskedViews.closed(ID, closed, WORDS, List.of()));
    cards.add(AskedViews.debrief(ID, closed, WORDS));
    IntStream.rangeClosed(1, open.question().probes().size())
        .mapToObj(number -> (Reply.Replace) AskedViews.hint(ask(open, number)))
        .forEach(hint -> cards.add(hint.card()));
    return cards.stream();
  }

  /** Nothing is looked up for a question that nobody has answered. */
  private static final Query NOTHING =
      (Query)
          Proxy.newProxyInstance(
              EveryQuestion.class.getClassLoader(),
              new Class<?>[] {Query.class},
              (_, method, _) -> {
                throw new AssertionError("looked up by " + method);
              });

  private static Ask<Asked> ask(Asked open, int number) {
    return new Ask<>(
        open, ID, Integer.toString(number), null, Actor.BOT, PLACE, WORDS, NOON, NOTHING);
  }
}
