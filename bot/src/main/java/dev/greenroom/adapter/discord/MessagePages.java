package dev.greenroom.adapter.discord;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What was written in a channel since, the oldest first.
 *
 * @param after the id of a message, or of any moment
 */
record MessagePages(RestCalls calls, String channel, String after) {
  private static final int PAGE = 100;

  /** More than a busy channel writes while the bot is away for an hour. */
  private static final int PAGES = 50;

  List<DataObject> all() throws CallFailure {
    var all = new ArrayList<DataObject>();
    Optional<DataObject> _ =
        first(
            message -> {
              all.add(message);
              return false;
            });
    return all;
  }

  /** The first that is wanted; refused where too much was written since. */
  Optional<DataObject> first(Predicate<DataObject> wanted) throws CallFailure {
    String from = after;
    for (int page = 0; page < PAGES; page++) {
      List<DataObject> messages = page(from);
      Optional<DataObject> found = messages.stream().filter(wanted).findFirst();
      if (found.isPresent() || messages.size() < PAGE) {
        return found;
      }
      from = messages.getLast().getString("id");
    }
    throw CallFailure.refused("too much was written since");
  }

  private List<DataObject> page(String from) throws CallFailure {
    var route =
        Route.Messages.GET_MESSAGE_HISTORY
            .compile(channel)
            .withQueryParams("limit", Integer.toString(PAGE), "after", from);
    return calls.array(route).stream(DataArray::getObject)
        .sorted(comparingLong(message -> message.getUnsignedLong("id")))
        .toList();
  }
}
