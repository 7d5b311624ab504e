package dev.greenroom.adapter.relay;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.ui.Card;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is brought to a platform: a message, or a thread. */
sealed interface Deliverable {
  Chat.Sending post(Chat chat, Place to, String key);

  Chat.Sending edit(Chat chat, MessageRef message);

  Chat.Sighting find(Chat chat, Place at, String key, Instant since);

  /** Equal for equal parcels. */
  String hash();

  /** A message. */
  record Message(Card card) implements Deliverable {
    @Override
    public Chat.Sending post(Chat chat, Place to, String key) {
      return chat.post(to, key, card);
    }

    @Override
    public Chat.Sending edit(Chat chat, MessageRef message) {
      return chat.edit(message, card);
    }

    @Override
    public Chat.Sighting find(Chat chat, Place at, String key, Instant since) {
      return chat.find(at, key, since);
    }

    @Override
    public String hash() {
      return Fingerprint.of(card);
    }
  }

  /**
   * A thread.
   *
   * @param below the message under which it hangs; null for none
   */
  record Room(@Nullable MessageRef below, Chat.Venue venue) implements Deliverable {
    @Override
    public Chat.Sending post(Chat chat, Place to, String key) {
      return chat.open(to, below, key, venue);
    }

    @Override
    public Chat.Sending edit(Chat chat, MessageRef message) {
      return chat.change(message, venue);
    }

    @Override
    public Chat.Sighting find(Chat chat, Place at, String key, Instant since) {
      return chat.find(at, below, key, venue, since);
    }

    @Override
    public String hash() {
      return Fingerprint.of(venue);
    }
  }
}
