package dev.greenroom.discord;

import dev.greenroom.flow.Chat;
import dev.greenroom.flow.CommandHelp;
import dev.greenroom.flow.Directory;
import dev.greenroom.flow.Faults;
import dev.greenroom.flow.History;
import dev.greenroom.flow.Pictures;
import dev.greenroom.flow.Platform;
import dev.greenroom.flow.Promptly;
import dev.greenroom.flow.Router;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;

/** Greenroom on Discord. */
public final class DiscordPlatform implements Platform {
  static final String NAME = "discord";

  private final Supplier<List<CommandHelp>> commands;
  private final Promptly promptly;
  private final Consumer<String> tell;
  private final Connection connection;
  private final DiscordChat chat;
  private final Presses presses;
  private final UnderWay underWay = new UnderWay();
  private final AtomicBoolean refused = new AtomicBoolean();

  /**
   * A bot that is not connected yet.
   *
   * @param token of the bot
   * @param api base of the REST API, version path included; empty for the public one
   * @param redraw called when the connection was lost for a while: cards may be due
   * @param tell takes sentences for whoever runs the bot
   */
  public DiscordPlatform(
      String token,
      Optional<URI> api,
      Router router,
      Directory directory,
      History history,
      Pictures pictures,
      Faults faults,
      Runnable redraw,
      Consumer<String> tell) {
    this(
        token,
        api,
        new Promptly(router),
        () -> router.commands(Locale.ENGLISH, true),
        directory,
        history,
        pictures,
        faults,
        redraw,
        tell);
  }

  DiscordPlatform(
      String token,
      Optional<URI> api,
      Promptly promptly,
      Supplier<List<CommandHelp>> commands,
      Directory directory,
      History history,
      Pictures pictures,
      Faults faults,
      Runnable redraw,
      Consumer<String> tell) {
    this.promptly = promptly;
    this.commands = commands;
    this.tell = tell;
    this.connection = new Connection(token, api, redraw, tell);
    var cards = new Cards(pictures);
    this.chat =
        new DiscordChat(
            new Calls(connection::now, this::tokenRefused, this::missingRights), cards, this::self);
    var communities = new Communities(directory, history);
    var late = new LateWord(chat, communities, connection::closesWithin);
    var desk = new Desk(cards, new Drafts(), communities, late, underWay, faults);
    this.presses = new Presses(promptly, directory, desk);
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
    new CommandList(jda, connection::beside, connection::closesWithin, tell)
        .bringUpToDate(commands.get());
    if (jda.getGuildCache().isEmpty()) {
      tell.accept(Sentences.say("discord.no-server", invite(jda)));
    }
  }

  private static String invite(JDA jda) {
    return jda.setRequiredScopes("applications.commands").getInviteUrl(Rights.NEEDED);
  }

  private String self() {
    return connection.now().map(jda -> jda.getSelfUser().getId()).orElse("");
  }

  private void tokenRefused() {
    if (!refused.getAndSet(true)) {
      tell.accept(Sentences.say("discord.wrong-token"));
    }
  }

  private String missingRights(String channel) {
    return connection.now().map(jda -> Rights.missing(jda, channel)).orElse("");
  }

  @Override
  public void close() {
    connection.hushes(presses);
    promptly.close();
    connection.close(underWay);
  }
}
