package dev.greenroom.app;

import static dev.greenroom.kit.JarPlayground.passes;
import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.Burst;
import dev.greenroom.kit.JarScenario;
import dev.greenroom.kit.RunningJar;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real jar, killed with -9. One group lives on through all kills, a day for each moment, in an
 * order and at times that a seed decides: {@code -Dgreenroom.kill.seed=...} tries others.
 */
final class KillIT {
  private static final long SEED = Long.getLong("greenroom.kill.seed", 20_261_121L);
  private static final List<String> PEOPLE = List.of("ana", "ben", "chi", "dev", "eve");

  /** Longer than any kill waits for. */
  private static final Duration HOLD = Duration.ofMinutes(2);

  /** When the bot is killed, and on how many days. */
  private enum Moment {
    BEFORE_THE_POST(3),
    WHILE_IT_POSTS(4),
    /** Twice a day: at the debrief of the question before, then at the new question. */
    BETWEEN_SEND_AND_RECORD(3),
    AFTER_THE_RECORD(3),
    AFTER_AN_ANSWER(3),
    IN_A_BURST_OF_ANSWERS(3),
    AND_DOWN_OVER_THE_POST(3);

    private final int days;

    Moment(int days) {
      this.days = days;
    }
  }

  private final Random random = new Random(SEED);

  @Test
  void postsOnceADayAndKeepsEveryAcknowledgedAnswerHoweverItIsKilled(@TempDir Path directory) {
    try (var group = new JarScenario(directory)) {
      anOrdinaryDay(group);
      for (Moment moment : moments()) {
        survives(moment, group);
      }
      group.holdsWhatItPromised(Integer.MAX_VALUE);
      assertThat(group.bot().kills()).isEqualTo(25);
    }
  }

  @Test
  void oneStoreIsForOneBotAndAKilledOneLeavesNoLock(@TempDir Path directory) {
    try (var group = new JarScenario(directory)) {
      try (var second = RunningJar.playground(directory, Duration.ZERO)) {
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.complaint().strip().lines())
            .singleElement()
            .asString()
            .contains("greenroom.db is in use by another run or playground");
      }
      anOrdinaryDay(group);
      group.bot().isKilled();
      group.bot().startsAgain();
      group.holdsWhatItPromised(1);
    }
  }

  private List<Moment> moments() {
    var moments = new ArrayList<Moment>();
    for (Moment moment : Moment.values()) {
      moments.addAll(Collections.nCopies(moment.days, moment));
    }
    Collections.shuffle(moments, random);
    return moments;
  }

  private void anOrdinaryDay(JarScenario group) {
    group.turnsToTheNextDay();
    group.bot().comes(afterThePost(group));
    someAnswer(group);
    group.holdsWhatItPromised(1);
  }

  private void survives(Moment moment, JarScenario group) {
    try {
      group.turnsToTheNextDay();
      isKilled(moment, group);
      group.bot().comes(afterThePost(group));
      group.holdsWhatItPromised(2);
      someAnswer(group);
    } catch (RuntimeException | AssertionError lost) {
      throw new AssertionError(
          "seed %d, kill %d, %s on %s. The bot said:%n%s"
              .formatted(SEED, group.bot().kills(), moment, group.today(), group.bot().log()),
          lost);
    }
  }

  private void isKilled(Moment moment, JarScenario group) {
    switch (moment) {
      case BEFORE_THE_POST -> beforeThePost(group);
      case WHILE_IT_POSTS -> whileItPosts(group);
      case BETWEEN_SEND_AND_RECORD -> betweenSendAndRecord(group);
      case AFTER_THE_RECORD -> afterTheRecord(group);
      case AFTER_AN_ANSWER -> afterAnAnswer(group);
      case IN_A_BURST_OF_ANSWERS -> inABurst(group);
      case AND_DOWN_OVER_THE_POST -> downOverThePost(group);
    }
  }

  private void beforeThePost(JarScenario group) {
    group.bot().comes(group.due().minus(Duration.ofSeconds(60 + random.nextInt(36_000))));
    group.bot().isKilled();
    group.bot().startsAgain();
    assertThat(group.bot().files().posted()).doesNotContain(group.today());
  }

  /** Anywhere from the timer to the last card; the chat takes as long as one on a network. */
  private void whileItPosts(JarScenario group) {
    group.bot().startsAgain(Duration.ofMillis(40));
    group.bot().beginsToCome(afterThePost(group));
    isKilledAfter(random.nextInt(120), group);
    group.bot().startsAgain();
  }

  private static void betweenSendAndRecord(JarScenario group) {
    group.bot().startsAgain(HOLD);
    group.bot().beginsToCome(afterThePost(group));
    group.showsYesterdaysDebrief();
    group.bot().isKilled();
    assertThat(group.bot().files().copied().inDoubt()).as("killed before it was recorded").isTrue();
    group.bot().startsAgain(HOLD);
    group.showsTodaysQuestion();
    group.bot().isKilled();
    assertThat(group.bot().files().copied().inDoubt()).as("killed before it was recorded").isTrue();
    group.bot().startsAgain();
  }

  private static void afterTheRecord(JarScenario group) {
    group.bot().beginsToCome(afterThePost(group));
    group.hasRecordedTodaysQuestion();
    group.bot().isKilled();
    group.bot().startsAgain();
  }

  private void afterAnAnswer(JarScenario group) {
    group.bot().comes(afterThePost(group));
    PEOPLE.subList(0, 1 + random.nextInt(PEOPLE.size())).forEach(person -> answers(group, person));
    group.bot().isKilled();
    group.bot().startsAgain();
  }

  private void inABurst(JarScenario group) {
    group.bot().comes(afterThePost(group));
    var burst = new Burst(group, PEOPLE);
    burst.begins();
    isKilledAfter(random.nextInt(300), group);
    burst.ends();
    group.bot().startsAgain();
    burst.isKept();
    burst.isRepeated();
  }

  /** The clock is moved to shortly before the post by hand; the rest passes by itself. */
  private void downOverThePost(JarScenario group) {
    group.bot().comes(group.due().minusMillis(2500 + random.nextInt(1000)));
    Instant now = group.bot().page().now();
    group.bot().isKilled();
    assertThat(group.bot().files().copied().posted()).doesNotContain(group.today());
    passes(now, afterThePost(group));
    group.bot().startsAgain();
    group.showsTodaysQuestion();
  }

  private static void isKilledAfter(int milliseconds, JarScenario group) {
    CompletableFuture.runAsync(group.bot()::isKilled, delayedExecutor(milliseconds, MILLISECONDS))
        .join();
  }

  private static Instant afterThePost(JarScenario group) {
    return group.due().plusMillis(500);
  }

  private void someAnswer(JarScenario group) {
    answers(group, PEOPLE.get(random.nextInt(PEOPLE.size())));
  }

  private void answers(JarScenario group, String person) {
    group.answers(person, "%s says %d".formatted(person, random.nextInt(1_000_000)));
  }
}
