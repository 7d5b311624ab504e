package dev.greenroom.adapter.discord;

import dev.greenroom.adapter.discord.component.DiscordSentences;
import dev.greenroom.adapter.discord.component.Drafts;
import dev.greenroom.adapter.discord.component.MessageCards;
import dev.greenroom.core.engine.PressQueue;
import dev.greenroom.core.port.Bot;
import dev.greenroom.core.port.Chat;
import dev.greenroom.core.port.Platform;
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
  private final PressQueue promptly;
  private final DiscordConnection connection;
  private final DiscordChat chat;
  private final EventListener presses;
  private final AnswersUnderWay underWay = new AnswersUnderWay();
  private final AtomicBoolean refused = new AtomicBoolean();

  /** Not connected yet. */
  public DiscordPlatform(DiscordAccount account, Bot bot) {
    this(account, bot, new PressQueue(bot.product()), ConnectionTimings.usual());
  }

  /** With a patience of its own, for tests. */
  DiscordPlatform(DiscordAccount account, Bot bot, PressQueue promptly, ConnectionTimings vigil) {
    this.bot = bot;
    this.promptly = promptly;
    this.connection = new DiscordConnection(account, bot, vigil);
    var cards = new MessageCards(bot.pictures());
    this.chat =
        new DiscordChat(
            new RestCalls(connection::now, this::tokenRefused, this::missingRights),
            cards,
            this::self,
            this::server);
    var communities = new Communities(bot.directory(), bot.history());
    var late = new LateReply(chat, communities, connection::closesWithin);
    var desk = new ReplyContext(cards, new Drafts(), communities, late, underWay, bot.faults());
    var presses =
        new DiscordPresses(
            promptly,
            bot.directory(),
            bot.news(),
            new PressSurroundings(bot.product(), bot.directory()),
            desk);
    this.presses =
        all(presses, new DiscordChanges(bot.directory(), bot.news(), connection::beside));
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
      bot.tell().accept(DiscordSentences.say("discord.no-server", invite(jda)));
    }
  }

  private static String invite(JDA jda) {
    return jda.setRequiredScopes("applications.commands").getInviteUrl(DiscordRights.NEEDED);
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
      bot.tell().accept(DiscordSentences.say("discord.wrong-token"));
    }
  }

  private String missingRights(String channel) {
    return DiscordRights.missing(connection.shards(), channel);
  }

  @Override
  public void close() {
    connection.hushes(presses);
    promptly.close();
    connection.close(underWay);
  }
}
