package dev.greenroom.adapter.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.port.Directory;
import dev.greenroom.core.port.History;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import org.jspecify.annotations.Nullable;

/**
 * Whose a press is: its server's; in direct messages, which name no server, that of what was
 * pressed.
 */
final class Communities {
  private final Directory directory;
  private final History history;

  /** Pages in direct messages, where no card stands behind what is pressed. */
  private final Cache<MessageRef, CommunityId> pages =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofDays(1)).maximumSize(10_000).build();

  Communities(Directory directory, History history) {
    this.directory = directory;
    this.history = history;
  }

  /** Empty where nothing says whose it is. */
  Optional<CommunityId> of(IReplyCallback press) {
    Guild guild = press.getGuild();
    return guild == null
        ? Optional.ofNullable(pressed(press)).flatMap(on -> of(at(press, on.getId())))
        : Optional.of(directory.community(DiscordPlatform.NAME, guild.getId()));
  }

  private Optional<CommunityId> of(MessageRef message) {
    return Optional.ofNullable(pages.getIfPresent(message))
        .or(() -> history.behind(message).map(StreamId::community));
  }

  /** A page that a press in direct messages led to: its buttons are for the same community. */
  void leads(IReplyCallback press, String page) {
    if (press.getGuild() == null) {
      of(press).ifPresent(community -> pages.put(at(press, page), community));
    }
  }

  /** What was told after a press is for its community as well. */
  void leads(IReplyCallback press, MessageRef told) {
    of(press).ifPresent(community -> pages.put(told, community));
  }

  private static MessageRef at(IReplyCallback press, String message) {
    return new MessageRef(direct(press), message);
  }

  static Place direct(IReplyCallback press) {
    return Place.person(DiscordPlatform.NAME, press.getUser().getId());
  }

  /** The message it was pressed on, or whose form it is; null for a command. */
  static @Nullable Message pressed(IReplyCallback press) {
    return switch (press) {
      case ComponentInteraction component -> component.getMessage();
      case ModalInteraction modal -> modal.getMessage();
      default -> null;
    };
  }
}
