package dev.greenroom.adapter.relay;

import dev.greenroom.core.model.Digest;
import dev.greenroom.core.model.Drawn;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.StoreAway;
import dev.greenroom.core.port.CardRow;
import dev.greenroom.core.port.Chat;
import dev.greenroom.core.port.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one card to where it belongs and records what came of it. What is recorded before and
 * after each call is what keeps a card from being posted twice, wherever the process dies.
 */
final class Courier {
  /** The platform's clock and ours may differ by this much. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  private final Outbox outbox;
  private final Drawings drawings;
  private final RelayNotices notices;
  private final ChannelHolds holds;
  private final DeliveryFaults mishaps;
  private final InstantSource wall;

  Courier(
      Outbox outbox,
      Drawings drawings,
      RelayNotices notices,
      ChannelHolds holds,
      DeliveryFaults mishaps,
      InstantSource wall) {
    this.outbox = outbox;
    this.drawings = drawings;
    this.notices = notices;
    this.holds = holds;
    this.mishaps = mishaps;
    this.wall = wall;
  }

  Delivery deliver(Chat chat, CardRow row) {
    Drawn drawn;
    try {
      drawn = drawings.draw(row);
    } catch (StoreAway away) {
      throw away;
    } catch (RuntimeException | StackOverflowError e) {
      return undrawn(row, "Could not draw", e);
    }
    return switch (drawn) {
      case Drawn.Shown(var card) -> show(chat, row, new Deliverable.Message(card));
      case Drawn.Opened(var room) -> show(chat, row, drawings.room(row, room));
      // what may have arrived is looked for when there is something to show in it
      case Drawn.Nothing _ -> settled(row);
      case Drawn.Gone _ -> remove(chat, row);
    };
  }

  private Delivery show(Chat chat, CardRow row, Deliverable parcel) {
    if (drawings.server(row).filter(server -> chat.isForeign(server, row.place())).isPresent()) {
      return foreign(row);
    }
    MessageRef message = row.message();
    if (message != null) {
      return parcel.hash().equals(row.hash()) ? settled(row) : edit(chat, row, message, parcel);
    }
    return drawings
        .address(row.place())
        .map(to -> inDoubt(row) ? look(chat, row, to, parcel) : post(chat, row, to, parcel))
        .orElseGet(() -> settled(row));
  }

  private Delivery post(Chat chat, CardRow row, Place to, Deliverable parcel) {
    if (row.closed()) {
      return settled(row);
    }
    // written again before a second attempt: a process that lost its store sends nothing
    Instant first = row.attempted();
    outbox.attempting(row, first == null ? wall.instant() : first);
    return switch (parcel.post(chat, to, key(row))) {
      case Chat.Sent(var message) -> arrived(row, message, parcel, false);
      case Chat.Later(var after) -> {
        outbox.notSent(row);
        yield new Delivery.PutOff(after);
      }
      case Chat.InDoubt(var why) -> unanswered(row, why);
      case Chat.Refused(var why) -> {
        outbox.notSent(row);
        yield row.place().person().isPresent() ? unheard(row, why) : parked(row, why);
      }
      case Chat.Gone(var why) -> {
        outbox.notSent(row);
        yield gone(row, parcel instanceof Deliverable.Room, why);
      }
      case Chat.Unfit(var why) -> {
        outbox.notSent(row);
        yield unfit(row, why);
      }
      case Chat.Closed _ -> {
        outbox.notSent(row);
        yield parked(row, "closed");
      }
      case Chat.Missing _ ->
          throw new IllegalStateException(chat.platform() + " misses what was never there");
    };
  }

  /** An edit may be repeated: one that is in doubt simply is. */
  private Delivery edit(Chat chat, CardRow row, MessageRef message, Deliverable parcel) {
    return switch (parcel.edit(chat, message)) {
      case Chat.Sent(var same) -> arrived(row, same, parcel, true);
      case Chat.Later(var after) -> new Delivery.PutOff(after);
      case Chat.InDoubt(var why) -> unanswered(row, why);
      case Chat.Refused(var why) -> parked(row, why);
      case Chat.Gone(var why) -> gone(row, parcel instanceof Deliverable.Room, why);
      case Chat.Closed _ -> settled(row);
      case Chat.Unfit(var why) -> unfit(row, why);
      case Chat.Missing _ -> {
        log.info("{} of {} was deleted by somebody", row.key(), row.stream());
        yield show(chat, forgotten(row), parcel);
      }
    };
  }

  /** What may have arrived is looked for, and taken away if it has. */
  private Delivery remove(Chat chat, CardRow row) {
    MessageRef message = row.message();
    if (message != null) {
      return remove(chat, row, message);
    }
    return inDoubt(row)
        ? drawings
            .address(row.place())
            .map(at -> lookAndRemove(chat, row, at))
            .orElseGet(() -> settled(row))
        : settled(row);
  }

  /** Where nobody may look it stays; a press on it shows where it is. */
  private Delivery lookAndRemove(Chat chat, CardRow row, Place at) {
    return switch (chat.find(at, key(row), since(row))) {
      case Chat.Found(var message) -> remove(chat, row, message);
      case Chat.Absent _ -> settled(forgotten(row));
      case Chat.CannotLook _ -> settled(row);
      case Chat.LookLater(var why) -> unseen(row, why);
    };
  }

  private Delivery remove(Chat chat, CardRow row, MessageRef message) {
    return switch (chat.delete(message)) {
      case Chat.Sent _, Chat.Missing _, Chat.Gone _ -> settled(forgotten(row));
      case Chat.Closed _ -> settled(row);
      case Chat.Later(var after) -> new Delivery.PutOff(after);
      case Chat.InDoubt(var why) -> unanswered(row, why);
      case Chat.Refused(var why) ->
          row.place().person().isPresent() ? unheard(row, why) : parked(row, why);
      case Chat.Unfit(var why) -> unfit(row, why);
    };
  }

  /**
   * A post was begun and its end is not recorded: the process died, or no answer came. What is
   * found may show an older state, so it is edited; until that is recorded the card stays in doubt.
   */
  private Delivery look(Chat chat, CardRow row, Place at, Deliverable parcel) {
    return switch (parcel.find(chat, at, key(row), since(row))) {
      case Chat.Found(var message) -> {
        log.info("{} of {} had arrived", row.key(), row.stream());
        yield edit(chat, row, message, parcel);
      }
      case Chat.Absent _ -> post(chat, row, at, parcel);
      case Chat.CannotLook _ -> unknown(row);
      case Chat.LookLater(var why) -> unseen(row, why);
    };
  }

  private Delivery unseen(CardRow row, String why) {
    log.info("Whether {} of {} arrived cannot be seen now: {}", row.key(), row.stream(), why);
    return new Delivery.PutOff(Duration.ZERO);
  }

  private Delivery unknown(CardRow row) {
    log.warn("Whether {} of {} arrived is not known", row.key(), row.stream());
    notices.inDoubt(row);
    outbox.doubted(row);
    return new Delivery.Settled();
  }

  private Delivery unanswered(CardRow row, String why) {
    log.warn("No answer for {} of {}: {}", row.key(), row.stream(), why);
    return new Delivery.PutOff(Duration.ZERO);
  }

  private Delivery parked(CardRow row, String why) {
    if (!outbox.isAt(row)) {
      return settled(row);
    }
    holds.refused(row, why);
    return new Delivery.Parked();
  }

  /** Holding up its channel would hold up those to whom it belongs. */
  private Delivery foreign(CardRow row) {
    log.warn("{} of {} is for another server's channel", row.key(), row.stream());
    notices.foreign(row);
    return settled(row);
  }

  /**
   * The cards that stood in a room wait nowhere until it is open again. Of one whose room was lost
   * while it was under way nobody needs to be told: it is due wherever it belongs now, perhaps in a
   * room with the same id.
   */
  private Delivery gone(CardRow row, boolean room, String why) {
    if (row.place().person().isPresent()) {
      return unheard(row, why);
    }
    if (!outbox.isAt(row)) {
      return settled(row);
    }
    return holds.gone(row, room, why) ? settled(row) : new Delivery.Parked();
  }

  /** A person who takes no messages from us finds the same under a button of a card. */
  private Delivery unheard(CardRow row, String why) {
    log.info("{} of {} was not taken: {}", row.key(), row.stream(), why);
    return settled(row);
  }

  private Delivery unfit(CardRow row, String why) {
    return undrawn(row, "Not taken by " + row.place().platform(), new IllegalStateException(why));
  }

  private Delivery undrawn(CardRow row, String what, Throwable fault) {
    notices.undrawn(row, mishaps.happened(what, row, fault));
    return new Delivery.Undrawn();
  }

  private Delivery arrived(CardRow row, MessageRef message, Deliverable parcel, boolean edited) {
    outbox.sent(row, message, parcel.hash());
    holds.arrived(row.place());
    return new Delivery.Arrived(edited);
  }

  private Delivery settled(CardRow row) {
    outbox.settled(row);
    return new Delivery.Settled();
  }

  private CardRow forgotten(CardRow row) {
    outbox.lost(row);
    return new CardRow(
        row.stream(), row.key(), row.place(), row.due(), null, null, null, row.closed());
  }

  private static Instant since(CardRow row) {
    return Objects.requireNonNull(row.attempted()).minus(SKEW);
  }

  private static boolean inDoubt(CardRow row) {
    return row.message() == null && row.attempted() != null;
  }

  /** 20 characters, the same at every attempt. */
  static String key(CardRow row) {
    return Digest.id(row.stream() + "/" + row.key());
  }
}
