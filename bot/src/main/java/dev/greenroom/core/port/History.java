package dev.greenroom.core.port;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What has happened, for whoever runs or studies the bot; no rule reads it. */
public interface History {
  /** The stream whose card stands in this message. */
  Optional<StreamId> behind(MessageRef message);

  /** All events of a stream, oldest first; empty while its state is sealed. */
  Optional<List<Recorded>> events(StreamId stream);

  /**
   * One event as stored.
   *
   * @param version the stream's version after it, from 1
   * @param type its stored name
   * @param json its stored content
   */
  record Recorded(long version, String type, String json, MemberId by, Instant at) {}
}
