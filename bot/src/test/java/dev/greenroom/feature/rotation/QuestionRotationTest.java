package dev.greenroom.feature.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Loaded;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Result;
import dev.greenroom.core.model.Row;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import dev.greenroom.feature.rotation.QuestionRotation.Past;
import dev.greenroom.feature.rotation.QuestionRotation.Pick;
import dev.greenroom.feature.rotation.QuestionRotation.Use;
import dev.greenroom.ui.TextRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class QuestionRotationTest {
  @Test
  void noQuestionComesAgainUntilThePoolIsUsedUp() {
    for (int size = 1; size <= 12; size++) {
      var channel = new Channel("seed" + size);
      List<String> pool = pool(0, size);
      for (int turn = 0; turn < 5; turn++) {
        assertThat(channel.picks(pool, size)).containsExactlyInAnyOrderElementsOf(pool);
      }
    }
  }

  @Test
  void aTurnNeverBeginsWithTheQuestionThatEndedTheOneBefore() {
    for (int size = 2; size <= 6; size++) {
      List<String> picked = new Channel("edge" + size).picks(pool(0, size), 40 * size);
      assertThat(IntStream.range(1, picked.size()))
          .noneMatch(i -> picked.get(i).equals(picked.get(i - 1)));
    }
  }

  @Test
  void aQuestionThatJoinsAfterManyTurnsComesOnceATurnLikeTheOthers() {
    var channel = new Channel("late");
    channel.picks(pool(0, 2), 10);
    assertThat(channel.picks(pool(0, 3), 1)).containsExactly("q2");
    for (int turn = 0; turn < 3; turn++) {
      assertThat(channel.picks(pool(0, 3), 3)).containsExactlyInAnyOrder("q0", "q1", "q2");
    }
  }

  @Test
  void aQuestionThatLeavesIsNeverPickedAndHoldsNothingUp() {
    var channel = new Channel("left");
    channel.picks(pool(0, 6), 3);
    List<String> rest = pool(3, 6);
    assertThat(channel.picks(rest, 30)).allMatch(rest::contains);
  }

  @Test
  void nothingComesAgainWhileSomethingElseOfThePoolHasWaitedLonger() {
    for (long seed = 0; seed < 200; seed++) {
      var chance = new SplittableRandom(seed);
      var channel = new Channel("seed" + seed);
      var seen = new ArrayList<String>();
      List<String> pool = pool(0, 5);
      for (int day = 0; day < 120; day++) {
        if (chance.nextInt(10) == 0) {
          pool = pool(chance.nextInt(4), 4 + chance.nextInt(8));
        }
        String picked = channel.picks(pool, 1).getFirst();
        List<String> since = seen.subList(seen.lastIndexOf(picked) + 1, seen.size());
        assertThat(!seen.contains(picked) || withEach(since, picked).containsAll(pool))
            .as("seed %d, day %d: %s again after %s in %s", seed, day, picked, since, pool)
            .isTrue();
        seen.add(picked);
      }
    }
  }

  @Test
  void twoTracksInOneChannelTakeTheirTurnsApart() {
    var channel = new Channel("two");
    for (int turn = 0; turn < 4; turn++) {
      assertThat(channel.picks(pool(0, 3), 3)).containsExactlyInAnyOrder("q0", "q1", "q2");
      assertThat(channel.picks(pool(3, 5), 2)).containsExactlyInAnyOrder("q3", "q4");
    }
  }

  @Test
  void theSameSeedAndPastGiveTheSamePick() {
    assertThat(new Channel("one").picks(pool(0, 20), 60))
        .isEqualTo(new Channel("one").picks(pool(0, 20), 60))
        .isNotEqualTo(new Channel("two").picks(pool(0, 20), 60));
  }

  @Test
  void aQuestionThatWasRenamedHasBeenSeenUnderItsFormerName() {
    var place = new Place("playground", "general");
    Past past =
        QuestionRotation.past(new Seen("old", "q1"), place, id -> id.equals("old") ? "q0" : id);
    assertThat(QuestionRotation.pick(pool(0, 3), past, "s")).contains(new Pick("q2", 0));
    assertThat(past.uses()).containsOnlyKeys("q0", "q1");
  }

  /** An alias comes, goes, or passes to another question; a question goes and comes back. */
  @Test
  void theRowOfAPickIsNewWhateverItsPackDoesWithIds() {
    for (long seed = 0; seed < 300; seed++) {
      var chance = new SplittableRandom(seed);
      var rows = new LinkedHashMap<Pick, Long>();
      for (int day = 0; day < 60; day++) {
        List<String> pool = pool(0, 1 + chance.nextInt(4));
        Map<String, String> aliases = new HashMap<>();
        pool(0, 5).forEach(id -> aliases.put(id, "q" + chance.nextInt(5)));
        pool.forEach(aliases::remove);
        var found = rows.entrySet().stream().map(e -> Seen.row(e.getKey(), e.getValue())).toList();
        Past past =
            QuestionRotation.past(
                new Seen(found),
                new Place("playground", "general"),
                id -> aliases.getOrDefault(id, id));
        Pick pick = QuestionRotation.pick(pool, past, "s" + seed).orElseThrow();
        assertThat(rows.put(pick, (long) day)).as("seed %d, day %d: %s", seed, day, pick).isNull();
      }
    }
  }

  @Test
  void anEmptyPoolHasNoPick() {
    assertThat(
            QuestionRotation.pick(
                List.of(), new Past(Map.of("q1", new Use(3, Instant.EPOCH))), "s"))
        .isEmpty();
  }

  @Test
  void aUseIsRecordedUnderItsTurnSoThatTwoPlansCannotBothWriteIt() {
    var change =
        (Table.Add)
            QuestionRotation.used(
                new Place("playground", "general"),
                new Pick("q1", 2),
                "p1",
                Instant.ofEpochMilli(5));
    assertThat(change.table()).isEqualTo(QuestionRotation.USED);
    assertThat(change.row().keySet())
        .containsExactlyInAnyOrderElementsOf(QuestionRotation.USED.allColumns());
    assertThat(change.row()).containsEntry("turn", 2L).containsEntry("used_at", 5L);
    assertThat(QuestionRotation.USED.key()).contains("question", "turn").doesNotContain("plan");
  }

  private static Set<String> withEach(List<String> since, String picked) {
    var all = new HashSet<>(since);
    all.add(picked);
    return all;
  }

  /** Rows of a channel. */
  private record Seen(List<Row> found) implements Query {
    Seen(String... questions) {
      this(Stream.of(questions).map(question -> row(new Pick(question, 0), 1)).toList());
    }

    static Row row(Pick pick, long at) {
      return new Row(Map.of("question", pick.question(), "turn", pick.turn(), "used_at", at));
    }

    @Override
    public Map<String, Place> standing(StreamId stream) {
      return Map.of();
    }

    @Override
    public List<Row> rows(Table table, Map<String, Object> where) {
      return found;
    }

    @Override
    public <S extends State<S, E>, E> Loaded<S> load(Feature<S, ?, E, ?> feature, StreamId id) {
      return new Loaded<>(feature.none(), 0);
    }

    @Override
    public Optional<CommunityId> owner(String kind, String id) {
      return Optional.empty();
    }

    @Override
    public Optional<Result> seen(String delivery) {
      return Optional.empty();
    }

    @Override
    public Optional<String> text(TextRef ref) {
      return Optional.empty();
    }
  }

  /** What a channel has seen, one post a day. */
  private static final class Channel {
    private final String seed;
    private final Map<String, Use> uses = new HashMap<>();
    private final Set<Pick> rows = new HashSet<>();

    Channel(String seed) {
      this.seed = seed;
    }

    List<String> picks(List<String> pool, int days) {
      var picked = new ArrayList<String>();
      for (int day = 0; day < days; day++) {
        Pick pick = QuestionRotation.pick(pool, new Past(uses), seed).orElseThrow();
        assertThat(rows.add(pick)).as("the row of %s is new", pick).isTrue();
        Instant at = Instant.EPOCH.plus(Duration.ofDays(rows.size()));
        uses.put(pick.question(), new Use(pick.turn(), at));
        picked.add(pick.question());
      }
      return picked;
    }
  }

  private static List<String> pool(int from, int until) {
    return IntStream.range(from, until).mapToObj(i -> "q" + i).toList();
  }
}
