package dev.greenroom.adapter.discord;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** What the bot asks a server for, each right with its reason; nothing else. */
final class DiscordRights {
  static final List<Permission> NEEDED =
      List.of(
          // To be in a channel at all.
          Permission.VIEW_CHANNEL,
          // Questions, lobbies and boards.
          Permission.MESSAGE_SEND,
          // In a thread the right above does nothing.
          Permission.MESSAGE_SEND_IN_THREADS,
          // A round that everybody may watch.
          Permission.CREATE_PUBLIC_THREADS,
          // A round for those in it.
          Permission.CREATE_PRIVATE_THREADS,
          // Closing a round's thread for good, and finding a private one again.
          Permission.MANAGE_THREADS,
          // Charts.
          Permission.MESSAGE_ATTACH_FILES,
          // Looking whether a message arrived before it is sent again.
          Permission.MESSAGE_HISTORY);

  private DiscordRights() {}

  /** As Discord's own settings call it; the SDK's name for one of them is another. */
  static String name(Permission right) {
    return right == Permission.MESSAGE_HISTORY ? "Read Message History" : right.getName();
  }

  /** Names of those that are missing in a channel, as Discord shows them; empty for none. */
  static String missing(List<JDA> shards, String channel) {
    String id = channel.isEmpty() ? "0" : channel;
    return shards.stream()
        .flatMap(shard -> Stream.ofNullable(shard.getGuildChannelById(id)))
        .findFirst()
        .map(DiscordRights::inGuild)
        .map(DiscordRights::missing)
        .orElse("");
  }

  /** Rights in a thread are those of its channel. */
  static GuildChannel inGuild(GuildChannel channel) {
    return channel instanceof ThreadChannel thread ? thread.getParentChannel() : channel;
  }

  /** Whether a card may be taken in a channel or thread of this server. */
  static boolean canWrite(Guild guild, String id) {
    GuildChannel channel = guild.getGuildChannelById(id);
    return channel != null
        && guild
            .getSelfMember()
            .hasPermission(
                inGuild(channel),
                Permission.VIEW_CHANNEL,
                channel instanceof ThreadChannel
                    ? Permission.MESSAGE_SEND_IN_THREADS
                    : Permission.MESSAGE_SEND);
  }

  private static String missing(GuildChannel channel) {
    var self = channel.getGuild().getSelfMember();
    return NEEDED.stream()
        .filter(right -> !self.hasPermission(channel, right))
        .map(DiscordRights::name)
        .collect(joining(", "));
  }
}
