package dev.greenroom.adapter.discord;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rooms as Discord's threads. One under a message has that message's id; any other is found again
 * by its title, which names its round.
 */
final class Threads {
  private static final Logger LOG = LoggerFactory.getLogger(Threads.class);
  private static final int NEWS_CHANNEL = 5;
  private static final int NEWS = 10;
  private static final int PUBLIC = 11;
  private static final int PRIVATE = 12;

  /** A week, the longest there is: a round that pauses stays where people find it. */
  private static final int ARCHIVED_AFTER_MINUTES = 10080;

  private final RestCalls calls;
  private final ThreadMembers guests;
  private final ThreadSearch search;

  /**
   * @param self the bot's own account
   */
  Threads(RestCalls calls, Supplier<String> self) {
    this.calls = calls;
    this.guests = new ThreadMembers(calls, self);
    this.search = new ThreadSearch(calls, self);
  }

  MessageRef open(Place place, @Nullable MessageRef below, Chat.Venue venue) throws CallFailure {
    String id =
        below != null && below.place().equals(place) && !venue.secluded()
            ? under(place, below.id(), venue)
            : apart(place, venue);
    guests.lets(id, venue);
    if (!venue.live()) {
      change(id, venue);
    }
    return door(place, id);
  }

  /**
   * Hanging a second one under the same message is refused, so that repeating it is harmless. Where
   * somebody has deleted the message, it stands in the channel by itself.
   */
  private String under(Place place, String message, Chat.Venue venue) throws CallFailure {
    var route = Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(place.channel(), message);
    try {
      return calls.object(route, RestCalls.json(named(venue))).getString("id");
    } catch (CallFailure e) {
      if (e.code() == CallFailure.THREAD_EXISTS) {
        return message;
      }
      if (e.code() == CallFailure.UNKNOWN_MESSAGE) {
        return apart(place, venue);
      }
      throw e;
    }
  }

  private String apart(Place place, Chat.Venue venue) throws CallFailure {
    var route = Route.Channels.CREATE_THREAD.compile(place.channel());
    DataObject thread = named(venue).put("type", type(place, venue));
    if (venue.secluded()) {
      thread.put("invitable", false);
    }
    return calls.once(route, RestCalls.json(thread)).getString("id");
  }

  private static DataObject named(Chat.Venue venue) {
    return DataObject.empty()
        .put("name", venue.title())
        .put("auto_archive_duration", ARCHIVED_AFTER_MINUTES);
  }

  /** An announcement channel has open threads of a kind of its own. */
  private int type(Place place, Chat.Venue venue) throws CallFailure {
    if (venue.secluded()) {
      return PRIVATE;
    }
    DataObject parent = calls.object(Route.Channels.GET_CHANNEL.compile(place.channel()), null);
    return parent.getInt("type") == NEWS_CHANNEL ? NEWS : PUBLIC;
  }

  static boolean isOf(int type, Chat.Venue venue) {
    return venue.secluded() ? type == PRIVATE : type == PUBLIC || type == NEWS;
  }

  /** Brings a thread up to date; what it is already is not sent, for names change rarely enough. */
  void change(String id, Chat.Venue venue) throws CallFailure {
    DataObject thread = calls.object(Route.Channels.GET_CHANNEL.compile(id), null);
    DataObject state = thread.getObject("thread_metadata");
    if (venue.live() && state.getBoolean("archived")) {
      // somebody closed it, or nobody has written in it for long: the next card opens it
      return;
    }
    boolean closed = state.getBoolean("archived") && state.getBoolean("locked");
    boolean named = thread.getString("name").equals(venue.title());
    if (!named || closed == venue.live()) {
      if (state.getBoolean("archived")) {
        put(id, DataObject.empty().put("archived", false));
      }
      put(id, DataObject.empty().put("name", venue.title()).put("locked", !venue.live()));
      if (!venue.live()) {
        put(id, DataObject.empty().put("archived", true));
      }
    }
    if (venue.live()) {
      guests.become(id, venue);
    }
  }

  private void put(String id, DataObject change) throws CallFailure {
    calls.run(Route.Channels.MODIFY_CHANNEL.compile(id), RestCalls.json(change));
  }

  /** Something to do in a thread. */
  interface Work<T> {
    T done() throws CallFailure;
  }

  /**
   * A new card, or the end of one: where need be a closed thread is opened for as long as it takes.
   */
  <T> T inside(String channel, Work<T> work) throws CallFailure {
    try {
      return work.done();
    } catch (CallFailure e) {
      if (e.code() != CallFailure.ARCHIVED && e.code() != CallFailure.LOCKED) {
        throw e;
      }
    }
    DataObject thread = calls.object(Route.Channels.GET_CHANNEL.compile(channel), null);
    boolean closed = thread.getObject("thread_metadata").getBoolean("locked");
    put(channel, DataObject.empty().put("archived", false));
    try {
      return work.done();
    } finally {
      if (closed) {
        closeAgain(channel);
      }
    }
  }

  /** What was done is done: a thread that stays open is no reason to do it again. */
  private void closeAgain(String channel) {
    try {
      put(channel, DataObject.empty().put("archived", true));
    } catch (CallFailure e) {
      LOG.warn("The thread {} stays open: {}", channel, e.getMessage());
    }
  }

  Optional<MessageRef> find(
      Place place, @Nullable MessageRef below, Chat.Venue venue, Instant since) throws CallFailure {
    Optional<String> under =
        below != null && below.place().equals(place) && !venue.secluded()
            ? standing(below.id())
            : Optional.empty();
    Optional<String> id = under.isPresent() ? under : search.titled(place, venue, since);
    return id.map(found -> door(place, found));
  }

  private Optional<String> standing(String id) throws CallFailure {
    try {
      return Optional.of(
          calls.object(Route.Channels.GET_CHANNEL.compile(id), null).getString("id"));
    } catch (CallFailure e) {
      if (e.code() == CallFailure.UNKNOWN_CHANNEL) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static MessageRef door(Place place, String id) {
    return new MessageRef(new Place(place.platform(), id), id);
  }
}
