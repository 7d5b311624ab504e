package dev.greenroom.feature.community;

import dev.greenroom.core.model.Digest;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.port.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that only people can mend or need to know.
 *
 * @param cause what it is about; there is one open notice for each
 * @param what its words are {@code refused.<key>}
 * @param about the channel that its first argument is the id of; empty where that is none
 * @param remedies what can be done about it by a button
 */
public record Notice(
    String cause, Refusal what, Instant since, Optional<Place> about, List<Remedy> remedies) {
  public Notice {
    remedies = List.copyOf(remedies);
  }

  Notice(String cause, Refusal what, Instant since, Optional<Place> about) {
    this(cause, what, since, about, List.of());
  }

  /**
   * Something that helps.
   *
   * @param route of the button
   * @param stream the id of the stream that it is for
   * @param label the key of its words
   */
  public record Remedy(String route, String stream, String label) {}

  /** As a control can carry it. */
  String id() {
    return Digest.id(cause);
  }

  boolean helps(StreamId stream) {
    return remedies.stream().anyMatch(remedy -> remedy.stream().equals(stream.id()));
  }

  /** Whether it is about a card of which nobody can find out whether it arrived. */
  boolean ofDoubt() {
    return cause.startsWith(Outbox.IN_DOUBT);
  }
}
