package dev.greenroom.playground.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.playground.chat.CardJson;
import dev.greenroom.playground.chat.Channel;
import dev.greenroom.playground.chat.Person;
import dev.greenroom.playground.chat.PlaygroundChat;
import dev.greenroom.playground.chat.ShownControl;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tour says to press next. It is read off the chat, so no order of doing breaks it. */
record TourGuide(PlaygroundChat chat, TourProgress ticks) {
  /** Whom the reader plays unless they chose somebody else. */
  private static final Person READER = Person.withId("ana");

  private static final String LOBBY_AT = "practice";

  /**
   * One thing to do.
   *
   * @param say which sentence; the words stand in the page
   * @param args what is put into it
   * @param go where to do it; null for nowhere in particular
   * @param scene what the others can be asked to do; null for nothing
   */
  record Hint(String say, List<String> args, @Nullable Go go, Cast.@Nullable Scene scene) {
    static Hint of(String say, String... args) {
      return new Hint(say, List.of(args), null, null);
    }

    Hint at(Person person, ShownControl found) {
      return new Hint(
          say, args, new Go(person, found.channel(), found.action().toString(), null), scene);
    }

    Hint typing(Person person, String channel, String line) {
      return new Hint(say, args, new Go(person, channel, null, line), scene);
    }

    Hint offering(Cast.Scene offered) {
      return new Hint(say, args, go, offered);
    }

    ObjectNode json() {
      ObjectNode json = CardJson.object().put("say", say);
      ArrayNode array = json.putArray("args");
      args.forEach(array::add);
      json.set("go", go == null ? null : go.json());
      return json.put("scene", scene == null ? null : scene.key());
    }
  }

  /**
   * @param action the control to press; null where something is to be typed
   * @param line what to type; null where something is to be pressed
   */
  record Go(Person person, String channel, @Nullable String action, @Nullable String line) {
    ObjectNode json() {
      return CardJson.object()
          .put("person", person.id())
          .put("channel", channel)
          .put("action", action)
          .put("line", line);
    }
  }

  Hint to(Tour.Step step) {
    return switch (step) {
      case DAILY -> daily();
      case ROUND -> round();
      case VOTE -> vote().orElseGet(this::round);
      case DEBRIEF -> debrief().or(this::votes).orElseGet(this::round);
      case BOARD -> Hint.of("board", READER.name()).typing(READER, "general", "/leaderboard");
    };
  }

  private Hint daily() {
    return chat.newest(Label.ANSWER)
        .map(found -> Hint.of("answer", READER.name()).at(READER, found))
        .orElseGet(() -> Hint.of("question").offering(Cast.Scene.POST));
  }

  private Hint round() {
    return running().or(this::lobby).orElseGet(this::noLobby);
  }

  /** The phases of the round that the reader is in. */
  private Optional<Hint> running() {
    return ticks
        .joined()
        .flatMap(
            joined ->
                Stream.of(Label.NEXT_PHASE, Label.END_ROUND)
                    .flatMap(label -> chat.newestFor(joined.round(), label).stream())
                    .findFirst()
                    .flatMap(_ -> chat.newestFor(joined.round(), Label.BRIEF))
                    .map(brief -> Hint.of("phases", joined.as().name()).at(joined.as(), brief)))
        .map(hint -> hint.offering(Cast.Scene.PLAY));
  }

  private Optional<Hint> lobby() {
    return ticks
        .joined()
        .flatMap(joined -> chat.newestFor(joined.round(), Label.BEGIN))
        .map(this::complete)
        .or(
            () ->
                chat.newest(Label.JOIN_CANDIDATE)
                    .map(found -> Hint.of("join", READER.name(), at(found)).at(READER, found)));
  }

  private String at(ShownControl found) {
    return chat.channel(found.channel()).map(Channel::name).orElse(LOBBY_AT);
  }

  /** The reader is in; the lobby waits for others, or for its beginning. */
  private Hint complete(ShownControl begin) {
    String round = begin.action().ref();
    boolean ready =
        Stream.of(Label.JOIN_CANDIDATE, Label.JOIN_INTERVIEWER)
            .noneMatch(join -> ticks.crew(round, join).isEmpty());
    return ready
        ? whoBegins(begin)
            .map(person -> Hint.of("begin", person.name()).at(person, begin))
            .orElseGet(() -> Hint.of("others").offering(Cast.Scene.OTHERS))
        : Hint.of("others").offering(Cast.Scene.OTHERS);
  }

  /** The host, whom the card names, or the interviewer. */
  private Optional<Person> whoBegins(ShownControl begin) {
    return Stream.concat(
            begin.mentioned().stream(),
            ticks.crew(begin.action().ref(), Label.JOIN_INTERVIEWER).stream())
        .findFirst();
  }

  private Hint noLobby() {
    return Hint.of("lobby", READER.name()).typing(READER, LOBBY_AT, "/mock start");
  }

  private Optional<Hint> vote() {
    return ticks
        .joined()
        .flatMap(
            joined ->
                chat.newestFor(joined.round(), Label.VOTE)
                    .map(vote -> Hint.of("vote", joined.as().name()).at(joined.as(), vote)));
  }

  private Optional<Hint> debrief() {
    return ticks
        .joined()
        .flatMap(joined -> chat.newestFor(joined.round(), Label.DEBRIEF))
        .map(
            found -> {
              Person candidate =
                  ticks.crew(found.action().ref(), Label.JOIN_CANDIDATE).stream()
                      .findFirst()
                      .orElse(READER);
              return Hint.of("debrief", candidate.name()).at(candidate, found);
            });
  }

  private Optional<Hint> votes() {
    return vote().map(_ -> Hint.of("votes").offering(Cast.Scene.VOTES));
  }
}
