package dev.greenroom.core.model;

import dev.greenroom.ui.MemberId;
import java.util.Optional;

/**
 * Where a card stands.
 *
 * @param platform "discord", "slack" or "playground"
 * @param channel the platform's own id of a channel or thread; "@" and an id for a person alone
 */
public record Place(String platform, String channel) {
  private static final String PERSON = "@";

  /** The direct messages of a member: as we store it, by our id. */
  public static Place of(String platform, MemberId member) {
    return person(platform, member.value());
  }

  /** The direct messages of an account: as a platform is told, by its id. */
  public static Place person(String platform, String account) {
    return new Place(platform, PERSON + account);
  }

  /** The member or account whose direct messages these are; empty for a channel. */
  public Optional<String> person() {
    return channel.startsWith(PERSON)
        ? Optional.of(channel.substring(PERSON.length()))
        : Optional.empty();
  }
}
