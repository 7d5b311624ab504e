package dev.greenroom.kit;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A platform in memory. It keeps what people would truly see, whatever it answers, so that a test
 * can tell what happened from what the relay was told.
 */
public final class FakeChat implements Chat {
  /** What goes wrong with one call. */
  private sealed interface Trouble {}

  private record LostBefore() implements Trouble {}

  private record LostAfter() implements Trouble {}

  private record Answers(Sending instead) implements Trouble {}

  private record Throws() implements Trouble {}

  private record Holds(CountDownLatch until) implements Trouble {}

  private record Message(MessageRef ref, String key, Card card) {}

  private static final int LONGEST_KEY = 25;

  private final String platform;
  private final Map<Place, List<Message>> messages = new HashMap<>();
  private final Map<Place, Venue> threads = new LinkedHashMap<>();
  private final Map<Place, Deque<Trouble>> troubles = new HashMap<>();
  private final Map<Place, String> refused = new HashMap<>();
  private final Set<Place> ofOthers = new HashSet<>();
  private final Set<Place> gone = new HashSet<>();
  private final List<String> calls = new ArrayList<>();
  private boolean looks = true;
  private int posted;

  public FakeChat(String platform) {
    this.platform = platform;
  }

  @Override
  public String platform() {
    return platform;
  }

  @Override
  public Sending post(Place place, String key, Card card) {
    return call(place, "post " + card.title(), () -> add(place, key, card));
  }

  @Override
  public Sending edit(MessageRef message, Card card) {
    return call(message.place(), "edit " + card.title(), () -> replace(message, card));
  }

  @Override
  public Sending open(Place place, @Nullable MessageRef below, String key, Venue venue) {
    return call(place, "open " + venue.title(), () -> opened(place, key, venue));
  }

  @Override
  public Sending change(MessageRef thread, Venue to) {
    return call(thread.place(), "change " + to.title(), () -> changed(thread, to));
  }

  @Override
  public synchronized Sighting find(
      Place place, @Nullable MessageRef below, String key, Venue venue, Instant since) {
    calls.add(place.channel() + ": find " + venue.title());
    if (!looks) {
      return new CannotLook();
    }
    Place room = room(place, key);
    return threads.containsKey(room) ? new Found(door(room)) : new Absent();
  }

  @Override
  public Sending delete(MessageRef message) {
    return call(message.place(), "delete", () -> remove(message));
  }

  @Override
  public synchronized Sighting find(Place place, String key, Instant since) {
    calls.add(place.channel() + ": find " + key);
    return looks ? sighting(place, key) : new CannotLook();
  }

  /** The next call to this channel is lost on its way; nobody can tell. */
  public void losesTheNextCall(Place place) {
    trouble(place, new LostBefore());
  }

  /** The next call to this channel has its effect, but the answer is lost. */
  public void losesTheNextAnswer(Place place) {
    trouble(place, new LostAfter());
  }

  /** The next call to this channel is put off. */
  public void putsOff(Place place, Duration after) {
    trouble(place, new Answers(new Later(after)));
  }

  /** The next call to this channel breaks the adapter. */
  public void breaks(Place place) {
    trouble(place, new Throws());
  }

  /** The next call to this channel is of a card that the platform does not take. */
  public void cannotTakeTheNext(Place place) {
    trouble(place, new Answers(new Unfit("invalid_blocks")));
  }

  /** The next call to this channel hangs, before any effect, until the latch is down. */
  public void holds(Place place, CountDownLatch until) {
    trouble(place, new Holds(until));
  }

  /** This channel belongs to another server than the cards for it. */
  public synchronized void isOfOthers(Place place) {
    ofOthers.add(place);
  }

  @Override
  public synchronized boolean isForeign(String server, Place place) {
    return ofOthers.contains(place);
  }

  /** Nothing arrives in this channel any more. */
  public synchronized void refuses(Place place, String why) {
    refused.put(place, why);
  }

  /** This channel is deleted, or a thread. */
  public synchronized void deletes(Place place) {
    gone.add(place);
    messages.remove(place);
    threads.keySet().removeIf(room -> room.equals(place) || isIn(room, place));
  }

  private static boolean isIn(Place room, Place channel) {
    return room.channel().startsWith(channel.channel() + "/");
  }

  /** It does again. */
  public synchronized void accepts(Place place) {
    refused.remove(place);
    gone.remove(place);
  }

  /** Nobody lets us look for our own messages. */
  public synchronized void forbidsLooking() {
    looks = false;
  }

  /** Somebody deletes a message by hand. */
  public synchronized void vanishes(MessageRef message) {
    removed(message);
  }

  /** All calls so far, such as "general: post Title". */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  public synchronized List<MessageRef> messages(Place place) {
    return in(place).stream().map(Message::ref).toList();
  }

  public synchronized Optional<Card> shown(MessageRef message) {
    return in(message.place()).stream()
        .filter(one -> one.ref().equals(message))
        .map(Message::card)
        .findFirst();
  }

  /** The message with this key, as somebody sees it there. */
  public synchronized MessageRef standing(Place place, String key) {
    return ((Found) sighting(place, key)).message();
  }

  /** The threads of a channel, the oldest first, as people find them now. */
  public synchronized Map<Place, Venue> threads(Place place) {
    var found = new LinkedHashMap<Place, Venue>();
    threads.forEach(
        (room, thread) -> {
          if (isIn(room, place)) {
            found.put(room, thread);
          }
        });
    return found;
  }

  /** The cards of a channel, oldest message first. */
  public synchronized List<Card> cards(Place place) {
    return in(place).stream().map(Message::card).toList();
  }

  private Sending call(Place place, String what, Supplier<Sending> effect) {
    @Nullable Trouble trouble = begin(place, what);
    return switch (trouble) {
      case LostBefore _ -> new InDoubt("connection reset");
      case LostAfter _ -> new InDoubt("no answer, though it came to " + effect.get());
      case Answers(var instead) -> instead;
      case Throws _ -> throw new IllegalStateException("the adapter broke");
      case Holds(var until) -> {
        await(until);
        yield effect.get();
      }
      case null -> effect.get();
    };
  }

  private synchronized @Nullable Trouble begin(Place place, String what) {
    calls.add(place.channel() + ": " + what);
    if (gone.contains(place)) {
      return new Answers(new Gone("Unknown Channel"));
    }
    if (refused.containsKey(place)) {
      return new Answers(new Refused(refused.get(place)));
    }
    return troubles.getOrDefault(place, new ArrayDeque<>()).poll();
  }

  private synchronized void trouble(Place place, Trouble trouble) {
    troubles.computeIfAbsent(place, _ -> new ArrayDeque<>()).add(trouble);
  }

  private synchronized Sending add(Place place, String key, Card card) {
    if (key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("no platform takes a key like " + key);
    }
    posted++;
    var message = new Message(new MessageRef(place, "m" + posted), key, card);
    in(place).add(message);
    return new Sent(message.ref());
  }

  private synchronized Sending opened(Place place, String key, Venue venue) {
    Place room = room(place, key);
    gone.remove(room);
    threads.put(room, venue);
    return new Sent(door(room));
  }

  private synchronized Sending changed(MessageRef thread, Venue to) {
    return threads.computeIfPresent(thread.place(), (_, _) -> to) == null
        ? new Gone("Unknown Channel")
        : new Sent(thread);
  }

  private static Place room(Place place, String key) {
    return new Place(place.platform(), place.channel() + "/" + key);
  }

  private static MessageRef door(Place room) {
    return new MessageRef(room, room.channel());
  }

  private synchronized Sending replace(MessageRef message, Card card) {
    if (shown(message).isEmpty()) {
      return new Missing();
    }
    in(message.place())
        .replaceAll(one -> one.ref().equals(message) ? new Message(message, one.key(), card) : one);
    return new Sent(message);
  }

  private synchronized Sending remove(MessageRef message) {
    removed(message);
    return new Sent(message);
  }

  private void removed(MessageRef message) {
    in(message.place()).removeIf(one -> one.ref().equals(message));
  }

  private Sighting sighting(Place place, String key) {
    return in(place).stream()
        .filter(message -> message.key().equals(key))
        .findFirst()
        .<Sighting>map(message -> new Found(message.ref()))
        .orElseGet(Absent::new);
  }

  private List<Message> in(Place place) {
    return messages.computeIfAbsent(place, _ -> new ArrayList<>());
  }

  private static void await(CountDownLatch until) {
    try {
      until.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while held", e);
    }
  }
}
