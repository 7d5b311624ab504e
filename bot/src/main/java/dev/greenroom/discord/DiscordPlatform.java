package dev.greenroom.discord;

import dev.greenroom.flow.Bot;
import dev.greenroom.flow.Chat;
import dev.greenroom.flow.Platform;
import dev.greenroom.flow.Promptly;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.hooks.EventListener;

/** Greenroom on Discord. */
public final class DiscordPlatform implements Platform {
  static final String NAME = "discord";

  private final Bot bot;
  private final Promptly promptly;
  private final Connection connection;
  private final DiscordChat chat;
  private final EventListener presses;
  private final UnderWay underWay = new UnderWay();
  private final AtomicBoolean refused = new AtomicBoolean();

  /** Not connected yet. */
  public DiscordPlatform(DiscordAccount account, Bot bot) {
    this(account, bot, new Promptly(bot.product()), Vigil.usual());
  }

  /** With a patience of its own, for tests. */
  DiscordPlatform(DiscordAccount account, Bot bot, Promptly promptly, Vigil vigil) {
    this.bot = bot;
    this.promptly = promptly;
    this.connection = new Connection(account, bot, vigil);
    var cards = new Cards(bot.pictures());
    this.chat =
        new DiscordChat(
            new Calls(connection::now, this::tokenRefused, this::missingRights),
            cards,
            this::self,
            this::server);
    var communities = new Communities(bot.directory(), bot.history());
    var late = new LateWord(chat, communities, connection::closesWithin);
    var desk = new Desk(cards, new Drafts(), communities, late, underWay, bot.faults());
    var presses =
        new Presses(
            promptly,
            bot.directory(),
            bot.news(),
            new Surroundings(bot.product(), bot.directory()),
            desk);
    this.presses = all(presses, new Changes(bot.directory(), bot.news(), connection::beside));
  }

  /** What people do, and what becomes of channels: heard in one order. */
  private static EventListener all(EventListener first, EventListener second) {
    return event -> {
      first.onEvent(event);
      second.onEvent(event);
    };
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Chat chat() {
    return chat;
  }

  @Override
  public void start() throws CannotStart {
    JDA jda = connection.open(presses);
    new CommandList(jda, connection::beside, connection::closesWithin, bot.tell())
        .bringUpToDate(bot.product().commands(Locale.ENGLISH, true));
    if (connection.shards().stream().allMatch(shard -> shard.getGuildCache().isEmpty())) {
      bot.tell().accept(Sentences.say("discord.no-server", invite(jda)));
    }
  }

  private static String invite(JDA jda) {
    return jda.setRequiredScopes("applications.commands").getInviteUrl(Rights.NEEDED);
  }

  private String self() {
    return connection.now().map(jda -> jda.getSelfUser().getId()).orElse("");
  }

  /** The server that a channel belongs to, whichever shard has it. */
  private Optional<String> server(String channel) {
    return connection
        .now()
        .map(jda -> Objects.requireNonNull(jda.getShardManager()).getGuildChannelById(channel))
        .map(found -> found.getGuild().getId());
  }

  private void tokenRefused() {
    if (!refused.getAndSet(true)) {
      bot.tell().accept(Sentences.say("discord.wrong-token"));
    }
  }

  private String missingRights(String channel) {
    return Rights.missing(connection.shards(), channel);
  }

  @Override
  public void close() {
    connection.hushes(presses);
    promptly.close();
    connection.close(underWay);
  }
}
