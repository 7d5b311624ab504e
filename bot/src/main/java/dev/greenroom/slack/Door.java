package dev.greenroom.slack;

import dev.greenroom.flow.Chat;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Prose;
import java.util.Set;

/** The message by which a thread begins: it says what the thread is for and whether it is over. */
final class Door {
  private Door() {}

  /**
   * Nobody can be put into a thread on Slack: it is among somebody's own once they are named in it.
   * In a group direct message they are already.
   */
  static Set<String> called(Chat.Venue venue) {
    return venue.secluded() ? Set.of() : venue.people();
  }

  static Card card(Chat.Venue venue) {
    return Card.titled(venue.title())
        .note(Prose.text(Sentences.say(venue.live() ? "door.open" : "door.closed")))
        .build();
  }
}
