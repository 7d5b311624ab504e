package dev.greenroom.feature.points;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Reply;
import dev.greenroom.feature.vote.VoteEvent.Score;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.Golden;
import dev.greenroom.kit.Said;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.MemberId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of boards and progress, as a review sees it. */
class LeaderboardCardsTest {
  private static final String RUBRIC = "openai/pm-system-design";

  @TempDir Path directory;
  private Group group;

  @BeforeEach
  void aGroup() {
    group = new Group(EmptyDatabase.sqlite(directory), "2027-03-03T12:00:00Z");
  }

  @AfterEach
  void end() {
    group.close();
  }

  @Test
  void anEmptyBoardSaysHowItFills() {
    MemberId ana = group.member("Ana");
    Reply week = group.types(ana, "leaderboard");
    Golden.reply("leaderboard/empty-week", week);
    Golden.reply("leaderboard/empty-month", group.presses(ana, week, "This month"));
    Golden.reply("leaderboard/empty-all", group.presses(ana, week, "All time"));
  }

  @Test
  void aBoardWithTies() {
    group.goesBy("Europe/Berlin");
    List<MemberId> members = answering("Ana", "Ben", "Chi", "Dua");
    answers(members.get(0), 5);
    answers(members.get(2), 5);
    answers(members.get(1), 2);
    answers(members.get(3), 1);
    Reply week = group.types(members.get(1), "leaderboard");
    Golden.reply("leaderboard/week", week);
    Golden.reply("leaderboard/month", group.presses(members.get(1), week, "This month"));
    Golden.reply("leaderboard/all", group.presses(members.get(1), week, "All time"));
    Reply rules = group.presses(members.get(1), week, "How points work");
    Golden.reply("leaderboard/rules", rules);
    assertThat(group.presses(members.get(1), rules, "Back"))
        .isInstanceOf(Reply.Replace.class)
        .extracting(Said::in)
        .isEqualTo(Said.in(week));
    Golden.reply("leaderboard/hidden", group.presses(members.get(1), week, "Hide me"));
    Golden.reply("leaderboard/refused-not-yours", group.presses(members.get(0), week, "Hide me"));
  }

  @Test
  void theLongestNamesAndTheViewerFurtherDown() {
    List<MemberId> members =
        IntStream.rangeClosed(1, 14)
            .mapToObj(i -> group.member(("Person " + i + " with a name that goes on ").repeat(4)))
            .toList();
    for (int i = 0; i < members.size(); i++) {
      answers(members.get(i), members.size() - i);
    }
    Reply week = group.types(members.get(12), "leaderboard");
    Golden.reply("leaderboard/longest-further-down", week);
    assertThat(Said.in(week)).contains("rank 13 of 14", "Around you");
    assertThat(Said.in(group.types(members.get(10), "leaderboard")))
        .contains("11 \u00b7", "12 \u00b7")
        .doesNotContain("13 \u00b7");
    assertThat(Said.in(group.types(members.get(9), "leaderboard")))
        .doesNotContain("Around you", "11 \u00b7");
  }

  @Test
  void aControlFromAnywhereShowsABoard() {
    MemberId ana = group.member("Ana");
    for (String arg : List.of("year", "WEEK", "9", "-")) {
      Reply shown = group.presses(ana, new ActionId("board", "zzz", arg));
      assertThat(Said.in(shown)).startsWith("Leaderboard: this week");
      assertThat(Said.in(group.presses(ana, new ActionId("progress", "zzz", arg))))
          .startsWith("Your progress");
    }
  }

  @Test
  void progressWithoutScores() {
    Golden.reply("leaderboard/progress-none", group.types(group.member("Ana"), "progress"));
  }

  @Test
  void progressOverRoundsAndAnchorsAndTracks() {
    MemberId ana = group.member("Ana");
    group.goesBy("Europe/Berlin");
    List<String> dimensions =
        List.of("mechanism", "constraints-first", "gone", "latency-and-unit-cost");
    for (int round = 0; round < 7; round++) {
      group.comes(group.now().plus(Duration.ofDays(2)));
      int twice = 4 + round % 3;
      group.closes(
          "r" + round,
          RUBRIC,
          ana,
          List.of(ana),
          dimensions.stream()
              .map(dimension -> new Score(dimension, 1, twice + dimension.length() % 2))
              .toArray(Score[]::new));
    }
    group.closes("r8", RUBRIC, ana, List.of(), new Score("constraints-first", 2, 9));
    group.comes(group.now().minus(Duration.ofDays(1)));
    group.closes("r9", "elsewhere/brewing", ana, List.of(), new Score("patience", 1, 5));
    group.comes(group.now().plus(Duration.ofDays(1)));
    asksAndAnswers(ana);
    Reply first = group.types(ana, "progress");
    Golden.reply("leaderboard/progress", first);
    Reply second = group.presses(ana, first, "Another track");
    Golden.reply("leaderboard/progress-track-of-no-pack", second);
    assertThat(Said.in(group.presses(ana, second, "The track before"))).isEqualTo(Said.in(first));
    assertThat(Said.in(group.types(group.member("Ben"), "progress"))).contains("No scores yet");
  }

  private void asksAndAnswers(MemberId member) {
    group.asks("q", group.now().plus(Duration.ofHours(24)));
    group.answers(member, "q");
  }

  private List<MemberId> answering(String... names) {
    return List.of(names).stream().map(group::member).toList();
  }

  private void answers(MemberId member, int times) {
    for (int i = 0; i < times; i++) {
      Instant then = group.now();
      group.comes(then.plusMillis(1));
      group.answers(member, "q" + i);
    }
  }
}
