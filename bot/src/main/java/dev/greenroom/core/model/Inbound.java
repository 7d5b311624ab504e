package dev.greenroom.core.model;

import dev.greenroom.ui.ActionId;
import java.time.Instant;
import java.util.Map;

/**
 * Something that arrived: from a person by a platform, or from a timer.
 *
 * @param delivery the same for every delivery of the same press; begins with the platform's name
 * @param place where it was pressed
 * @param sight what else whoever pressed can see
 * @param ground what the places that it names let the bot do
 */
public record Inbound(
    String delivery,
    CommunityId community,
    Actor actor,
    Place place,
    VisiblePlaces sight,
    PostingRights.Of ground,
    Press press) {
  public Inbound {
    if (delivery.isBlank()) {
      throw new IllegalArgumentException(
          "a press without a delivery id cannot be told from another");
    }
  }

  /** A press of which no more is known than where it was made. */
  public Inbound(String delivery, CommunityId community, Actor actor, Place place, Press press) {
    this(
        delivery,
        community,
        actor,
        place,
        new VisiblePlaces.Here(place),
        PostingRights::fit,
        press);
  }

  public Inbound with(VisiblePlaces known) {
    return new Inbound(delivery, community, actor, place, known, ground, press);
  }

  public Inbound on(PostingRights.Of known) {
    return new Inbound(delivery, community, actor, place, sight, known, press);
  }

  /** Whether a person made it, who sees some places and not others. */
  public boolean byPerson() {
    return !(press instanceof Fired || press instanceof Said);
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

  public static Inbound lost(StreamId stream, String card, Instant at) {
    return new Inbound(
        stream + "/" + card + "/lost@" + at.toEpochMilli(),
        stream.community(),
        Actor.BOT,
        new Place("bot", stream.toString()),
        new Said());
  }

  public static Inbound fired(Fired fired) {
    StreamId stream = fired.stream();
    return new Inbound(
        stream + "/" + fired.wake().key() + "@" + fired.at().toEpochMilli(),
        stream.community(),
        Actor.BOT,
        new Place("timer", stream.toString()),
        fired);
  }
}
