package dev.greenroom.playground.chat;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The playground's chat, in a SQLite file of its own: a bot that was killed finds it as it was. A
 * card whose key stands in a channel already is not posted there again; its message shows it then.
 */
public final class PlaygroundChat implements Chat, AutoCloseable {
  public static final String PLATFORM = "playground";

  private final ChatFile file;
  private final InstantSource clock;
  private final Duration hold;
  private final LivePages live = new LivePages();

  private PlaygroundChat(ChatFile file, InstantSource clock, Duration hold) {
    this.file = file;
    this.clock = clock;
    this.hold = hold;
  }

  /**
   * Opens the chat, or makes one. The system property {@code greenroom.playground.hold}, in
   * milliseconds, holds back the answer to each post after it is stored: a test kills the process
   * in that window.
   *
   * @param clock product time: when messages were posted, as people read it
   * @throws PlaygroundCannotStart if the file cannot be used
   */
  public static PlaygroundChat open(Path file, InstantSource clock) {
    var hold = Duration.ofMillis(Long.getLong("greenroom.playground.hold", 0));
    return new PlaygroundChat(ChatFile.open(file), clock, hold);
  }

  /** Whether this file holds what people saw; nothing is changed. */
  public static boolean holdsMessages(Path file) {
    return ChatFile.holdsMessages(file);
  }

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public Sending post(Place place, String key, Card card) {
    if (!has(place.channel()) && !begins(place)) {
      return new Gone(DeclinedRequest.sentence("no-channel", place.channel()));
    }
    try {
      String json = CardJson.of(card).toString();
      var stored = file.post(place.channel(), key, null, json, null, clock.millis());
      live.tell(stored.edited() == null ? "posted" : "edited", PageJson.of(stored));
      holdBack();
      return new Sent(new MessageRef(place, Long.toString(stored.id())));
    } catch (JdbiException e) {
      return new InDoubt(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Sending edit(MessageRef message, Card card) {
    String json = CardJson.of(card).toString();
    var id = id(message);
    if (id.isEmpty()) {
      return new Missing();
    }
    var edited = file.edit(message.place().channel(), id.getAsLong(), json, clock.millis());
    edited.ifPresent(now -> live.tell("edited", PageJson.of(now)));
    return edited.isPresent() ? new Sent(message) : new Missing();
  }

  @Override
  public Sending delete(MessageRef message) {
    String channel = message.place().channel();
    var id = id(message);
    if (id.isPresent() && file.delete(channel, id.getAsLong())) {
      live.tell("deleted", CardJson.object().put("channel", channel).put("id", id.getAsLong()));
    }
    return new Sent(message);
  }

  @Override
  public Sighting find(Place place, String key, Instant since) {
    return file.withKey(place.channel(), key)
        .<Sighting>map(found -> new Found(new MessageRef(place, Long.toString(found.id()))))
        .orElseGet(Absent::new);
  }

  /** A thread has no threads: what is opened from one stands beside it. */
  @Override
  public Sending open(Place place, @Nullable MessageRef below, String key, Venue venue) {
    var from = channel(place.channel());
    if (from.isEmpty()) {
      return new Gone(DeclinedRequest.sentence("no-channel", place.channel()));
    }
    String parent = Objects.requireNonNullElse(from.get().parent(), place.channel());
    var opened = Channel.thread(key, parent, venue);
    return stands(opened, new Place(place.platform(), opened.id()));
  }

  @Override
  public Sending change(MessageRef thread, Venue to) {
    return channel(thread.id())
        .map(now -> stands(now.now(to), thread.place()))
        .orElseGet(() -> new Gone(DeclinedRequest.sentence("no-channel", thread.id())));
  }

  @Override
  public Sighting find(
      Place place, @Nullable MessageRef below, String key, Venue venue, Instant since) {
    String id = Channel.thread(key, place.channel(), venue).id();
    return has(id) ? new Found(new MessageRef(new Place(place.platform(), id), id)) : new Absent();
  }

  private Sending stands(Channel channel, Place place) {
    try {
      file.put(channel);
      live.tell("channels", PageJson.channels(channels()));
      holdBack();
      return new Sent(new MessageRef(place, channel.id()));
    } catch (JdbiException e) {
      return new InDoubt(String.valueOf(e.getMessage()));
    }
  }

  /** The first direct message to a person makes the place for it. */
  private boolean begins(Place place) {
    Optional<Person> person = place.person().flatMap(Person::find);
    person.ifPresent(
        one -> {
          file.put(Channel.direct(place.channel(), one));
          live.tell("channels", PageJson.channels(channels()));
        });
    return person.isPresent();
  }

  /** What a person says that is no command; saying it again with the same id changes nothing. */
  public Message say(Person person, String channel, String delivery, String words) {
    var said = file.post(channel, delivery, person.id(), null, words, clock.millis());
    live.tell("posted", PageJson.of(said));
    return said;
  }

  boolean has(String channel) {
    return channel(channel).isPresent();
  }

  public Optional<Channel> channel(String id) {
    return channels().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Whether a person sees a channel; of a thread, also the channel that it belongs to. */
  public boolean isSeen(String channel, Person person) {
    var all = channels();
    for (String id = channel; id != null; ) {
      String at = id;
      var one = all.stream().filter(c -> c.id().equals(at)).findFirst();
      if (one.isEmpty() || !one.get().isSeenBy(person)) {
        return false;
      }
      id = one.get().parent();
    }
    return true;
  }

  public List<Channel> channels() {
    return file.channels();
  }

  public List<Message> messages(String channel, long before, int limit) {
    return file.messages(channel, before, limit);
  }

  public Optional<Message> message(MessageRef message) {
    var id = id(message);
    return id.isEmpty() ? Optional.empty() : file.withId(message.place().channel(), id.getAsLong());
  }

  /** The newest control of that label in a channel. */
  public Optional<ShownControl> newest(String channel, String label) {
    return file.newest(channel, labelled(label))
        .flatMap(message -> ShownControl.on(message, label));
  }

  /** The newest control of that label in any channel or thread. */
  public Optional<ShownControl> newest(String label) {
    return newestFor("", label);
  }

  /** The newest control of that label in any channel or thread that is for this stream. */
  public Optional<ShownControl> newestFor(String stream, String label) {
    return file.newestOpenly(labelled(label), "." + stream)
        .flatMap(message -> ShownControl.on(message, label));
  }

  /** The label of the newest control that stands for this in any channel or thread. */
  public Optional<String> label(ActionId action) {
    return file.newestOpenly("\"action\":" + CardJson.text(action.toString()), "")
        .flatMap(message -> ShownControl.label(message, action));
  }

  /** As it stands in a stored card. */
  private static String labelled(String label) {
    return "\"label\":" + CardJson.text(label);
  }

  /** Something to keep that is no message; what was kept under the name before is replaced. */
  public void mark(String name, String value) {
    file.mark(name, value);
  }

  public Optional<String> marked(String name) {
    return file.marked(name);
  }

  /** Whether nobody has ever posted anything. */
  public boolean isEmpty() {
    return file.isEmpty();
  }

  public LivePages live() {
    return live;
  }

  @Override
  public void close() {
    file.close();
  }

  private void holdBack() {
    long until = System.nanoTime() + hold.toNanos();
    for (long left = hold.toNanos(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }

  private static OptionalLong id(MessageRef message) {
    try {
      return OptionalLong.of(Long.parseLong(message.id()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
