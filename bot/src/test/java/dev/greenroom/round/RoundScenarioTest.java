package dev.greenroom.round;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mock interview as a group lives it. */
class RoundScenarioTest {
  private static final String LOBBY = "Mock interview";

  @TempDir Path directory;
  private Scenario group;
  private Channel practice;
  private Person max;
  private Person ana;
  private Person ben;
  private Person chi;

  @BeforeEach
  void aGroup() {
    group = Scenario.of(directory, "2027-03-01T08:00:00Z");
    practice = group.channel("practice");
    max = group.person("Max");
    ana = group.person("Ana");
    ben = group.person("Ben");
    chi = group.person("Chi");
  }

  @AfterEach
  void end() {
    group.close();
  }

  private Channel aRoundIsOn() {
    max.starts(practice, "pm-system-design 25");
    ana.presses(practice, practice.latest(LOBBY), "Join as candidate");
    ben.presses(practice, practice.latest(LOBBY), "Join as interviewer");
    chi.presses(practice, practice.latest(LOBBY), "Join as observer");
    max.presses(practice, practice.latest(LOBBY), "Begin");
    assertThat(group.threads(practice)).hasSize(1);
    return group.threads(practice).getFirst();
  }

  @Test
  void aRoundGoesFromItsLobbyThroughItsPhasesToItsEnd() {
    Channel room = aRoundIsOn();
    practice.shows("It has begun");
    room.shows("Ana");
    assertThat(room.titled("Phase 1")).hasSize(1);
    assertThat(Said.in(ana.presses(room, room.latest("Phase 1"), "My brief")))
        .contains("Your brief: candidate");
    group.passes(ofMinutes(25));
    assertThat(room.titled("The round is over")).hasSize(1);
    practice.shows("It is over");
  }
}
