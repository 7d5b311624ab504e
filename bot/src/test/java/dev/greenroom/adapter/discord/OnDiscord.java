package dev.greenroom.adapter.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.core.engine.PressQueue;
import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Urgency;
import dev.greenroom.core.port.Bot;
import dev.greenroom.core.port.Chat;
import dev.greenroom.core.port.Directory;
import dev.greenroom.core.port.History;
import dev.greenroom.core.port.News;
import dev.greenroom.core.port.Platform.CannotStart;
import dev.greenroom.core.port.Product;
import dev.greenroom.kit.discord.FakeDiscord;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The adapter alone on a Discord of its own: what it is asked is answered by the test. */
final class OnDiscord implements AutoCloseable {
  static final CommunityId COMMUNITY = new CommunityId("c1");

  final FakeDiscord discord = new FakeDiscord();
  final List<Inbound> received = new CopyOnWriteArrayList<>();
  final List<String> told = new CopyOnWriteArrayList<>();
  final List<Runnable> patience = new CopyOnWriteArrayList<>();
  final AtomicInteger redraws = new AtomicInteger();
  volatile Function<Inbound, Reply> answers = _ -> new Reply.Whisper(Card.titled("Done").build());

  /** The threads on which presses came in. */
  final Set<String> takenOn = ConcurrentHashMap.newKeySet();

  /** What taking in the next press ends in; null for nothing. */
  volatile @Nullable Error breaks;

  /** Looks after the connection often, and lets it take its time. */
  ConnectionTimings vigil = vigil(Duration.ofMinutes(1));

  static ConnectionTimings vigil(Duration patience) {
    return new ConnectionTimings(
        Duration.ofMillis(50), patience, Duration.ofMillis(10), Duration.ofMillis(10));
  }

  volatile Urgency urgency = Urgency.SOON;
  volatile Function<Chart, byte[]> pictures = chart -> chart.title().getBytes(UTF_8);

  /** Done whenever somebody is looked up. */
  volatile Runnable lookUp = () -> {};

  /** What the product heard of places. */
  final List<News> news = new CopyOnWriteArrayList<>();

  /** Whether a card of ours stands in a message. */
  volatile Predicate<MessageRef> ours = _ -> true;

  volatile List<CommandHelp> commands = List.of(new CommandHelp("daily", "Today.", false));
  DiscordPlatform platform = platform(FakeDiscord.TOKEN);

  static OnDiscord connected() {
    var on = new OnDiscord();
    on.starts();
    return on;
  }

  DiscordPlatform platform(String token) {
    var product = new Answering();
    var bot =
        new Bot(
            product,
            new Everybody(),
            new OneStream(),
            chart -> pictures.apply(chart),
            (reference, fault) -> told.add("fault " + reference + ": " + fault),
            redraws::incrementAndGet,
            news::add,
            told::add);
    return new DiscordPlatform(
        account(token),
        bot,
        new PressQueue(product::handle, product::urgency, (_, task) -> patience.add(task)),
        vigil);
  }

  DiscordAccount account(String token) {
    return new DiscordAccount(token, Optional.of(discord.url()));
  }

  void starts() {
    try {
      platform.start();
    } catch (CannotStart e) {
      throw new AssertionError(e);
    }
  }

  /** A bot that has not been started yet gives way to one that waits for no longer than this. */
  void isWatched(Duration patience) {
    platform.close();
    vigil = vigil(patience);
    platform = platform(FakeDiscord.TOKEN);
  }

  /** The program is started anew. */
  void restarts() {
    platform.close();
    platform = platform(FakeDiscord.TOKEN);
    starts();
  }

  Place general() {
    return place("general");
  }

  Place place(String channel) {
    return new Place("discord", discord.channel(channel));
  }

  Place direct(String person) {
    return Place.person("discord", discord.account(person));
  }

  List<MessageRef> messages(Place place) {
    return discord.messages(place.channel()).stream()
        .map(one -> new MessageRef(place, one.path("id").asText()))
        .toList();
  }

  /** What people find of a thread. */
  Optional<Chat.Venue> found(Place thread) {
    return discord.threads().stream()
        .filter(one -> one.id().equals(thread.channel()))
        .findFirst()
        .map(one -> new Chat.Venue(one.title(), one.people(), !one.open(), one.live()));
  }

  @Override
  public void close() {
    platform.close();
    discord.close();
  }

  /** What the test answers. */
  private final class Answering implements Product {
    @Override
    public Reply handle(Inbound inbound) {
      received.add(inbound);
      return answers.apply(inbound);
    }

    @Override
    public Urgency urgency(Inbound.Press press) {
      takenOn.add(Thread.currentThread().getName());
      Error broken = breaks;
      if (broken != null) {
        breaks = null;
        throw broken;
      }
      return urgency;
    }

    @Override
    public List<CommandHelp> commands(Locale locale, boolean manages) {
      return commands;
    }

    @Override
    public List<Inbound.Press> tiles(boolean manages) {
      return List.of();
    }

    @Override
    public boolean manages(Inbound.Press press) {
      return false;
    }

    @Override
    public boolean postsHere(Inbound.Press press) {
      return false;
    }

    @Override
    public boolean looksFurther(Inbound inbound) {
      return false;
    }

    @Override
    public boolean showsManagersMore(Inbound.Press press) {
      return false;
    }
  }

  /** Everybody is known by the platform's own id. */
  private final class Everybody implements Directory {
    @Override
    public CommunityId community(String platform, String nativeId) {
      lookUp.run();
      return COMMUNITY;
    }

    @Override
    public Optional<String> nativeName(CommunityId community) {
      return Optional.of("discord:" + community.value());
    }

    @Override
    public MemberId member(CommunityId community, String nativeId, String name, Locale locale) {
      return new MemberId(name);
    }

    @Override
    public Optional<String> name(MemberId member) {
      return Optional.of(member.value());
    }

    @Override
    public Optional<String> account(MemberId member) {
      return Optional.of(member.value());
    }

    @Override
    public Locale language(CommunityId community) {
      return Locale.ENGLISH;
    }
  }

  /** Every message of ours is of one stream. */
  private final class OneStream implements History {
    @Override
    public Optional<StreamId> behind(MessageRef message) {
      return Optional.of(new StreamId("asked", COMMUNITY, "a1")).filter(_ -> ours.test(message));
    }

    @Override
    public Optional<List<Recorded>> events(StreamId stream) {
      return Optional.empty();
    }
  }
}
