package dev.greenroom.feature.round;

import static java.util.stream.Collectors.toSet;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.model.Drawn;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Room;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Control.Weight;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The room of a round and what stands in it. */
final class RoomViews {
  /** So much of a round's id tells its room from others of the same title. */
  private static final int CODE = 4;

  private RoomViews() {}

  static Drawn room(StreamId id, Round round, Words words) {
    return round
        .played()
        .filter(played -> !played.hasNoRoom())
        .<Drawn>map(played -> new Drawn.Opened(room(id, played, isLive(round), words)))
        .orElseGet(Drawn.Nothing::new);
  }

  /** Whoever is in the round is in its room; a private one is for nobody else. */
  private static Room room(StreamId id, PlayedRound played, boolean live, Words words) {
    return new Room(
        Round.LOBBY,
        words.say(
            "round.room.title",
            played.setup().trackTitle(),
            id.id().substring(0, Math.min(CODE, id.id().length()))),
        played.crew().seats().stream().map(Crew.Seat::member).collect(toSet()),
        played.setup().secluded(),
        live);
  }

  /** Where it is, for whoever asks; it may take a moment to be there. */
  static Reply way(Ask<Round> ask) {
    Words words = ask.words();
    var card = Card.titled(words.say("round.begun"));
    return new Reply.Whisper(
        Optional.ofNullable(ask.query().standing(ask.id()).get(Setup.ROOM))
            .map(
                room ->
                    card.text(
                        words.prose(
                            "round.begun.text", Prose.of(new Span.Channel(room.channel())))))
            .orElseGet(
                () ->
                    card.text(words.say("round.begun.soon"))
                        .actions(
                            new Control.Button(
                                ActionId.of("room", ask.id().id()), words.say("round.way"))))
            .build());
  }

  private static boolean isLive(Round round) {
    return switch (round) {
      case Round.Over over -> !over.archived();
      case Round.BrokenOff off -> !off.archived();
      case Round.None _, Round.Lobby _, Round.Running _, Round.Paused _, Round.CalledOff _ -> true;
    };
  }

  static Drawn plan(StreamId id, Round round, Words words) {
    return round
        .played()
        .map(played -> Drawn.of(plan(id, played, words)))
        .orElseGet(Drawn.Nothing::new);
  }

  private static Card plan(StreamId id, PlayedRound played, Words words) {
    Setup setup = played.setup();
    return Card.titled(words.say("round.plan", setup.format()))
        .with(RoundViews.crew(played.crew(), words))
        .with(new Block.Points(setup.phases().stream().map(phase -> line(phase, words)).toList()))
        .text(words.say("round.plan.briefs"))
        .actions(
            new Control.Button(
                ActionId.of("brief", id.id()), words.say("round.brief"), Weight.PRIMARY),
            new Control.Button(ActionId.of("leave", id.id()), words.say("round.leave")))
        .note(Prose.text(setup.minutesNote() + " " + setup.disclaimer()))
        .build();
  }

  private static Prose line(Setup.Phase phase, Words words) {
    return Prose.of(
        new Span.Strong(phase.title()),
        new Span.Text(
            " "
                + words.say(
                    "round.plan.line", minutes(phase.length(), words), leads(phase, words))));
  }

  private static String leads(Setup.Phase phase, Words words) {
    return words.say("round.leads." + phase.leads().name().toLowerCase(Locale.ROOT));
  }

  private static String minutes(Duration length, Words words) {
    return words.say("minutes", length.toMinutes());
  }

  /**
   * A phase that has begun.
   *
   * @param part its number
   */
  static Drawn phase(StreamId id, String part, Round round, Words words) {
    int number = Integer.parseInt(part);
    return switch (round) {
      case Round.Running(var now, var phase, _, var ends, _) when phase == number ->
          Drawn.of(running(id, now, number, ends, words));
      case Round.Paused(var now, var phase, var left, var until) when phase == number ->
          Drawn.of(paused(id, now, number, left, until, words));
      default ->
          round
              .played()
              .map(played -> Drawn.of(over(played, number, words)))
              .orElseGet(Drawn.Nothing::new);
    };
  }

  private static Card running(StreamId id, PlayedRound now, int number, Instant ends, Words words) {
    return phase(now, number, words)
        .text(ends("round.phase.ends", ends, words))
        .actions(
            new Control.Button(
                ActionId.of("brief", id.id()), words.say("round.brief"), Weight.PRIMARY),
            new Control.Button(ActionId.of("pause", id.id()), words.say("round.pause")),
            extend(id, number, words),
            skip(id, now, number, words))
        .build();
  }

  private static Card paused(
      StreamId id, PlayedRound now, int number, Duration left, Instant until, Words words) {
    return phase(now, number, words)
        .text(words.prose("round.phase.paused", minutes(rounded(left), words), until))
        .actions(
            new Control.Button(
                ActionId.of("resume", id.id()), words.say("round.resume"), Weight.PRIMARY),
            new Control.Button(ActionId.of("brief", id.id()), words.say("round.brief")),
            skip(id, now, number, words))
        .build();
  }

  /** To whole minutes, at least one. */
  private static Duration rounded(Duration left) {
    return Duration.ofMinutes(Math.max(1, Math.round(left.toSeconds() / 60.0)));
  }

  /** Told once: where a platform does not count the time down, it tells it by the clock. */
  private static Prose ends(String key, Instant ends, Words words) {
    return words.prose(key, Prose.of(new Span.Time(ends, Span.Time.Style.RELATIVE)));
  }

  private static Control extend(StreamId id, int number, Words words) {
    return button("extend", id, number, words.say("round.extend"));
  }

  private static Control skip(StreamId id, PlayedRound now, int number, Words words) {
    boolean last = number == now.setup().phases().size();
    return button("skip", id, number, words.say(last ? "round.finish" : "round.skip"));
  }

  /** It means this phase only: pressed too late, it does nothing to the next one. */
  private static Control button(String route, StreamId id, int phase, String label) {
    return new Control.Button(new ActionId(route, id.id(), Integer.toString(phase)), label);
  }

  private static Card.Builder phase(PlayedRound now, int number, Words words) {
    Setup.Phase phase = now.setup().phase(number);
    return Card.titled(words.say("round.phase", number, now.setup().phases().size(), phase.title()))
        .text(phase.about())
        .note(Prose.text(leads(phase, words)));
  }

  private static Card over(PlayedRound played, int number, Words words) {
    Setup.Phase phase = played.setup().phase(number);
    return Card.titled(
            words.say("round.phase", number, played.setup().phases().size(), phase.title()))
        .text(words.say("round.phase.over"))
        .build();
  }

  /**
   * That a phase is nearly over, as long as that is true.
   *
   * @param part how many warnings there were with this one
   */
  static Drawn warning(StreamId id, String part, Round round, Words words) {
    return round instanceof Round.Running running
            && running.now().warnings() == Integer.parseInt(part)
        ? running
            .warned()
            .map(left -> Drawn.of(warning(id, running, left, words)))
            .orElseGet(Drawn.Gone::new)
        : new Drawn.Gone();
  }

  private static Card warning(StreamId id, Round.Running running, Duration left, Words words) {
    String title = running.now().setup().phase(running.phase()).title();
    return Card.titled(words.say("round.warning", minutes(rounded(left), words), title))
        .text(ends("round.warning.text", running.ends(), words))
        .actions(extend(id, running.phase(), words))
        .build();
  }

  static Drawn end(StreamId id, Round round, Words words) {
    return switch (round) {
      case Round.Over(var was, _, _) -> Drawn.of(end(id, was.question(), words));
      case Round.BrokenOff off -> Drawn.of(brokenOff(off, words));
      case Round.None _, Round.Lobby _, Round.Running _, Round.Paused _, Round.CalledOff _ ->
          new Drawn.Nothing();
    };
  }

  /** What the question was about, for everybody now. */
  private static Card end(StreamId id, QuestionSnapshot question, Words words) {
    return Card.titled(words.say("round.end"))
        .quote(Prose.text(question.prompt()))
        .heading(words.say("round.end.strong"))
        .points(question.strong())
        .heading(words.say("round.end.weak"))
        .points(question.weak())
        .heading(words.say("round.end.mistake"))
        .text(question.mistake())
        .actions(WorkedViews.opener(id, question, words))
        .build();
  }

  private static Card brokenOff(Round.BrokenOff off, Words words) {
    return Card.titled(words.say("round.broken-off"))
        .text(
            words.prose(
                off.why() == RoundEvent.Cause.DEPARTED
                    ? "round.departed.text"
                    : "round.broken-off.text",
                Prose.member(off.by())))
        .build();
  }
}
