package dev.greenroom.adapter.discord;

import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Looks for a thread of ours by its title: among the open ones, then among the archived. */
final class ThreadSearch {
  private static final int PAGE = 100;
  private static final int PAGES = 50;

  private final RestCalls calls;
  private final Supplier<String> self;

  /**
   * @param self the bot's own account
   */
  ThreadSearch(RestCalls calls, Supplier<String> self) {
    this.calls = calls;
    this.self = self;
  }

  /**
   * @param since it is not older than that
   */
  Optional<String> titled(Place place, Chat.Venue venue, Instant since) throws CallFailure {
    Optional<String> open = ours(active(place), place, venue);
    return open.isPresent() ? open : archived(place, venue, since);
  }

  private List<DataObject> active(Place place) throws CallFailure {
    DataObject parent = calls.object(Route.Channels.GET_CHANNEL.compile(place.channel()), null);
    var route = Route.Guilds.LIST_ACTIVE_THREADS.compile(parent.getString("guild_id"));
    return threads(calls.object(route, null));
  }

  /** The last archived first: what was archived before it can have been made is not looked at. */
  private Optional<String> archived(Place place, Chat.Venue venue, Instant since)
      throws CallFailure {
    Route route =
        venue.secluded()
            ? Route.Channels.LIST_PRIVATE_ARCHIVED_THREADS
            : Route.Channels.LIST_PUBLIC_ARCHIVED_THREADS;
    var next = route.compile(place.channel()).withQueryParams("limit", Integer.toString(PAGE));
    for (int page = 0; page < PAGES; page++) {
      DataObject answer = calls.object(next, null);
      List<DataObject> threads = threads(answer);
      Optional<String> found = ours(threads, place, venue);
      if (found.isPresent() || threads.isEmpty() || !answer.getBoolean("has_more")) {
        return found;
      }
      Instant oldest = archivedAt(threads.getLast());
      if (oldest.isBefore(since)) {
        return Optional.empty();
      }
      next =
          route
              .compile(place.channel())
              .withQueryParams("limit", Integer.toString(PAGE), "before", oldest.toString());
    }
    throw CallFailure.refused("too many threads were archived since");
  }

  private static Instant archivedAt(DataObject thread) {
    String at = thread.getObject("thread_metadata").getString("archive_timestamp");
    return OffsetDateTime.parse(at).toInstant();
  }

  private static List<DataObject> threads(DataObject answer) {
    return answer.getArray("threads").stream(DataArray::getObject).toList();
  }

  private Optional<String> ours(List<DataObject> threads, Place place, Chat.Venue venue) {
    return threads.stream()
        .filter(thread -> thread.getString("parent_id").equals(place.channel()))
        .filter(thread -> thread.getString("owner_id").equals(self.get()))
        .filter(thread -> Threads.isOf(thread.getInt("type"), venue))
        .filter(thread -> thread.getString("name").equals(venue.title()))
        .map(thread -> thread.getString("id"))
        .findFirst();
  }
}
