package dev.greenroom.adapter.discord;

import dev.greenroom.core.port.Chat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people whom the bot has let into a thread, which calls nobody. Who is in a thread Discord
 * tells only bots that may list all members; but it writes each coming and going into the thread
 * itself.
 */
final class ThreadMembers {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadMembers.class);

  /** Kinds of messages that Discord writes where somebody adds or removes somebody else. */
  private static final int CAME = 1;

  private static final int WENT = 2;

  private final RestCalls calls;
  private final Supplier<String> self;

  /**
   * @param self the bot's own account
   */
  ThreadMembers(RestCalls calls, Supplier<String> self) {
    this.calls = calls;
    this.self = self;
  }

  /**
   * Those it is for see it; whom the bot had let in and who is not among them does not any more.
   */
  void become(String thread, Chat.Venue venue) throws CallFailure {
    if (venue.secluded()) {
      for (String account : gone(thread, venue.people())) {
        one(thread, account, Route.Channels.REMOVE_THREAD_MEMBER);
      }
    }
    lets(thread, venue);
  }

  void lets(String thread, Chat.Venue venue) throws CallFailure {
    for (String account : venue.people()) {
      one(thread, account, Route.Channels.ADD_THREAD_MEMBER);
    }
  }

  /**
   * Somebody who has left the server can be neither let in nor out; the others can. Where the call
   * fails in another way the thread stands already, so that nobody may make a second one.
   */
  private void one(String thread, String account, Route route) throws CallFailure {
    try {
      calls.run(route.compile(thread, account), null);
    } catch (CallFailure e) {
      if (!(e.outcome() instanceof Chat.Refused(var why))) {
        throw CallFailure.inDoubt("the thread stands, not all are in it: " + e.getMessage());
      }
      LOG.warn("{} in the thread {} was refused: {}", route.getMethod(), thread, why);
    }
  }

  /** Where the thread cannot be read back, they stay. */
  private Set<String> gone(String thread, Set<String> stay) throws CallFailure {
    try {
      Set<String> people = letIn(thread);
      people.removeAll(stay);
      return people;
    } catch (CallFailure e) {
      if (!(e.outcome() instanceof Chat.Refused(var why))) {
        throw e;
      }
      LOG.warn("Nobody can be let out of the thread {}: {}", thread, why);
      return Set.of();
    }
  }

  /** Those we added, and have not removed since. */
  private Set<String> letIn(String thread) throws CallFailure {
    var people = new LinkedHashSet<String>();
    for (DataObject message : new MessagePages(calls, thread, thread).all()) {
      int type = message.getInt("type", 0);
      if ((type == CAME || type == WENT) && by(message).equals(self.get())) {
        message.optArray("mentions").stream()
            .flatMap(mentions -> mentions.stream(DataArray::getObject))
            .map(person -> person.getString("id"))
            .forEach(person -> note(people, person, type));
      }
    }
    return people;
  }

  private static void note(Set<String> people, String person, int type) {
    boolean _ = type == CAME ? people.add(person) : people.remove(person);
  }

  private static String by(DataObject message) {
    return message.getObject("author").getString("id");
  }
}
