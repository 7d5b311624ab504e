package dev.greenroom.adapter.slack.chat;

import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.core.port.Chat;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Prose;
import java.util.Set;

/** The message by which a thread begins: it says what the thread is for and whether it is over. */
final class ThreadOpener {
  private ThreadOpener() {}

  /**
   * Nobody can be put into a thread on Slack: it is among somebody's own once they are named in it.
   * In a group direct message they are already.
   */
  static Set<String> called(Chat.Venue venue) {
    return venue.secluded() ? Set.of() : venue.people();
  }

  static Card card(Chat.Venue venue) {
    return Card.titled(venue.title())
        .note(Prose.text(SlackSentences.say(venue.live() ? "door.open" : "door.closed")))
        .build();
  }
}
