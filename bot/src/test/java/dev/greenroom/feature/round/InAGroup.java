package dev.greenroom.feature.round;

import dev.greenroom.core.port.Chat;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Five people who practise together. */
abstract class InAGroup {
  static final String LOBBY = "Mock interview";

  @TempDir private Path directory;
  Scenario group;
  Channel practice;
  Person max;
  Person ana;
  Person ben;
  Person chi;
  Person eve;

  @BeforeEach
  void aGroup() {
    group = Scenario.of(directory, "2027-03-01T08:00:00Z");
    practice = group.channel("practice");
    max = group.person("Max");
    ana = group.person("Ana");
    ben = group.person("Ben");
    chi = group.person("Chi");
    eve = group.person("Eve");
  }

  @AfterEach
  void end() {
    group.close();
  }

  Channel aRoundIsOn() {
    return max.begins(practice, "pm-system-design 25", ana, ben, chi);
  }

  String presses(Person who, String label) {
    return Said.in(who.presses(practice, practice.latest(LOBBY), label));
  }

  static String presses(Person who, Channel room, String card, String label) {
    return Said.in(who.presses(room, room.latest(card), label));
  }

  Chat.Venue venue() {
    return group.chat().threads(practice.place()).values().iterator().next();
  }
}
