package dev.greenroom.round;

import dev.greenroom.flow.Drawn;
import dev.greenroom.flow.Room;
import dev.greenroom.flow.StreamId;
import dev.greenroom.flow.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Control.Weight;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The room of a round and what stands in it. */
final class RoomViews {
  /** So much of a round's id tells its room from others of the same title. */
  private static final int CODE = 4;

  private RoomViews() {}

  static Drawn room(StreamId id, Round round, Words words) {
    return round
        .played()
        .<Drawn>map(
            played ->
                new Drawn.Opened(
                    new Room(
                        Round.LOBBY,
                        words.say(
                            "round.room.title",
                            played.setup().trackTitle(),
                            id.id().substring(0, Math.min(CODE, id.id().length()))),
                        only(played),
                        isLive(round))))
        .orElseGet(Drawn.Nothing::new);
  }

  /** A private room is for those who are in the round. */
  private static Optional<Set<dev.greenroom.ui.MemberId>> only(Played played) {
    return played.setup().secluded()
        ? Optional.of(new HashSet<>(played.crew().seats().stream().map(Crew.Seat::member).toList()))
        : Optional.empty();
  }

  private static boolean isLive(Round round) {
    return switch (round) {
      case Round.Over(_, _, var archived) -> !archived;
      case Round.BrokenOff _ -> false;
      default -> true;
    };
  }

  static Drawn plan(StreamId id, Round round, Words words) {
    return round
        .played()
        .map(played -> Drawn.of(plan(id, played, words)))
        .orElseGet(Drawn.Nothing::new);
  }

  private static Card plan(StreamId id, Played played, Words words) {
    Setup setup = played.setup();
    return Card.titled(words.say("round.plan", setup.trackTitle(), setup.format()))
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
      case Round.Running(var now, var phase, var ends, _) when phase == number ->
          Drawn.of(running(id, now, number, ends, words));
      case Round.Paused(var now, var phase, var left, var until, _) when phase == number ->
          Drawn.of(paused(id, now, number, left, until, words));
      default ->
          round
              .played()
              .map(played -> Drawn.of(over(played, number, words)))
              .orElseGet(Drawn.Nothing::new);
    };
  }

  private static Card running(StreamId id, Played now, int number, Instant ends, Words words) {
    return phase(now, number, words)
        .text(
            words.prose(
                "round.phase.ends", Prose.of(new Span.Time(ends, Span.Time.Style.RELATIVE)), ends))
        .actions(
            new Control.Button(
                ActionId.of("brief", id.id()), words.say("round.brief"), Weight.PRIMARY),
            new Control.Button(ActionId.of("pause", id.id()), words.say("round.pause")),
            new Control.Button(ActionId.of("extend", id.id()), words.say("round.extend")),
            new Control.Button(ActionId.of("skip", id.id()), words.say(skip(now, number))))
        .build();
  }

  private static Card paused(
      StreamId id, Played now, int number, Duration left, Instant until, Words words) {
    return phase(now, number, words)
        .text(words.prose("round.phase.paused", minutes(rounded(left), words), until))
        .actions(
            new Control.Button(
                ActionId.of("resume", id.id()), words.say("round.resume"), Weight.PRIMARY),
            new Control.Button(ActionId.of("brief", id.id()), words.say("round.brief")),
            new Control.Button(ActionId.of("skip", id.id()), words.say(skip(now, number))))
        .build();
  }

  /** To whole minutes, at least one. */
  private static Duration rounded(Duration left) {
    return Duration.ofMinutes(Math.max(1, Math.round(left.toSeconds() / 60.0)));
  }

  private static String skip(Played now, int number) {
    return number == now.setup().phases().size() ? "round.finish" : "round.skip";
  }

  private static Card.Builder phase(Played now, int number, Words words) {
    Setup.Phase phase = now.setup().phase(number);
    return Card.titled(words.say("round.phase", number, now.setup().phases().size(), phase.title()))
        .text(phase.about())
        .note(Prose.text(leads(phase, words)));
  }

  private static Card over(Played played, int number, Words words) {
    Setup.Phase phase = played.setup().phase(number);
    return Card.titled(
            words.say("round.phase", number, played.setup().phases().size(), phase.title()))
        .text(words.say("round.phase.over"))
        .build();
  }

  /**
   * That a phase is nearly over.
   *
   * @param part its number
   */
  static Drawn warning(StreamId id, String part, Round round, Words words) {
    return round instanceof Round.Running(var now, var phase, var ends, var warned)
            && phase == Integer.parseInt(part)
        ? warned ? Drawn.of(warning(id, now.setup().phase(phase), ends, words)) : new Drawn.Gone()
        : new Drawn.Nothing();
  }

  private static Card warning(StreamId id, Setup.Phase phase, Instant ends, Words words) {
    return Card.titled(words.say("round.warning", phase.title()))
        .text(words.prose("round.warning.text", ends))
        .actions(new Control.Button(ActionId.of("extend", id.id()), words.say("round.extend")))
        .build();
  }

  static Drawn end(StreamId id, Round round, Words words) {
    return switch (round) {
      case Round.Over(var was, _, _) -> Drawn.of(end(was, words));
      case Round.BrokenOff(_, _, var by, _) ->
          Drawn.of(
              Card.titled(words.say("round.broken-off"))
                  .text(words.prose("round.broken-off.text", Prose.member(by)))
                  .build());
      default -> new Drawn.Nothing();
    };
  }

  /** What the question was about, for everybody now. */
  private static Card end(Played was, Words words) {
    var question = was.question();
    var card =
        Card.titled(words.say("round.end"))
            .quote(Prose.text(question.prompt()))
            .heading(words.say("round.end.strong"))
            .points(question.strong())
            .heading(words.say("round.end.weak"))
            .points(question.weak())
            .heading(words.say("round.end.mistake"))
            .text(question.mistake());
    return card.build();
  }
}
