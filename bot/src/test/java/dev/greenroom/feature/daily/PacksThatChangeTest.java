package dev.greenroom.feature.daily;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.model.Library;
import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.SampleLibrary;
import dev.greenroom.kit.Scenario;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a group sees when whoever runs the bot changes its packs. */
class PacksThatChangeTest {
  private static final String NOTICE = "For the people who run this";

  @TempDir Path directory;
  private String store;
  private Scenario group;
  private Channel general;
  private Person max;

  @BeforeEach
  void aGroup() {
    store = EmptyDatabase.sqlite(directory);
    group = Scenario.of(SampleLibrary.small(), store, "2027-03-01T08:00:00Z");
    general = group.channel("general");
    max = group.manager("Max");
  }

  @AfterEach
  void end() {
    group.close();
  }

  @Test
  void aTrackWithoutQuestionsIsToldOnceUntilOneIsPosted() {
    max.plans(general, "09:30", "Europe/Berlin");
    group.passes(ofDays(1));
    group.getsPacks(SampleLibrary.ofPacks(1));
    group.passes(ofDays(3));
    assertThat(general.titled("Question of the day")).hasSize(1);
    assertThat(Said.in(group.direct(max).latest(NOTICE))).contains("No question was posted");

    group.getsPacks(SampleLibrary.small());
    group.passes(ofDays(1));
    assertThat(general.titled("Question of the day")).hasSize(2);
    assertThat(group.direct(max).titled(NOTICE)).isEmpty();
  }

  @Test
  void aPlanPostsEveryDayWhateverItsQuestionIsCalled() {
    group.getsPacks(SampleLibrary.renamed("loaf"));
    max.plans(general, "09:30", "Europe/Berlin");
    group.passes(ofDays(2));
    for (Library packs :
        List.of(
            SampleLibrary.renamed("bread", "loaf"),
            SampleLibrary.renamed("bread"),
            SampleLibrary.renamed("loaf", "bread"),
            SampleLibrary.renamed("bun", "bread", "loaf"),
            SampleLibrary.renamed("loaf"),
            SampleLibrary.renamed("bread"))) {
      int posts = posts();
      group.getsPacks(packs);
      group.passes(ofDays(3));
      assertThat(posts()).isEqualTo(posts + 3);
    }
    assertThat(group.direct(max).cards()).isEmpty();
  }

  @Test
  void twoPlansInOneChannelPostWhateverTheirQuestionIsCalled() {
    group.getsPacks(SampleLibrary.renamed("loaf"));
    max.plans(general, "09:30", "Europe/Berlin");
    max.plans(general, "09:30", "Europe/Berlin");
    group.passes(ofDays(2));
    group.getsPacks(SampleLibrary.renamed("bread", "loaf"));
    group.passes(ofDays(2));
    group.getsPacks(SampleLibrary.renamed("bread"));
    int posts = posts();
    group.passes(ofDays(3));
    assertThat(posts()).isEqualTo(posts + 6);
  }

  private int posts() {
    return (int)
        general.cards().stream().filter(card -> card.title().contains("uestion of")).count();
  }

  @Test
  void aPostThatFailsForOurOwnReasonSaysSo() throws SQLException {
    max.plans(general, "09:30", "Europe/Berlin");
    try (Connection broken = DriverManager.getConnection(store);
        Statement statement = broken.createStatement()) {
      // the row that the post will want to write
      statement.execute(
          "insert into daily_post (platform, channel, plan, local_date, asked, posted_at)"
              + " select platform, channel, id, '2027-03-01', 'nothing', 0 from plan");
    }
    group.passes(ofHours(1));
    assertThat(Said.in(group.direct(max).latest(NOTICE)))
        .contains("could not be posted", "fault of the bot", "tried again");
    group.passes(ofHours(4));
    assertThat(Said.in(group.direct(max).latest(NOTICE)))
        .contains("No question was posted for 2027-03-01", "Greenroom broke each time")
        .doesNotContain("could not be posted", "not running");
    assertThat(posts()).isZero();
    group.passes(ofDays(1));
    assertThat(posts()).isEqualTo(1);
  }

  @Test
  void aQuestionThatWasPostedStandsWhenItsPackIsGone() {
    max.plans(general, "09:30", "Europe/Berlin");
    group.passes(ofDays(1));
    group.getsPacks(SampleLibrary.ofPacks(1));
    Person ana = group.person("Ana");
    ana.answers(general, "It still stands.");
    assertThat(Said.in(ana.reads(general))).contains("It still stands.");
    general.shows("One person has answered");
  }

  @Test
  void aTrackForOthersCannotBeChosenNorPlannedByItsId() {
    group.getsPacks(SampleLibrary.limitedTo(Set.of("fake:elsewhere")));
    assertThat(Said.in(plans(max, "inside"))).contains("Please choose one of the list.");
    assertThat(Said.in(max.types(general, "greenroom about"))).doesNotContain("Inside pack");
    Person boss = group.stranger("Boss");
    assertThat(Said.in(plans(boss, "inside"))).contains("The plan is saved");
    assertThat(Said.in(boss.types(general, "greenroom about"))).contains("Inside pack");
  }

  @Test
  void aPlanOfATrackThatIsForOthersNowPostsNothingOfIt() {
    group.getsPacks(SampleLibrary.limitedTo(Set.of("fake:group")));
    plans(max, "inside");
    group.passes(ofDays(1));
    assertThat(Said.in(general.latest("Question of the day"))).contains("secret");
    group.getsPacks(SampleLibrary.limitedTo(Set.of("fake:elsewhere")));
    group.passes(ofDays(1));
    assertThat(general.titled("Question of the day")).hasSize(1);
    assertThat(Said.in(group.direct(max).latest(NOTICE))).contains("No question was posted");
  }

  private Reply plans(Person who, String track) {
    Reply form = who.presses(general, who.types(general, "greenroom-setup"), "New plan");
    return who.sends(general, form, Map.of("track", track, "zone", "Europe/Berlin"));
  }

  @Test
  void moreTracksThanAListHoldsAreAskedForById() {
    group.getsPacks(SampleLibrary.ofPacks(26));
    Reply form = max.presses(general, max.types(general, "greenroom-setup"), "New plan");
    assertThat(Said.in(form)).contains("Track: track1");
    Reply refused = max.sends(general, form, Map.of("track", "nowhere", "zone", "Europe/Berlin"));
    assertThat(Said.in(refused)).contains("no questions to post", "nowhere");
  }
}
