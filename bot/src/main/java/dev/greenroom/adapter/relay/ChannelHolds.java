package dev.greenroom.adapter.relay;

import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.CardRow;
import dev.greenroom.core.port.Losses;
import dev.greenroom.core.port.Outbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places that take nothing from us: who is told of them, and what brings them back. Whatever is
 * told is told before it is recorded: what is told twice does no harm, what is told never does.
 */
final class ChannelHolds {
  private static final Logger log = LoggerFactory.getLogger(ChannelHolds.class);

  private final Outbox outbox;
  private final RelayNotices notices;
  private final Losses losses;

  /** Channels that may take cards again; whether they do is known once one has arrived. */
  private final Map<Place, CommunityId> hopes = new ConcurrentHashMap<>();

  ChannelHolds(Outbox outbox, RelayNotices notices, Losses losses) {
    this.outbox = outbox;
    this.notices = notices;
    this.losses = losses;
  }

  /** Nothing goes there until somebody has changed something. */
  void refused(CardRow row, String why) {
    log.warn("{} takes nothing from us: {}", row.place(), why);
    hopes.remove(row.place());
    notices.parked(row, why);
    waitInVain(row.place());
    outbox.park(row.place(), new Outbox.Held(row.stream().community(), why, false));
  }

  /**
   * The place of a card is gone: a room with what stands in it, or a channel with its rooms.
   *
   * @param room whether the card is a room
   * @return whether only a room is gone
   */
  boolean gone(CardRow row, boolean room, String why) {
    if (room && row.message() != null) {
      lost(row);
      return true;
    }
    if (threadGone(row.place())) {
      return true;
    }
    channelGone(row.stream().community(), row.place(), why);
    return false;
  }

  /** Says whether it was a room of ours. */
  boolean threadGone(Place thread) {
    List<CardRow> rooms =
        outbox.rooms(thread).stream().filter(room -> stands(room, thread)).toList();
    rooms.forEach(this::lost);
    return !rooms.isEmpty();
  }

  void channelGone(CommunityId community, Place channel, String why) {
    log.warn("{} is gone: {}", channel, why);
    hopes.remove(channel);
    notices.gone(community, channel, why);
    waitInVain(channel);
    outbox.rooms(channel).forEach(this::lost);
    outbox.park(channel, new Outbox.Held(community, why, true));
  }

  /** A room that would be opened there is none, whichever card was the first to be refused. */
  private void waitInVain(Place channel) {
    outbox.due(Integer.MAX_VALUE).stream()
        .filter(row -> row.place().equals(channel) && row.message() == null)
        .forEach(row -> losses.lost(row.stream(), row.key()));
  }

  private void lost(CardRow room) {
    log.info("The room {} of {} is gone", room.key(), room.stream());
    losses.lost(room.stream(), room.key());
    outbox.roomLost(room);
  }

  private static boolean stands(CardRow room, Place thread) {
    return room.message() != null && room.message().place().equals(thread);
  }

  /** A right, a channel or a membership came back: these are tried, whatever was said of them. */
  void back(Predicate<Place> which) {
    var back = new LinkedHashMap<>(outbox.parked());
    back.keySet().removeIf(which.negate());
    back.forEach((place, held) -> hopes.put(place, held.community()));
    back.keySet().forEach(outbox::resume);
    if (!back.isEmpty()) {
      outbox.due(Integer.MAX_VALUE).stream().map(CardRow::place).forEach(back::remove);
      // where nothing waits there is nothing to see whether it works
      back.keySet().forEach(this::arrived);
    }
  }

  /** Something came through. */
  void arrived(Place place) {
    CommunityId community = hopes.remove(place);
    if (community != null) {
      notices.back(community, place);
    }
  }
}
