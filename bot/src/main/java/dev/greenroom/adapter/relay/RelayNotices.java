package dev.greenroom.adapter.relay;

import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.port.Alarm;
import dev.greenroom.core.port.CardRow;
import dev.greenroom.core.port.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the relay tells the people who run a community. That it cannot be told stops no card, except
 * on its way to a hold that nobody would know of.
 */
final class RelayNotices {
  private static final Logger log = LoggerFactory.getLogger(RelayNotices.class);

  private final Alarm alarm;

  RelayNotices(Alarm alarm) {
    this.alarm = alarm;
  }

  /** Throws where it cannot be told: only its notice brings a channel back from being on hold. */
  void parked(CardRow row, String why) {
    alarm.raise(
        row.stream().community(),
        lane(row),
        row.place(),
        Refusal.of("relay.parked", channel(row), why));
  }

  /** Throws where it cannot be told, for the same reason. */
  void gone(CommunityId community, Place channel, String why) {
    alarm.gone(community, channel, Refusal.of("relay.gone", channel.channel(), why));
  }

  /** A channel that was on hold takes cards again. */
  void back(CommunityId community, Place channel) {
    mended(community, Outbox.cause(channel));
  }

  void inDoubt(CardRow row) {
    raise(row, doubt(row), Refusal.of("relay.in-doubt", channel(row)));
  }

  void foreign(CardRow row) {
    raise(row, "foreign/" + row.place().channel(), Refusal.of("relay.foreign", channel(row)));
  }

  /** It stands there, as somebody has shown. */
  void found(CardRow row) {
    mended(row.stream().community(), doubt(row));
  }

  void undrawn(CardRow row, String reference) {
    raise(row, drawing(row), Refusal.of("relay.undrawn", channel(row), reference));
  }

  void drawnAgain(CardRow row) {
    mended(row.stream().community(), drawing(row));
  }

  private void raise(CardRow row, String cause, Refusal what) {
    try {
      alarm.raise(row.stream().community(), cause, row.place(), what);
    } catch (RuntimeException e) {
      log.error("Could not tell anybody about {}", cause, e);
    }
  }

  private void mended(CommunityId community, String cause) {
    try {
      alarm.mended(community, cause);
    } catch (RuntimeException e) {
      log.error("Could not close the notice about {}", cause, e);
    }
  }

  private static String channel(CardRow row) {
    return row.place().channel();
  }

  private static String lane(CardRow row) {
    return Outbox.cause(row.place());
  }

  private static String doubt(CardRow row) {
    return Outbox.doubt(row.stream(), row.key());
  }

  private static String drawing(CardRow row) {
    return "drawing/" + row.stream() + "/" + row.key();
  }
}
