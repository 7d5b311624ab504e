package dev.greenroom.kit.discord;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.Permission;

/** What the bot may do. */
final class Rights {
  private final Set<Permission> lacking = EnumSet.noneOf(Permission.class);
  private final Map<String, Set<Permission>> lackingIn = new HashMap<>();
  private final Set<String> shut = new HashSet<>();

  synchronized void lacks(Permission right) {
    lacking.add(right);
  }

  /** The bot has these rights and no others. */
  synchronized void grants(long rights) {
    lacking.addAll(EnumSet.complementOf(Permission.getPermissions(rights)));
  }

  /** In this channel alone the bot may not write. */
  synchronized void shuts(String channel) {
    shut.add(channel);
  }

  synchronized void opens(String channel) {
    shut.remove(channel);
  }

  /** The bot lacks this right in this channel alone. */
  synchronized void lacksIn(String channel, Permission right) {
    lackingIn.computeIfAbsent(channel, _ -> EnumSet.noneOf(Permission.class)).add(right);
  }

  /** What it may do in a channel, as each press there tells. */
  synchronized long heldIn(String channel) {
    var held = Permission.getPermissions(held());
    held.removeAll(lackingIn.getOrDefault(channel, Set.of()));
    if (shut.contains(channel)) {
      held.remove(Permission.MESSAGE_SEND);
    }
    return Permission.getRaw(held);
  }

  synchronized void needsIn(String channel, Permission right) {
    needs(right);
    if (lackingIn.getOrDefault(channel, Set.of()).contains(right)) {
      throw Denied.missingPermissions();
    }
  }

  /**
   * What a channel's settings take from the bot. Taking it from a role would not do: everybody's
   * role still gives it.
   */
  synchronized long deniedIn(String channel) {
    var denied = EnumSet.noneOf(Permission.class);
    denied.addAll(lacking);
    denied.addAll(lackingIn.getOrDefault(channel, Set.of()));
    if (shut.contains(channel)) {
      denied.add(Permission.MESSAGE_SEND);
      denied.add(Permission.MESSAGE_SEND_IN_THREADS);
    }
    return Permission.getRaw(denied);
  }

  synchronized void has(Permission right) {
    lacking.remove(right);
  }

  synchronized long held() {
    var held = EnumSet.allOf(Permission.class);
    held.remove(Permission.ADMINISTRATOR);
    held.removeAll(lacking);
    return Permission.getRaw(held);
  }

  synchronized void needs(Permission right) {
    if (lacking.contains(right)) {
      throw right == Permission.VIEW_CHANNEL ? Denied.missingAccess() : Denied.missingPermissions();
    }
  }

  synchronized void needsToWriteIn(String channel) {
    if (shut.contains(channel)) {
      throw Denied.missingPermissions();
    }
  }
}
