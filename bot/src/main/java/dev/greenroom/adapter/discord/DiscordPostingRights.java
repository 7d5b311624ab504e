package dev.greenroom.adapter.discord;

import static java.util.stream.Collectors.joining;

import dev.greenroom.adapter.discord.component.ModalForms;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.PostingRights;
import dev.greenroom.core.model.Words;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.jspecify.annotations.Nullable;

/**
 * What the channels of a server let the bot do: by their kind, and by the rights it has there. Of
 * the channel that was pressed in Discord says both with the press.
 */
final class DiscordPostingRights {
  private final Guild guild;
  private final Pressed pressed;
  private final Words words;

  /**
   * The channel that was pressed in, as the press tells of it.
   *
   * @param rights of the bot in it; empty where they are not told
   * @param parent the channel of a thread; null for none
   */
  record Pressed(
      String channel,
      ChannelType type,
      Optional<Set<Permission>> rights,
      @Nullable String parent) {}

  DiscordPostingRights(Guild guild, Pressed pressed, Words words) {
    this.guild = guild;
    this.pressed = pressed;
    this.words = words;
  }

  PostingRights at(Place place) {
    if (place.person().isPresent()) {
      return PostingRights.fit(place);
    }
    if (place.channel().equals(pressed.channel())) {
      Set<Permission> rights = pressed.rights().orElseGet(() -> rights(place.channel()));
      return at(place, pressed.type(), Optional.ofNullable(pressed.parent()), rights);
    }
    GuildChannel channel =
        ModalForms.isChannel(place.channel()) ? guild.getGuildChannelById(place.channel()) : null;
    if (channel == null) {
      return unfit("elsewhere");
    }
    Optional<String> parent =
        channel instanceof ThreadChannel thread
            ? Optional.of(thread.getParentChannel().getId())
            : Optional.empty();
    return at(place, channel.getType(), parent, rights(place.channel()));
  }

  private PostingRights at(
      Place place, ChannelType type, Optional<String> parent, Set<Permission> has) {
    return switch (type) {
      case TEXT -> channel(place, has, Optional.empty());
      case NEWS -> channel(place, has, Optional.of(say("no-private-threads")));
      case GUILD_PUBLIC_THREAD, GUILD_NEWS_THREAD, GUILD_PRIVATE_THREAD ->
          thread(place, type, parent, has);
      case FORUM, MEDIA -> unfit("forum");
      case VOICE, STAGE -> unfit("voice");
      default -> unfit("kind");
    };
  }

  private PostingRights channel(Place place, Set<Permission> has, Optional<String> noneSecluded) {
    return missing(has, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND)
        .<PostingRights>map(PostingRights.Unfit::new)
        .orElseGet(() -> rooms(place, Optional.empty(), noneSecluded, has));
  }

  private PostingRights thread(
      Place place, ChannelType type, Optional<String> parent, Set<Permission> has) {
    ChannelType above = parent.map(this::type).orElse(ChannelType.UNKNOWN);
    if (above == ChannelType.FORUM || above == ChannelType.MEDIA) {
      return unfit("forum");
    }
    Optional<String> lacks =
        missing(has, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND_IN_THREADS);
    if (lacks.isPresent()) {
      return new PostingRights.Unfit(lacks.get());
    }
    var rooms = new Place(place.platform(), parent.orElse(place.channel()));
    return rooms(
        rooms,
        type == ChannelType.GUILD_PRIVATE_THREAD
            ? Optional.of(say("private-thread"))
            : Optional.empty(),
        above == ChannelType.NEWS ? Optional.of(say("no-private-threads")) : Optional.empty(),
        has);
  }

  private PostingRights rooms(
      Place rooms, Optional<String> notOpen, Optional<String> notSecluded, Set<Permission> has) {
    Permission inside = Permission.MESSAGE_SEND_IN_THREADS;
    return new PostingRights.Fit(
        rooms,
        notOpen.or(() -> missing(has, inside, Permission.CREATE_PUBLIC_THREADS)),
        notSecluded.or(() -> missing(has, inside, Permission.CREATE_PRIVATE_THREADS)));
  }

  private ChannelType type(String channel) {
    GuildChannel found = guild.getGuildChannelById(channel);
    return found == null ? ChannelType.UNKNOWN : found.getType();
  }

  private Set<Permission> rights(String channel) {
    GuildChannel found = guild.getGuildChannelById(channel);
    return found == null
        ? EnumSet.noneOf(Permission.class)
        : guild.getSelfMember().getPermissions(DiscordRights.inGuild(found));
  }

  /** Who has all rights has each of them. */
  private Optional<String> missing(Set<Permission> has, Permission... needed) {
    if (has.contains(Permission.ADMINISTRATOR)) {
      return Optional.empty();
    }
    String names =
        Set.of(needed).stream()
            .filter(right -> !has.contains(right))
            .sorted()
            .map(DiscordRights::name)
            .collect(joining(", "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("discord.ground.lacks", names));
  }

  private PostingRights unfit(String why) {
    return new PostingRights.Unfit(say(why));
  }

  private String say(String why) {
    return words.say("discord.ground." + why);
  }
}
