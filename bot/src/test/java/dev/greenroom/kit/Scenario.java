package dev.greenroom.kit;

import dev.greenroom.adapter.relay.Pace;
import dev.greenroom.app.Wiring;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.model.Library;
import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommandLine;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.VisiblePlaces;
import dev.greenroom.core.port.History;
import dev.greenroom.ui.MemberId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A study group on the real router, engine, store, timers and relay; only the platform is a chat in
 * memory. Time moves by hand.
 */
public final class Scenario implements AutoCloseable {
  private static final String PLATFORM = "fake";
  private static final Library LIBRARY = PackReader.bundled().library();

  /** The wall clock of this scenario. */
  private static final class Wall implements InstantSource {
    private volatile Instant now;

    Wall(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final FakeChat chat = new FakeChat(PLATFORM);
  private final AtomicLong deliveries = new AtomicLong();
  private final String store;
  private final Map<String, Set<String>> only = new HashMap<>();
  private boolean silent;
  private volatile Library library;
  private final Pace pace;
  private final Wall wall;
  private Wiring bot;

  private Scenario(String store, Library library, Pace pace, Instant start) {
    this.store = store;
    this.library = library;
    this.pace = pace;
    this.wall = new Wall(start);
    this.bot = started();
  }

  /** A new group over a store in this directory; it is this moment, UTC. */
  public static Scenario of(Path directory, String moment) {
    return on(EmptyDatabase.sqlite(directory), moment);
  }

  /** A new group over any store. */
  public static Scenario on(String store, String moment) {
    return of(LIBRARY, store, moment);
  }

  /** A new group with these questions. */
  public static Scenario of(Library library, String store, String moment) {
    return new Scenario(store, library, HandPace.leaping(), Instant.parse(moment));
  }

  /** A new group whose cards are edited no faster than in earnest. */
  public static Scenario inEarnest(String store, String moment) {
    return new Scenario(store, LIBRARY, Pace.steady(), Instant.parse(moment));
  }

  private Wiring started() {
    var wiring = new Wiring(store, () -> library, wall, pace, 1);
    wiring.start(List.of(chat));
    return wiring;
  }

  public Instant now() {
    return bot.clock().instant();
  }

  /** When something happens next, if nobody does anything. */
  public Optional<Instant> next() {
    return bot.hand().next();
  }

  /** Time goes by while the bot runs. */
  public void passes(Duration time) {
    comes(now().plus(time));
  }

  /** It becomes this moment while the bot runs. */
  public void comes(Instant moment) {
    bot.hand().moveTo(moment);
  }

  /** The bot is not running for a while, and is started again after it. */
  public void isDownFor(Duration time) {
    bot.close();
    wall.now = wall.now.plus(time);
    bot = started();
    bot.hand().moveTo(now());
  }

  /** How far the bot's dates and times are ahead of the clock of its machine. */
  public Duration ahead() {
    return bot.clock().ahead();
  }

  /** Its packs are changed while the bot runs. */
  public void getsPacks(Library other) {
    library = other;
  }

  /** What stands in the chat, whatever the bot was told. */
  public FakeChat chat() {
    return chat;
  }

  public Channel channel(String name) {
    return new Channel(this, new Place(PLATFORM, name));
  }

  /** Somebody of the group. */
  public Person person(String name) {
    return new Person(this, name, "group", false);
  }

  /** Somebody who runs the group. */
  public Person manager(String name) {
    return new Person(this, name, "group", true);
  }

  /** Somebody who runs another group. */
  public Person stranger(String name) {
    return new Person(this, name, "elsewhere", true);
  }

  /** The threads of a channel, the oldest first. */
  public List<Channel> threads(Channel channel) {
    settle();
    return chat.threads(channel.place()).keySet().stream()
        .map(place -> new Channel(this, place))
        .toList();
  }

  /** What the bot says to somebody alone. */
  public Channel direct(Person person) {
    return new Channel(this, Place.person(PLATFORM, "native-" + person.name()));
  }

  String newDelivery() {
    return PLATFORM + "/" + deliveries.incrementAndGet();
  }

  /** What is meant by a line without its slash. */
  Inbound.Command typed(String line) {
    return CommandLine.command(line, bot.router().commands(Locale.ENGLISH, true));
  }

  Reply press(String delivery, Person who, Place place, Inbound.Press press) {
    CommunityId community = bot.directory().community(PLATFORM, who.community());
    MemberId member =
        bot.directory().member(community, "native-" + who.name(), who.name(), Locale.ENGLISH);
    var actor = new Actor(member, who.manages(), Locale.ENGLISH);
    VisiblePlaces sight =
        silent
            ? new VisiblePlaces.Here(place)
            : new VisiblePlaces.Known(there -> sees(who.name(), there));
    return bot.router().handle(new Inbound(delivery, community, actor, place, press).with(sight));
  }

  /** Only these people are in a channel. */
  public void closes(Channel channel, Person... people) {
    only.put(
        channel.place().channel(), new HashSet<>(Stream.of(people).map(Person::name).toList()));
  }

  /** Somebody is in a channel no more. */
  public void leaves(Channel channel, Person person) {
    only.getOrDefault(channel.place().channel(), Set.of()).remove(person.name());
  }

  /** From now on the platform does not say who is in which channel. */
  public void isSilent() {
    silent = true;
  }

  /** A thread is seen by those who see its channel. */
  private boolean sees(String person, Place place) {
    Set<String> people = only.get(place.channel().replaceFirst("/.*", ""));
    return place.person().isEmpty() && (people == null || people.contains(person));
  }

  /** What is stored of the stream whose card stands in the channel's latest message. */
  public List<History.Recorded> events(Channel channel) {
    List<MessageRef> messages = chat.messages(channel.place());
    return bot.history().behind(messages.getLast()).flatMap(bot.history()::events).orElseThrow();
  }

  /** The same; empty where it is shown to nobody. */
  public List<History.Recorded> history(Channel channel) {
    List<MessageRef> messages = chat.messages(channel.place());
    return bot.history()
        .behind(messages.getLast())
        .flatMap(bot.history()::events)
        .orElseGet(List::of);
  }

  /** What whoever runs the bot can look up. */
  public History history() {
    return bot.history();
  }

  void settle() {
    bot.settle();
  }

  @Override
  public void close() {
    bot.close();
  }
}
