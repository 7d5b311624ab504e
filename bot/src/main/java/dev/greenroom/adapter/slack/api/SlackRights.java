package dev.greenroom.adapter.slack.api;

import com.slack.api.model.User;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** What Slack says of an account, asked anew with each press that needs it. */
public final class SlackRights {
  private final SlackWeb web;
  private final Names names;

  public SlackRights(SlackWeb web, Names names) {
    this.web = web;
    this.names = names;
  }

  /**
   * Somebody.
   *
   * @param name as they want to be called
   * @param manages whether they administer the workspace
   * @param guest whether they see of the public channels only those they are in
   * @param zone as their profile has it; empty where it has none that Java knows
   */
  public record Person(String name, boolean manages, boolean guest, Optional<ZoneId> zone) {}

  /** Empty where Slack does not say in time. */
  public Optional<Person> of(String account) {
    Optional<Person> known =
        web.call(client -> client.usersInfo(r -> r.user(account)))
                instanceof CallResult.Done(var answer)
            ? Optional.of(person(answer.getUser()))
            : Optional.empty();
    known.ifPresent(person -> names.learn(account, person.name()));
    return known;
  }

  private static Person person(User user) {
    return new Person(
        name(user),
        user.isAdmin() || user.isOwner(),
        user.isRestricted() || user.isUltraRestricted() || user.isStranger(),
        zone(user));
  }

  private static Optional<ZoneId> zone(User user) {
    return Optional.ofNullable(user.getTz())
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(ZoneId::of);
  }

  /** Whoever chose no name to be shown by goes by the full one; a bot may have neither. */
  private static String name(User user) {
    User.Profile profile = user.getProfile();
    Stream<String> chosen =
        profile == null
            ? Stream.of(user.getRealName())
            : Stream.of(profile.getDisplayName(), profile.getRealName());
    return chosen
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .orElseGet(user::getName);
  }
}
