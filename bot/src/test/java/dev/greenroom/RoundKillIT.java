package dev.greenroom;

import static dev.greenroom.kit.JarRound.phase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.JarRound;
import dev.greenroom.kit.JarScenario;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mock interview in the real jar, killed with -9 in its lobby, in each of its phases, and while
 * its clock stands. Product time goes on while the bot is down.
 */
final class RoundKillIT {
  /** The phases of the format "25" of the track, in minutes. */
  private static final List<Integer> MINUTES = List.of(1, 4, 8, 6, 2, 4);

  /** Those that last more than two minutes have a warning. */
  private static final int WARNINGS = 4;

  /** What stands beside the phases: lobby, plan, end, and the vote. */
  private static final int OTHERS = 4;

  /** Longer than any kill waits for. */
  private static final Duration HOLD = Duration.ofMinutes(2);

  /** The product time of the ends of all phases so far, as they must be. */
  private final List<Instant> ends = new ArrayList<>();

  @Test
  void everyPhaseEndsWhenItWouldHaveHoweverTheBotIsKilled(@TempDir Path directory) {
    try (var group = new JarRound(directory)) {
      inTheLobby(group);
      group.begins();
      ends.add(group.stored("begun", "ends").getFirst());
      beforeItsEnd(group);
      aroundItsWarning(group);
      whileItStands(group);
      whileTheNextIsPosted(group);
      andDownOverItsEnd(group);
      afterTheWarning(group);
      wasOneRound(group);
    }
  }

  private static void inTheLobby(JarRound group) {
    group.opens("pm-system-design 25");
    Instant expires = group.next();
    group.comes(expires.minus(Duration.ofMinutes(20)));
    String lobby = group.lobby();
    assertThat(lobby).contains("Ana", "Ben", "Chi");
    group.isKilled();
    group.startsAgain();
    assertThat(group.next()).isEqualTo(expires);
    assertThat(group.lobby()).isEqualTo(lobby);
  }

  private void beforeItsEnd(JarRound group) {
    group.comes(end().minus(Duration.ofSeconds(30)));
    isKilledAndStartsAgain(group);
    assertThat(group.next()).isEqualTo(end());
    isFollowed(group);
  }

  /** Killed before it and after it: it comes when it should, and once. */
  private void aroundItsWarning(JarRound group) {
    Instant warning = end().minus(Duration.ofMinutes(2));
    group.comes(warning.minus(Duration.ofSeconds(40)));
    isKilledAndStartsAgain(group);
    assertThat(group.next()).isEqualTo(warning);
    group.shows("2 minutes left", 0);
    group.comes(warning);
    group.shows("2 minutes left", 1);
    isKilledAndStartsAgain(group);
    assertThat(group.next()).isEqualTo(end());
    group.shows("2 minutes left", 1);
    isFollowed(group);
    group.shows("2 minutes left", 0);
  }

  /** A pause is not eaten up by the time the bot is down. */
  private void whileItStands(JarRound group) {
    group.comes(end().minus(Duration.ofMinutes(5)));
    Instant paused = group.page().now();
    group.pausesIn(3);
    Instant until = group.stored("paused", "until").getFirst();
    Duration left = Duration.between(until.minus(Duration.ofMinutes(30)), end());
    assertThat(left).isBetween(Duration.ZERO, Duration.between(paused, end()));
    isKilledAndStartsAgain(group);
    group.comes(until.minusSeconds(30));
    assertThat(group.happened("resumed")).isZero();
    group.comes(until);
    ends.set(ends.size() - 1, until.plus(left));
    assertThat(group.stored("resumed", "ends")).containsExactly(end());
    isKilledAndStartsAgain(group);
    isFollowed(group);
  }

  /** Killed when the card of the next phase had arrived, and nobody had written that down. */
  private void whileTheNextIsPosted(JarRound group) {
    group.comes(end().minus(Duration.ofSeconds(30)));
    group.startsAgain(HOLD);
    group.beginsToCome(end());
    group.shows(phase(5), 1);
    group.isKilled();
    assertThat(group.files().copied().inDoubt()).as("killed before it was recorded").isTrue();
    group.startsAgain();
    isFollowed(group);
  }

  private void andDownOverItsEnd(JarRound group) {
    group.comes(end().minusMillis(1500));
    Instant now = group.page().now();
    group.isKilled();
    assertThat(group.happened("phase-began")).isEqualTo(4);
    JarScenario.passes(now, end().plusMillis(500));
    group.startsAgain();
    isFollowed(group);
  }

  private void afterTheWarning(JarRound group) {
    group.comes(end().minus(Duration.ofMinutes(1)));
    group.shows("2 minutes left", 1);
    isKilledAndStartsAgain(group);
    group.shows("2 minutes left", 1);
    assertThat(group.next()).isEqualTo(end());
    group.comes(end());
    group.shows("The round is over", 1);
    assertThat(group.stored("finished", "at")).containsExactly(end());
  }

  /** What people see is the same after it. */
  private static void isKilledAndStartsAgain(JarRound group) {
    group.page().moves(Duration.ZERO);
    String before = group.inRoom();
    group.isKilled();
    group.startsAgain();
    group.page().moves(Duration.ZERO);
    assertThat(group.inRoom()).isEqualTo(before);
  }

  /** The next phase begins when this one ends, and takes its whole time. */
  private void isFollowed(JarRound group) {
    Instant end = end();
    int next = ends.size() + 1;
    group.comes(end);
    group.shows(phase(next), 1);
    assertThat(group.stored("phase-began", "at").getLast()).isEqualTo(end);
    ends.add(end.plus(Duration.ofMinutes(MINUTES.get(next - 1))));
    assertThat(group.stored("phase-began", "ends").getLast()).isEqualTo(end());
  }

  private Instant end() {
    return ends.getLast();
  }

  /** Each was posted once, and each warning. */
  private static void wasOneRound(JarRound group) {
    group.page().moves(Duration.ZERO);
    assertThat(group.files().integrity()).containsExactly("ok", "ok");
    assertThat(group.happened("warned")).isEqualTo(WARNINGS);
    assertThat(group.happened("phase-began")).isEqualTo(MINUTES.size() - 1);
    assertThat(group.happened("finished")).isEqualTo(1);
    assertThat(group.files().messages())
        .as("messages that stand")
        .isEqualTo((long) OTHERS + MINUTES.size());
    assertThat(group.files().posts())
        .as("posts, those the chat turned away included")
        .isEqualTo((long) OTHERS + MINUTES.size() + WARNINGS);
    assertThat(group.files().inDoubt()).isFalse();
  }
}
