package dev.greenroom.adapter.discord;

import static java.util.stream.Collectors.toCollection;

import dev.greenroom.adapter.discord.component.DiscordSentences;
import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.ui.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commands as Discord knows them.
 *
 * @param beside runs what waits for as long as Discord wants
 * @param closesWithin waits for so long; says whether the bot was closed meanwhile
 * @param tell takes sentences for whoever runs the bot
 */
record CommandList(
    JDA session, Executor beside, Predicate<Duration> closesWithin, Consumer<String> tell) {
  private static final Logger LOG = LoggerFactory.getLogger(CommandList.class);

  /** Of a command's and an option's words. */
  private static final int WORDS = 100;

  static List<SlashCommandData> of(List<CommandHelp> commands) {
    return commands.stream().map(CommandList::command).toList();
  }

  /**
   * Brings Discord's list up to date, if it is another. A bot whose commands are those of yesterday
   * is better than none, so that neither a refusal nor a limit keeps it away.
   */
  void bringUpToDate(List<CommandHelp> commands) {
    List<SlashCommandData> wanted = of(commands);
    try {
      register(wanted, false);
    } catch (RateLimitedException e) {
      tell.accept(DiscordSentences.say("discord.commands-later"));
      beside.execute(() -> registerAfter(Duration.ofMillis(e.getRetryAfter()), wanted));
    } catch (ErrorResponseException e) {
      LOG.warn("The commands were not registered: {}", e.getMessage());
      tell.accept(DiscordSentences.say("discord.commands-refused", e.getMeaning()));
    }
  }

  private void registerAfter(Duration pause, List<SlashCommandData> wanted) {
    try {
      if (!closesWithin.test(pause)) {
        register(wanted, true);
      }
    } catch (RateLimitedException | RuntimeException e) {
      LOG.warn("The commands were not registered: {}", e.getMessage());
    }
  }

  /**
   * What Discord says that it has decides: a bot may register only so often a day.
   *
   * @param waits for as long as Discord wants
   */
  private void register(List<SlashCommandData> wanted, boolean waits) throws RateLimitedException {
    var there =
        session.retrieveCommands().complete(waits).stream().map(CommandData::fromCommand).toList();
    if (!prints(there).equals(prints(wanted))) {
      List<Command> _ = session.updateCommands().addCommands(wanted).complete(waits);
      LOG.info("Discord has the commands of this version");
    }
  }

  private static Set<String> prints(List<? extends CommandData> commands) {
    return commands.stream()
        .map(command -> command.toData().toMap().toString())
        .collect(toCollection(TreeSet::new));
  }

  private static SlashCommandData command(CommandHelp command) {
    return Commands.slash(command.name(), Limits.cut(command.words(), WORDS))
        .addOptions(options(command))
        .setContexts(InteractionContextType.GUILD)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
        .setDefaultPermissions(
            command.manages()
                ? DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER)
                : DefaultMemberPermissions.ENABLED);
  }

  private static List<OptionData> options(CommandHelp command) {
    return command.takes().stream().map(CommandList::option).toList();
  }

  private static OptionData option(CommandHelp.Value value) {
    var option = new OptionData(OptionType.STRING, value.name(), Limits.cut(value.words(), WORDS));
    value.choices().forEach(choice -> option.addChoice(choice, choice));
    return option;
  }
}
