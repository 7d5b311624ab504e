package dev.greenroom.feature.round;

import dev.greenroom.core.model.Drawn;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.Prose;
import java.util.ArrayList;
import java.util.List;

/** What people are told of a round whose room is gone, and of one that lost somebody. */
final class RoomLostViews {
  private RoomLostViews() {}

  /**
   * To one of its people alone.
   *
   * @param part who that is
   */
  static Drawn alone(StreamId id, String part, Round round, Words words) {
    return switch (round) {
      case Round.Running on when on.now().hasNoRoom() ->
          Drawn.of(lost(id, on.now(), new MemberId(part), words));
      case Round.Paused on when on.now().hasNoRoom() ->
          Drawn.of(lost(id, on.now(), new MemberId(part), words));
      case Round.Over over when over.was().hasNoRoom() && !over.archived() ->
          Drawn.of(
              titled(over.was(), words)
                  .text(words.say("round.lost.over"))
                  .actions(another(id, words))
                  .build());
      case Round.Over over when over.was().hasNoRoom() -> new Drawn.Nothing();
      case Round.BrokenOff off when off.why() == RoundEvent.Cause.NO_ROOM ->
          Drawn.of(titled(off.was(), words).text(words.say("round.lost.ended")).build());
      default -> new Drawn.Gone();
    };
  }

  private static Card lost(StreamId id, PlayedRound now, MemberId reader, Words words) {
    var controls = new ArrayList<Control>();
    controls.add(another(id, words));
    if (now.crew().runs(reader)) {
      controls.add(end(id, words));
    }
    return titled(now, words).text(words.say("round.lost.text")).actions(controls).build();
  }

  private static Card.Builder titled(PlayedRound played, Words words) {
    return Card.titled(words.say("round.lost", played.setup().trackTitle()));
  }

  /** For the lobby's card, which everybody sees. */
  static List<Control> controls(StreamId id, boolean over, Words words) {
    return over ? List.of(another(id, words)) : List.of(another(id, words), end(id, words));
  }

  private static Control another(StreamId id, Words words) {
    return new Control.Button(
        ActionId.of("replace-room", id.id()),
        words.say("round.lost.another"),
        Control.Weight.PRIMARY);
  }

  private static Control end(StreamId id, Words words) {
    return new Control.Button(ActionId.of("end-round", id.id()), words.say("round.lost.end"));
  }

  /** To the host of a round whose candidate or interviewer is here no more. */
  static Drawn departed(StreamId id, Round round, Words words) {
    return round instanceof Round.BrokenOff off && off.why() == RoundEvent.Cause.DEPARTED
        ? Drawn.of(
            Card.titled(words.say("round.broken-off"))
                .text(words.prose("round.departed.text", Prose.member(off.by())))
                .note(Prose.text(words.say("round.departed.next", off.was().setup().trackTitle())))
                .build())
        : new Drawn.Nothing();
  }
}
