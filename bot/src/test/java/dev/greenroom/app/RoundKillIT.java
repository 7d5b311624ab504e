package dev.greenroom.app;

import static dev.greenroom.kit.JarRound.phase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.JarPlayground;
import dev.greenroom.kit.JarRound;
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
      ends.add(group.bot().files().inRounds("begun", "ends").getFirst());
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
    Instant expires = group.bot().next();
    group.bot().comes(expires.minus(Duration.ofMinutes(20)));
    String lobby = group.lobby();
    assertThat(lobby).contains("Ana", "Ben", "Chi");
    group.bot().isKilled();
    group.bot().startsAgain();
    assertThat(group.bot().next()).isEqualTo(expires);
    assertThat(group.lobby()).isEqualTo(lobby);
  }

  private void beforeItsEnd(JarRound group) {
    group.bot().comes(end().minus(Duration.ofSeconds(30)));
    isKilledAndStartsAgain(group);
    assertThat(group.bot().next()).isEqualTo(end());
    isFollowed(group);
  }

  /** Killed before it and after it: it comes when it should, and once. */
  private void aroundItsWarning(JarRound group) {
    Instant warning = end().minus(Duration.ofMinutes(2));
    group.bot().comes(warning.minus(Duration.ofSeconds(40)));
    isKilledAndStartsAgain(group);
    assertThat(group.bot().next()).isEqualTo(warning);
    group.shows("2 minutes left", 0);
    group.bot().comes(warning);
    group.shows("2 minutes left", 1);
    isKilledAndStartsAgain(group);
    assertThat(group.bot().next()).isEqualTo(end());
    group.shows("2 minutes left", 1);
    isFollowed(group);
    group.shows("2 minutes left", 0);
  }

  /** A pause is not eaten up by the time the bot is down. */
  private void whileItStands(JarRound group) {
    group.bot().comes(end().minus(Duration.ofMinutes(5)));
    Instant paused = group.bot().page().now();
    group.pausesIn(3);
    Instant until = group.bot().files().inRounds("paused", "until").getFirst();
    Duration left = Duration.between(until.minus(Duration.ofMinutes(30)), end());
    assertThat(left).isBetween(Duration.ZERO, Duration.between(paused, end()));
    isKilledAndStartsAgain(group);
    group.bot().comes(until.minusSeconds(30));
    assertThat(group.bot().files().inRounds("resumed")).isZero();
    group.bot().comes(until);
    ends.set(ends.size() - 1, until.plus(left));
    assertThat(group.bot().files().inRounds("resumed", "ends")).containsExactly(end());
    isKilledAndStartsAgain(group);
    isFollowed(group);
  }

  /** Killed when the card of the next phase had arrived, and nobody had written that down. */
  private void whileTheNextIsPosted(JarRound group) {
    group.bot().comes(end().minus(Duration.ofSeconds(30)));
    group.bot().startsAgain(HOLD);
    group.bot().beginsToCome(end());
    group.shows(phase(5), 1);
    group.bot().isKilled();
    assertThat(group.bot().files().copied().inDoubt()).as("killed before it was recorded").isTrue();
    group.bot().startsAgain();
    isFollowed(group);
  }

  private void andDownOverItsEnd(JarRound group) {
    group.bot().comes(end().minusMillis(1500));
    Instant now = group.bot().page().now();
    group.bot().isKilled();
    assertThat(group.bot().files().copied().inRounds("phase-began")).isEqualTo(4);
    JarPlayground.passes(now, end().plusMillis(500));
    group.bot().startsAgain();
    isFollowed(group);
  }

  private void afterTheWarning(JarRound group) {
    group.bot().comes(end().minus(Duration.ofMinutes(1)));
    group.shows("2 minutes left", 1);
    isKilledAndStartsAgain(group);
    group.shows("2 minutes left", 1);
    assertThat(group.bot().next()).isEqualTo(end());
    group.bot().comes(end());
    group.shows("The round is over", 1);
    assertThat(group.bot().files().inRounds("finished", "at")).containsExactly(end());
  }

  /** What people see is the same after it. */
  private static void isKilledAndStartsAgain(JarRound group) {
    group.bot().settles();
    String before = group.inRoom();
    group.bot().isKilled();
    group.bot().startsAgain();
    group.bot().settles();
    assertThat(group.inRoom()).isEqualTo(before);
  }

  /** The next phase begins when this one ends, and takes its whole time. */
  private void isFollowed(JarRound group) {
    Instant end = end();
    int next = ends.size() + 1;
    group.bot().comes(end);
    group.shows(phase(next), 1);
    assertThat(group.bot().files().inRounds("phase-began", "at").getLast()).isEqualTo(end);
    ends.add(end.plus(Duration.ofMinutes(MINUTES.get(next - 1))));
    assertThat(group.bot().files().inRounds("phase-began", "ends").getLast()).isEqualTo(end());
  }

  private Instant end() {
    return ends.getLast();
  }

  /** Each was posted once, and each warning. */
  private static void wasOneRound(JarRound group) {
    group.bot().settles();
    assertThat(group.bot().files().integrity()).containsExactly("ok", "ok");
    assertThat(group.bot().files().inRounds("warned")).isEqualTo(WARNINGS);
    assertThat(group.bot().files().inRounds("phase-began")).isEqualTo(MINUTES.size() - 1);
    assertThat(group.bot().files().inRounds("finished")).isEqualTo(1);
    assertThat(group.bot().files().messages())
        .as("messages that stand")
        .isEqualTo((long) OTHERS + MINUTES.size());
    assertThat(group.bot().files().posts())
        .as("posts, those the chat turned away included")
        .isEqualTo((long) OTHERS + MINUTES.size() + WARNINGS);
    assertThat(group.bot().files().inDoubt()).isFalse();
  }
}
