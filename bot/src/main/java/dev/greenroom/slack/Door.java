package dev.greenroom.slack;

import dev.greenroom.flow.Chat;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Prose;

/** The message by which a thread begins: it says what the thread is for and whether it is over. */
final class Door {
  private Door() {}

  static Card card(Chat.Venue venue) {
    return Card.titled(venue.title())
        .note(Prose.text(Sentences.say(venue.live() ? "door.open" : "door.closed")))
        .build();
  }
}
