package dev.greenroom.app;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Reach;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import dev.greenroom.ui.ActionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody is shown, may press and is counted in is bounded by the places they can see. */
class PlacesTest {
  static final String UNSEEN = "belongs to a channel that you are not in";

  @TempDir private Path directory;
  private String store;
  private Scenario group;
  private Channel general;
  private Channel secret;
  private Person max;
  private Person ana;
  private Person ben;
  private Person eve;

  @BeforeEach
  void aGroupWithAPrivateChannel() {
    store = EmptyDatabase.sqlite(directory);
    group = Scenario.on(store, "2027-03-01T08:00:00Z");
    general = group.channel("general");
    secret = group.channel("secret");
    max = group.manager("Max");
    ana = group.person("Ana");
    ben = group.person("Ben");
    eve = group.manager("Eve");
    group.closes(secret, max, ana, ben);
  }

  @AfterEach
  void end() {
    group.close();
  }

  private void muchGoesOn() {
    max.plans(secret, "09:30", "Europe/Berlin");
    group.passes(ofMinutes(30));
    max.begins(secret, "pm-system-design 25", ana, ben);
    max.begins(secret, "pm-system-design 25", ana, ben);
    group.passes(ofMinutes(25));
    max.begins(secret, "pm-system-design 25", ana, ben);
    max.starts(secret, "pm-system-design 45");
  }

  @Test
  void anOutsiderReachesNothingByWhateverTheyPress() {
    muchGoesOn();
    reachesNothing(eve, general);
    reachesNothing(eve, group.direct(eve));
  }

  @Test
  void whoHasLeftReachesNothingThoughTheyTookPart() {
    muchGoesOn();
    group.leaves(secret, ana);
    reachesNothing(ana, general);
    reachesNothing(ana, group.direct(ana));
  }

  @Test
  void whereNothingIsKnownNothingIsReachedFromElsewhere() {
    muchGoesOn();
    group.isSilent();
    reachesNothing(eve, general);
  }

  private void reachesNothing(Person person, Channel from) {
    int before = Reach.events(store);
    List<Reach.Forged> all = Reach.forged(store);
    assertThat(all).hasSizeGreaterThan(50);
    for (Reach.Forged one : all) {
      boolean theirs = person.manages() || !one.action().route().startsWith("plan");
      Reply reply =
          one.form()
              ? person.sends(from, one.action(), Map.of())
              : person.presses(from, one.action());
      assertThat(reply).as("%s", one).isInstanceOf(Reply.Refuse.class);
      assertThat(Said.in(reply)).as("%s", one).contains(theirs ? UNSEEN : "Only people who manage");
    }
    assertThat(Reach.events(store)).isEqualTo(before);
  }

  @Test
  void whoIsInItReachesAllOfItFromAnywhere() {
    muchGoesOn();
    for (Reach.Forged one : Reach.forged(store)) {
      Reply reply =
          one.form()
              ? ben.sends(general, one.action(), Map.of())
              : ben.presses(general, one.action());
      assertThat(reply instanceof Reply.Nothing ? "" : said(reply))
          .as("%s", one)
          .doesNotContain(UNSEEN);
    }
  }

  private static String said(Reply reply) {
    return reply instanceof Reply.Ask || reply instanceof Reply.FieldErrors ? "" : Said.in(reply);
  }

  @Test
  void listsShowWhatTheirReaderSees() {
    muchGoesOn();
    assertThat(shown(ana, "today")).contains("secret");
    assertThat(shown(eve, "today")).contains("No question is open").doesNotContain("secret");
    assertThat(shown(ana, "rounds")).contains("secret", "[Join as observer]");
    assertThat(shown(eve, "rounds")).contains("No round is open").doesNotContain("Join");
    assertThat(Said.in(max.types(general, "greenroom-setup"))).contains("One plan", "secret");
    assertThat(Said.in(eve.types(general, "greenroom-setup")))
        .contains("No plan yet", "One more plan posts in a channel that you are not in")
        .doesNotContain("secret", "Stop");
  }

  @Test
  void whereNothingIsKnownListsShowNothingOfAnyChannel() {
    muchGoesOn();
    group.isSilent();
    assertThat(shown(ana, "today")).contains("is not known here").doesNotContain("secret");
    assertThat(shown(ana, "rounds")).contains("is not known here").doesNotContain("secret");
    assertThat(Said.in(ana.reads(secret))).doesNotContain(UNSEEN);
  }

  private String shown(Person person, String route) {
    return Said.in(person.presses(general, ActionId.of(route)));
  }

  @Test
  void aPlanIsMadeOnlyForAChannelThatWhoeverMakesItSees() {
    Reply form = eve.presses(general, eve.types(general, "greenroom-setup"), "New plan");
    Reply sent =
        eve.sends(
            general,
            form,
            Map.of(
                "channel", "secret", "time", "09:30", "zone", "Europe/Berlin", "days", "MONDAY"));
    assertThat(sent).isInstanceOf(Reply.FieldErrors.class);
    assertThat(((Reply.FieldErrors) sent).problems())
        .containsOnlyKeys("channel")
        .containsEntry(
            "channel", "Please choose a channel of this community that you are in yourself.");
  }

  @Test
  void whatIsNoIdOfAChannelIsNoChannel() {
    for (String value : List.of("../../x", "a/b", "a b", "<#1>", "é", "1?x=y", "#general")) {
      Reply form = max.presses(general, max.types(general, "greenroom-setup"), "New plan");
      Reply sent =
          max.sends(
              general,
              form,
              Map.of("channel", value, "time", "09:30", "zone", "Europe/Berlin", "days", "MONDAY"));
      assertThat(((Reply.FieldErrors) sent).problems())
          .as(value)
          .containsEntry("channel", "Please choose a channel.");
    }
  }

  @Test
  void aStreakIsOfTheQuestionsThatReachedAPlaceWhichTheirReaderSees() {
    max.plans(general, "09:30", "Europe/Berlin");
    max.plans(secret, "09:45", "Europe/Berlin");
    group.passes(ofMinutes(50));
    eve.answers(general, "One.");
    assertThat(progress(eve)).contains("1 daily question answered");
    group.passes(ofDays(1));
    eve.answers(general, "Two.");
    assertThat(progress(eve)).as("the others are none of hers").contains("2 daily questions");
    ana.answers(general, "Two.");
    group.passes(ofDays(1));
    assertThat(progress(ana)).as("she missed the first two of secret").contains("None in a row");
  }

  @Test
  void aStreakGoesOnOverQuestionsThatNobodyCouldSee() {
    max.plans(general, "09:30", "Europe/Berlin");
    group.passes(ofMinutes(30));
    ana.answers(general, "One.");
    group.chat().refuses(general.place(), "missing_permissions");
    group.passes(ofDays(3));
    group.chat().accepts(general.place());
    max.presses(general, max.types(general, "greenroom help"), "Check again");
    ana.answers(general, "Four.");
    assertThat(progress(ana)).contains("2 daily questions answered in a row");
  }

  @Test
  void whoHasAnsweredIsNeverToldThatThereWasNoQuestionYet() {
    max.plans(general, "09:30", "Europe/Berlin");
    group.passes(ofMinutes(30));
    assertThat(progress(ana)).contains("No daily question yet");
    ana.answers(general, "One.");
    group.passes(ofDays(2));
    assertThat(progress(ana)).contains("None in a row right now").doesNotContain("No daily");
  }

  private String progress(Person person) {
    return Said.in(person.types(general, "progress"));
  }
}
