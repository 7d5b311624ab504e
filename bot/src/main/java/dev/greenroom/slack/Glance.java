package dev.greenroom.slack;

import dev.greenroom.flow.Place;
import dev.greenroom.flow.Sight;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody can see, asked of Slack once for a press, when it is first wanted. */
final class Glance {
  private final People people;
  private final String account;
  private final Place here;
  private @Nullable Sight seen;

  /**
   * @param here what they see where Slack does not say
   */
  Glance(People people, String account, Place here) {
    this.people = people;
    this.account = account;
    this.here = here;
  }

  /**
   * @param known who they are, where that was asked before
   */
  synchronized Sight by(Optional<Rights.Person> known) {
    if (seen == null) {
      seen = people.sight(account, known).orElse(new Sight.Here(here));
    }
    return seen;
  }
}
