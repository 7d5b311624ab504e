package dev.greenroom.feature.round;

import dev.greenroom.core.model.Outcome;
import dev.greenroom.core.model.RoomAt;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.ui.ActionId;
import java.time.Instant;
import java.util.Optional;

/** What came of a command to a round. */
sealed interface RoundOutcome extends Outcome {
  /** Its lobby is open. */
  record LobbyOpen(Instant expires) implements RoundOutcome {}

  /**
   * Somebody has a role.
   *
   * @param again whether they had another one before
   */
  record InRole(Role role, boolean again) implements RoundOutcome {}

  /** Somebody is gone. */
  record Gone() implements RoundOutcome {}

  /** It has begun, or goes on in another room: whoever pressed is shown the way. */
  record UnderWay(StreamId round) implements RoundOutcome {
    @Override
    public Optional<ActionId> then() {
      return Optional.of(ActionId.of("room", round.id()));
    }

    @Override
    public Optional<RoomAt> opens() {
      return Optional.of(new RoomAt(round, Setup.ROOM));
    }
  }

  /** It is ended. */
  record Ended() implements RoundOutcome {}

  /** The clock stands until somebody goes on, at the latest until then. */
  record Standing(Instant until) implements RoundOutcome {}

  /** The phase ends then. */
  record Ticking(Instant ends) implements RoundOutcome {}

  /** The phase is over. */
  record PhaseOver() implements RoundOutcome {}

  /** An item is ticked or not; its page shows it. */
  record Marked(String round, int item) implements RoundOutcome {
    @Override
    public Optional<ActionId> then() {
      return Optional.of(new ActionId("brief", round, Integer.toString(item)));
    }
  }
}
