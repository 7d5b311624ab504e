package dev.greenroom.feature.round;

import dev.greenroom.core.model.Drawn;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Control.Weight;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lobby, and what people are told. */
final class RoundViews {
  private RoundViews() {}

  static Drawn lobby(StreamId id, Round round, Words words) {
    return switch (round) {
      case Round.None _ -> new Drawn.Nothing();
      case Round.Lobby lobby -> Drawn.of(open(id, lobby, words));
      case Round.CalledOff(var setup, var why, var at) ->
          Drawn.of(
              about(setup, words)
                  .text(
                      words.prose(
                          switch (why) {
                            case EXPIRED -> "round.expired";
                            case EMPTY -> "round.emptied";
                          },
                          at))
                  .build());
      case Round.Running on -> Drawn.of(on(id, on.now(), words));
      case Round.Paused on -> Drawn.of(on(id, on.now(), words));
      case Round.Over over ->
          over.was().hasNoRoom() && !over.archived()
              ? Drawn.of(lost(id, over.was(), true, words))
              : Drawn.of(begun(over.was(), "round.lobby.over", words).build());
      case Round.BrokenOff off ->
          Drawn.of(
              begun(
                      off.was(),
                      off.why() == RoundEvent.Cause.NO_ROOM
                          ? "round.lost.ended"
                          : "round.lobby.broken-off",
                      words)
                  .build());
    };
  }

  /** What there is to do, whether or not anything is open. */
  static Card hub(Words words) {
    return Card.titled(words.say("round.hub"))
        .text(words.say("round.hub.text"))
        .actions(
            new Control.Button(ActionId.of("start"), words.say("round.hub.start"), Weight.PRIMARY),
            new Control.Button(new ActionId("rounds", "-", "1"), words.say("round.hub.open")))
        .build();
  }

  private static Card on(StreamId id, PlayedRound now, Words words) {
    return now.hasNoRoom()
        ? lost(id, now, false, words)
        : begun(now, "round.lobby.running", words).build();
  }

  /** What everybody can do about a room that is gone. */
  private static Card lost(StreamId id, PlayedRound played, boolean over, Words words) {
    return begun(played, over ? "round.lost.over" : "round.lost.text", words)
        .actions(RoomLostViews.controls(id, over, words))
        .build();
  }

  /** A round among others. */
  record Listed(StreamId id, Round round) {}

  /**
   * Rounds that are not over, each with its channel; those that wait can be joined from here.
   *
   * @param none what is said where there are none
   */
  static Card open(List<Listed> rounds, String none, Words words) {
    var card = Card.titled(words.say("round.open"));
    if (rounds.isEmpty()) {
      return card.text(words.say(none)).build();
    }
    for (Listed listed : rounds) {
      line(listed.round(), words).ifPresent(card::text);
      if (listed.round() instanceof Round.Lobby) {
        card.actions(joins(listed.id(), words));
      }
    }
    return card.build();
  }

  private static Optional<Prose> line(Round round, Words words) {
    return round instanceof Round.Lobby lobby
        ? Optional.of(
            words.prose(
                "round.open.lobby",
                lobby.setup().trackTitle(),
                channel(lobby.setup()),
                lobby.expires()))
        : round
            .played()
            .map(PlayedRound::setup)
            .map(setup -> words.prose("round.open.on", setup.trackTitle(), channel(setup)));
  }

  private static Prose channel(Setup setup) {
    return Prose.of(new Span.Channel(setup.place().channel()));
  }

  private static Card open(StreamId id, Round.Lobby lobby, Words words) {
    return about(lobby.setup(), words)
        .with(crew(lobby.crew(), words))
        .text(words.prose("round.lobby.host", Prose.member(lobby.crew().host()), lobby.expires()))
        .actions(joins(id, words))
        .actions(
            new Control.Button(
                ActionId.of("begin", id.id()), words.say("round.begin"), Weight.PRIMARY),
            new Control.Button(ActionId.of("leave", id.id()), words.say("round.leave")))
        .note(Prose.text(lobby.setup().minutesNote() + " " + lobby.setup().disclaimer()))
        .build();
  }

  private static Card.Builder begun(PlayedRound played, String key, Words words) {
    return about(played.setup(), words).with(crew(played.crew(), words)).text(words.say(key));
  }

  private static Card.Builder about(Setup setup, Words words) {
    return Card.titled(words.say("round.title", setup.trackTitle()))
        .facts(
            new Block.Fact(words.say("round.format"), Prose.text(setup.format())),
            new Block.Fact(
                words.say("round.kind"), Prose.text(words.say("round.kind." + setup.kind()))),
            new Block.Fact(
                words.say("round.room"),
                Prose.text(
                    words.say(setup.secluded() ? "round.room.private" : "round.room.open"))));
  }

  /** Who does what. */
  static Block crew(Crew crew, Words words) {
    return new Block.Facts(
        Arrays.stream(Role.values())
            .map(
                role ->
                    new Block.Fact(words.say("role." + role.key()), names(crew.in(role), words)))
            .toList());
  }

  private static Prose names(List<MemberId> members, Words words) {
    return members.stream()
        .map(Prose::member)
        .reduce((some, one) -> some.and(Prose.text(", ")).and(one))
        .orElseGet(() -> Prose.text(words.say("round.nobody")));
  }

  private static List<Control> joins(StreamId id, Words words) {
    return Arrays.stream(Role.values()).map(role -> join(id, role, words)).toList();
  }

  private static Control join(StreamId id, Role role, Words words) {
    return new Control.Button(
        ActionId.of("join-" + role.key(), id.id()), words.say("round.join." + role.key()));
  }

  static Reply told(RoundOutcome outcome, Words words) {
    return switch (outcome) {
      case RoundOutcome.LobbyOpen(var expires) ->
          whisper(words, "round.opened", words.prose("round.opened.text", expires));
      case RoundOutcome.InRole(var role, var again) ->
          whisper(
              words,
              again ? "round.changed" : "round.joined",
              Prose.text(words.say("round.joined." + role.key())));
      case RoundOutcome.Gone _ ->
          whisper(words, "round.left", Prose.text(words.say("round.left.text")));
      case RoundOutcome.Ended _ ->
          whisper(words, "round.ended", Prose.text(words.say("round.lost.ended")));
      case RoundOutcome.Standing(var until) ->
          whisper(words, "round.stands", words.prose("round.stands.text", until));
      case RoundOutcome.Ticking(var ends) ->
          whisper(words, "round.ticks", words.prose("round.ticks.text", ends));
      case RoundOutcome.PhaseOver _, RoundOutcome.Marked _, RoundOutcome.UnderWay _ ->
          new Reply.Nothing();
    };
  }

  private static Reply whisper(Words words, String title, Prose text) {
    return new Reply.Whisper(Card.titled(words.say(title)).text(text).build());
  }
}
