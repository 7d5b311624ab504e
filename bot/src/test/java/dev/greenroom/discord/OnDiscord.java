package dev.greenroom.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.flow.CommandHelp;
import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Directory;
import dev.greenroom.flow.History;
import dev.greenroom.flow.Inbound;
import dev.greenroom.flow.MessageRef;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Platform.CannotStart;
import dev.greenroom.flow.Promptly;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.StreamId;
import dev.greenroom.flow.Urgency;
import dev.greenroom.kit.discord.FakeDiscord;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.MemberId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The adapter alone on a Discord of its own: what it is asked is answered by the test. */
final class OnDiscord implements AutoCloseable {
  static final CommunityId COMMUNITY = new CommunityId("c1");

  final FakeDiscord discord = new FakeDiscord();
  final List<Inbound> received = new CopyOnWriteArrayList<>();
  final List<String> told = new CopyOnWriteArrayList<>();
  final List<Runnable> patience = new CopyOnWriteArrayList<>();
  final AtomicInteger redraws = new AtomicInteger();
  volatile Function<Inbound, Reply> answers = _ -> new Reply.Whisper(Card.titled("Done").build());
  volatile Urgency urgency = Urgency.SOON;
  volatile List<CommandHelp> commands = List.of(new CommandHelp("daily", "Today.", false));
  DiscordPlatform platform = platform(FakeDiscord.TOKEN);

  static OnDiscord connected() {
    var on = new OnDiscord();
    on.starts();
    return on;
  }

  DiscordPlatform platform(String token) {
    return new DiscordPlatform(
        token,
        Optional.of(discord.url()),
        new Promptly(this::answer, _ -> urgency, (_, task) -> patience.add(task)),
        () -> commands,
        new Everybody(),
        new OneStream(),
        chart -> chart.title().getBytes(UTF_8),
        (reference, fault) -> told.add("fault " + reference + ": " + fault),
        redraws::incrementAndGet,
        told::add);
  }

  private Reply answer(Inbound inbound) {
    received.add(inbound);
    return answers.apply(inbound);
  }

  void starts() {
    try {
      platform.start();
    } catch (CannotStart e) {
      throw new AssertionError(e);
    }
  }

  /** The program is started anew. */
  void restarts() {
    platform.close();
    platform = platform(FakeDiscord.TOKEN);
    starts();
  }

  Place general() {
    return new Place("discord", discord.channel("general"));
  }

  @Override
  public void close() {
    platform.close();
    discord.close();
  }

  /** Everybody is known by the platform's own id. */
  private record Everybody() implements Directory {
    @Override
    public CommunityId community(String platform, String nativeId) {
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

  /** Every message is of one stream. */
  private record OneStream() implements History {
    @Override
    public Optional<StreamId> behind(MessageRef message) {
      return Optional.of(new StreamId("asked", COMMUNITY, "a1"));
    }

    @Override
    public Optional<List<Recorded>> events(StreamId stream) {
      return Optional.empty();
    }
  }
}
