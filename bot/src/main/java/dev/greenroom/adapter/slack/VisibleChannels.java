package dev.greenroom.adapter.slack;

import dev.greenroom.adapter.slack.api.SlackRights;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.VisiblePlaces;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody can see, asked of Slack once for a press, when it is first wanted. */
final class VisibleChannels {
  private final SlackPeople people;
  private final String account;
  private final Place here;
  private @Nullable VisiblePlaces seen;

  /**
   * @param here what they see where Slack does not say
   */
  VisibleChannels(SlackPeople people, String account, Place here) {
    this.people = people;
    this.account = account;
    this.here = here;
  }

  /**
   * @param known who they are, where that was asked before
   */
  synchronized VisiblePlaces by(Optional<SlackRights.Person> known) {
    if (seen == null) {
      seen = people.sight(account, known).orElse(new VisiblePlaces.Here(here));
    }
    return seen;
  }
}
