package dev.greenroom.adapter.discord;

import dev.greenroom.adapter.discord.component.ModalForms;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.VisiblePlaces;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/**
 * Which channels of a server somebody can see: by their roles and by what the channels lay down
 * themselves. Who is in a private thread Discord tells only bots that may list all members, so such
 * a thread is seen by whoever presses in it, and by those who manage threads.
 */
final class DiscordVisiblePlaces {
  private final Guild guild;
  private final Member member;

  private DiscordVisiblePlaces(Guild guild, Member member) {
    this.guild = guild;
    this.member = member;
  }

  /**
   * What a member sees, who has pressed in the server. Where the roles that are known say that they
   * do not see the very channel they pressed in, they are not known well enough to say anything;
   * only a form may have been open since before its channel was closed to them.
   *
   * @param told whether Discord says with the press that they see the channel
   * @param form whether they sent a form
   */
  static VisiblePlaces of(Member member, Place pressed, boolean told, boolean form) {
    var sights = new DiscordVisiblePlaces(member.getGuild(), member);
    if (told || sights.sees(pressed, true)) {
      return new VisiblePlaces.Known(place -> place.equals(pressed) || sights.sees(place, false));
    }
    return form && sights.isClosed(pressed)
        ? new VisiblePlaces.Known(place -> sights.sees(place, false))
        : new VisiblePlaces.Here(pressed);
  }

  /** Whether a channel lays down itself who sees it. */
  private boolean isClosed(Place place) {
    GuildChannel channel = guild.getGuildChannelById(place.channel());
    return channel != null && !channel.getPermissionContainer().getPermissionOverrides().isEmpty();
  }

  /** What a member sees, who has pressed in their direct messages. */
  static VisiblePlaces of(Member member) {
    var sights = new DiscordVisiblePlaces(member.getGuild(), member);
    return new VisiblePlaces.Known(place -> sights.sees(place, false));
  }

  /** Of a channel that is gone those who run the server see what is left. */
  private boolean sees(Place place, boolean inIt) {
    if (!place.platform().equals(DiscordPlatform.NAME) || !ModalForms.isChannel(place.channel())) {
      return false;
    }
    GuildChannel channel = guild.getGuildChannelById(place.channel());
    return switch (channel) {
      case null -> inIt || member.hasPermission(Permission.MANAGE_SERVER);
      case ThreadChannel thread -> sees(thread, inIt);
      default -> member.hasPermission(channel, Permission.VIEW_CHANNEL);
    };
  }

  private boolean sees(ThreadChannel thread, boolean inIt) {
    GuildChannel parent = thread.getParentChannel();
    boolean open = thread.getType() != ChannelType.GUILD_PRIVATE_THREAD || inIt;
    return member.hasPermission(parent, Permission.VIEW_CHANNEL)
        && (open || member.hasPermission(parent, Permission.MANAGE_THREADS));
  }
}
