package dev.greenroom.core.port;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Posting to one platform. Only the relay calls it; one call at a time for each channel. */
public interface Chat {
  String platform();

  /**
   * Posts a card.
   *
   * @param key at most 25 characters, the same at every attempt for the same card; platforms that
   *     can use it as an idempotency key
   */
  Sending post(Place place, String key, Card card);

  Sending edit(MessageRef message, Card card);

  /** Deletes a message; one that is gone already counts as sent. */
  Sending delete(MessageRef message);

  /**
   * Whether a place certainly belongs to another server than this one: nothing goes there.
   *
   * @param server the platform's own id of a server or workspace
   */
  default boolean isForeign(String server, Place place) {
    return false;
  }

  /** Looks for a message of ours that may or may not have arrived. */
  Sighting find(Place place, String key, Instant since);

  /**
   * A thread.
   *
   * @param people the accounts that are in it, so that they find it among their own
   * @param secluded whether nobody else sees it
   * @param live whether people may write in it
   */
  record Venue(String title, Set<String> people, boolean secluded, boolean live) {
    public Venue {
      people = Set.copyOf(people);
    }
  }

  /**
   * Opens a thread. Its place is the place of the message that is sent back.
   *
   * @param below a message of ours under which it hangs; null where it just stands in the channel
   * @param key as for a card
   */
  Sending open(Place place, @Nullable MessageRef below, String key, Venue venue);

  /**
   * Names a thread anew, closes it, or lets others see it. One that was deleted is {@link Gone}.
   */
  Sending change(MessageRef thread, Venue to);

  /** Looks for a thread of ours that may or may not have been opened. */
  Sighting find(Place place, @Nullable MessageRef below, String key, Venue venue, Instant since);

  /** What came of an attempt. */
  sealed interface Sending {}

  /** It arrived. */
  record Sent(MessageRef message) implements Sending {}

  /** It certainly did not arrive; try again no sooner than this. */
  record Later(Duration after) implements Sending {}

  /** The request was written whole and no answer came: it may have arrived. */
  record InDoubt(String why) implements Sending {}

  /**
   * It cannot arrive until a person changes something.
   *
   * @param why in the platform's own words, such as a missing right
   */
  record Refused(String why) implements Sending {}

  /**
   * The platform takes no such card, a fault of ours; others may arrive.
   *
   * @param why in the platform's own words
   */
  record Unfit(String why) implements Sending {}

  /**
   * Where it should stand is not there any more, for all that we can see: a channel or a thread
   * that was deleted, or put away for good.
   *
   * @param why in the platform's own words
   */
  record Gone(String why) implements Sending {}

  /**
   * The thread was closed, and is not opened again for a mere edit; when it is open again, what
   * stands there is brought up to date.
   */
  record Closed() implements Sending {}

  /** The message to edit is not there any more. */
  record Missing() implements Sending {}

  /** What a look-up saw. */
  sealed interface Sighting {}

  /** It had arrived. */
  record Found(MessageRef message) implements Sighting {}

  /** It had not. */
  record Absent() implements Sighting {}

  /** This platform, or our rights on it, do not let us look. */
  record CannotLook() implements Sighting {}

  /**
   * The platform cannot be asked now.
   *
   * @param why for the log
   */
  record LookLater(String why) implements Sighting {}
}
