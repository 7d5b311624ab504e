package dev.greenroom.community;

import dev.greenroom.flow.Digest;
import dev.greenroom.flow.Outbox;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that only people can mend or need to know.
 *
 * @param cause what it is about; there is one open notice for each
 * @param what its words are {@code refused.<key>}
 * @param about the channel that its first argument is the id of; empty where that is none
 */
public record Notice(String cause, Refusal what, Instant since, Optional<Place> about) {
  /** As a control can carry it. */
  String id() {
    return Digest.id(cause);
  }

  /** Whether it is about a card of which nobody can find out whether it arrived. */
  boolean ofDoubt() {
    return cause.startsWith(Outbox.IN_DOUBT);
  }
}
