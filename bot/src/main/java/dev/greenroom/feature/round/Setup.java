package dev.greenroom.feature.round;

import dev.greenroom.content.model.Seat;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.RoomAt;
import dev.greenroom.core.model.StreamId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a round is held by, as the packs had it when its lobby opened: what the lobby promises is
 * what is played.
 *
 * @param round its stream
 * @param place the channel of the lobby
 * @param track id of the track
 * @param trackTitle its title
 * @param format the title of the format
 * @param kind "case", "drill", "role-play" or "any"
 * @param secluded whether only those in it see its room
 * @param minutesNote whose minutes the phases are
 * @param disclaimer of the track's pack
 * @param apart where its room opens, for a lobby in a thread; else in the channel of the lobby
 */
public record Setup(
    StreamId round,
    Place place,
    String track,
    String trackTitle,
    String format,
    String kind,
    boolean secluded,
    List<Phase> phases,
    String minutesNote,
    String disclaimer,
    Optional<Place> apart) {
  static final String ROOM = "room";

  public Setup {
    phases = List.copyOf(phases);
  }

  /** One timed part. */
  public record Phase(String title, Duration length, Seat leads, String about) {}

  /** The channel that its room opens in. */
  public Place rooms() {
    return apart.orElse(place);
  }

  /** The room of the round. */
  public RoomAt room() {
    return new RoomAt(round, ROOM);
  }

  /**
   * One of the phases.
   *
   * @param number from 1
   */
  Phase phase(int number) {
    return phases.get(number - 1);
  }

  Duration length() {
    return phases.stream().map(Phase::length).reduce(Duration.ZERO, Duration::plus);
  }
}
