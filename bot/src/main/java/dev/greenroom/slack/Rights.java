package dev.greenroom.slack;

import com.slack.api.model.User;
import java.util.Optional;

/** What Slack says of an account, asked anew with each press that needs it. */
final class Rights {
  private final Web web;

  Rights(Web web) {
    this.web = web;
  }

  /**
   * Somebody.
   *
   * @param name as presses carry it
   * @param manages whether they administer the workspace
   */
  record Person(String name, boolean manages) {}

  /** Empty where Slack does not say in time. */
  Optional<Person> of(String account) {
    return web.call(client -> client.usersInfo(r -> r.user(account)))
            instanceof Called.Done(var answer)
        ? Optional.of(person(answer.getUser()))
        : Optional.empty();
  }

  private static Person person(User user) {
    return new Person(user.getName(), user.isAdmin() || user.isOwner());
  }
}
