package dev.greenroom.adapter.discord;

import dev.greenroom.adapter.discord.component.DiscordSentences;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Directory;
import dev.greenroom.core.port.News;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateArchivedEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateLockedEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleAddEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleRemoveEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.role.RoleDeleteEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/**
 * Channels and threads that go away or come back, as the gateway tells of them to a bot without any
 * privileged intent.
 */
final class DiscordChanges extends ListenerAdapter {
  private final Directory directory;
  private final Consumer<News> news;
  private final Executor beside;

  /**
   * @param beside runs what looks into the store: no press waits behind it
   */
  DiscordChanges(Directory directory, Consumer<News> news, Executor beside) {
    this.directory = directory;
    this.news = news;
    this.beside = beside;
  }

  @Override
  public void onChannelDelete(ChannelDeleteEvent event) {
    Place place = place(event.getChannel());
    String guild = event.getGuild().getId();
    if (event.getChannelType().isThread()) {
      tell(new News.ThreadGone(place));
    } else {
      beside.execute(
          () ->
              news.accept(
                  new News.ChannelGone(
                      directory.community(DiscordPlatform.NAME, guild),
                      place,
                      DiscordSentences.say("discord.deleted"))));
    }
  }

  @Override
  public void onChannelUpdateArchived(ChannelUpdateArchivedEvent event) {
    opened(event.getChannel());
  }

  @Override
  public void onChannelUpdateLocked(ChannelUpdateLockedEvent event) {
    opened(event.getChannel());
  }

  private void opened(Channel channel) {
    if (channel instanceof ThreadChannel thread && !thread.isArchived()) {
      tell(new News.Opened(place(thread)));
    }
  }

  @Override
  public void onGuildReady(GuildReadyEvent event) {
    back(event.getGuild());
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    back(event.getGuild());
  }

  @Override
  public void onGuildAvailable(GuildAvailableEvent event) {
    back(event.getGuild());
  }

  @Override
  public void onRoleUpdatePermissions(RoleUpdatePermissionsEvent event) {
    back(event.getGuild());
  }

  @Override
  public void onRoleDelete(RoleDeleteEvent event) {
    back(event.getGuild());
  }

  /** Of others Discord tells nothing without an intent. */
  @Override
  public void onGuildMemberRoleAdd(GuildMemberRoleAddEvent event) {
    back(event.getGuild());
  }

  @Override
  public void onGuildMemberRoleRemove(GuildMemberRoleRemoveEvent event) {
    back(event.getGuild());
  }

  @Override
  public void onGenericPermissionOverride(GenericPermissionOverrideEvent event) {
    back(event.getGuild());
  }

  private void back(Guild guild) {
    tell(
        new News.Back(
            place ->
                place.platform().equals(DiscordPlatform.NAME)
                    && place.channel().matches("\\d+")
                    && DiscordRights.canWrite(guild, place.channel())));
  }

  private void tell(News told) {
    beside.execute(() -> news.accept(told));
  }

  private static Place place(Channel channel) {
    return new Place(DiscordPlatform.NAME, channel.getId());
  }
}
