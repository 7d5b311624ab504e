package dev.greenroom.flow;

import dev.greenroom.ui.ActionId;
import java.time.Instant;
import java.util.Map;

/**
 * Something that arrived: from a person by a platform, or from a timer.
 *
 * @param delivery the same for every delivery of the same press; begins with the platform's name
 */
public record Inbound(
    String delivery, CommunityId community, Actor actor, Place place, Press press) {
  public Inbound {
    if (delivery.isBlank()) {
      throw new IllegalArgumentException(
          "a press without a delivery id cannot be told from another");
    }
  }

  /** What was pressed, typed or due. */
  public sealed interface Press {
    Map<String, String> values();
  }

  /** A command such as "daily" or "greenroom setup". */
  public record Command(String name, Map<String, String> values) implements Press {}

  /** A button, or a select whose choice stands under {@code choice}. */
  public record Pressed(ActionId action, Map<String, String> values) implements Press {}

  /** A form that was sent. */
  public record Submitted(ActionId action, Map<String, String> values) implements Press {}

  /**
   * A timer that a stream had named.
   *
   * @param failures how often its work has failed before
   */
  public record Fired(StreamId stream, Wake wake, int failures) implements Press {
    /** The first time. */
    public Fired(StreamId stream, Wake wake) {
      this(stream, wake, 0);
    }

    /** When it was set for. */
    public Instant at() {
      return wake.at();
    }

    @Override
    public Map<String, String> values() {
      return Map.of();
    }
  }

  /** A part of the bot itself has something to say, such as a notice. */
  public record Said() implements Press {
    @Override
    public Map<String, String> values() {
      return Map.of();
    }
  }

  static Inbound fired(Fired fired) {
    StreamId stream = fired.stream();
    return new Inbound(
        stream + "/" + fired.wake().key() + "@" + fired.at().toEpochMilli(),
        stream.community(),
        Actor.BOT,
        new Place("timer", stream.toString()),
        fired);
  }
}
