package dev.greenroom.kit;

import static dev.greenroom.kit.PlatformGroup.form;
import static dev.greenroom.kit.PlatformGroup.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Page;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A question a day. */
interface DailiesOnPlatforms {
  PlatformGroup group();

  @Test
  default void aDailyQuestionIsPlannedByAFormAndStandsInTheChannelAsACard() {
    assertThat(group().makesAPlan().words()).startsWith("The plan is saved");
    assertThat(group().messages(group().general)).isEmpty();
    group().passes(Duration.ofMinutes(30));
    assertThat(group().messages(group().general)).hasSize(1);
    assertThat(group().question().controls()).contains("Answer", "Read answers", "Hint");
  }

  @Test
  default void aPlanIsChangedByTheSameFormAndStoppedByAButton() {
    group().makesAPlan();
    Page setup = group().types("Max", group().general, "greenroom-setup");
    Asked form = group().asks("Max", setup, "Change");
    assertThat(form.values()).containsEntry("Local time", "09:30");
    assertThat(form.values()).containsEntry("Time zone", "Europe/Berlin");
    group().sends("Max", form, Map.of("Local time", "10:00"));
    setup = group().types("Max", group().general, "greenroom-setup");
    assertThat(setup.words()).contains("One plan.", "10:00");
    assertThat(group().presses("Max", setup, "Stop").words()).startsWith("The plan is stopped");
    group().passes(Duration.ofDays(2));
    assertThat(group().messages(group().general)).isEmpty();
  }

  @Test
  default void anAnswerIsGivenByAFormAndTheCardCountsIt() {
    group().aQuestionIsOut();
    Asked form = group().asks("Ana", group().question(), "Answer");
    assertThat(form.values()).containsEntry("Your answer", "");
    Page told = group().sends("Ana", form, Map.of("Your answer", "First come."));
    assertThat(told.words()).contains("Your answer is in");
    assertThat(group().question().words()).contains("One person has answered");
    assertThat(group().messages(group().general)).hasSize(1);
  }

  @Test
  default void aFormOpensWithWhatStandsInIt() {
    group().aQuestionIsOut();
    group().answers("Ana", "First come.");
    Asked again = group().asks("Ana", group().question(), "Answer");
    assertThat(again.values()).containsEntry("Your answer", "First come.");
  }

  @Test
  default void aFormThatIsRefusedSaysWhyAndKeepsWhatWasTyped() {
    Asked refused =
        form(group().people.sends("Max", group().planForm(), group().planned("Mars/Olympus")));
    assertThat(refused.problems()).contains("This is no time zone");
    assertThat(refused.values()).containsEntry("Time zone", "Mars/Olympus");
    assertThat(refused.values()).containsEntry("Local time", "09:30");
    Page saved = group().sends("Max", refused, Map.of("Time zone", "Europe/Berlin"));
    assertThat(saved.words()).startsWith("The plan is saved");
  }

  @Test
  default void aZoneIsTakenAsPeopleTypeIt() {
    Page saved = group().sends("Max", group().planForm(), group().planned("são paulo"));
    assertThat(saved.words()).startsWith("The plan is saved").contains("America/Sao_Paulo");
  }

  @Test
  default void aZoneThatMeansSeveralIsAskedForAgain() {
    Asked refused = form(group().people.sends("Max", group().planForm(), group().planned("IST")));
    assertThat(refused.problems())
        .contains("more than one time zone", "Asia/Kolkata (India)", "Europe/Dublin (Ireland)");
    Page saved = group().sends("Max", refused, Map.of("Time zone", "Asia/Kolkata"));
    assertThat(saved.words()).startsWith("The plan is saved").contains("Asia/Kolkata");
  }

  @Test
  default void whoHasAnsweredReadsWhatTheOthersWrote() {
    group().aQuestionIsOut();
    group().answers("Ben", "Whoever waits longest.");
    refused(group().people.presses("Ana", group().question(), "Read answers"), "Answer first");
    Page kept = group().answers("Ana", "First come.");
    Page read = group().presses("Ana", kept, "Read answers");
    assertThat(read.words())
        .startsWith("2 answers")
        .contains("Whoever waits longest.")
        .containsIgnoringCase("Ben");
    assertThat(group().messages(group().general)).hasSize(1);
  }

  @Test
  default void theQuestionOfTheDayIsShownToWhoeverAsksForIt() {
    group().aQuestionIsOut();
    Page today = group().types("Ben", group().general, "daily");
    assertThat(today.words()).startsWith("Question of the day").contains("Next question");
    assertThat(today.controls()).contains("Answer");
    assertThat(group().people.alone("Ben")).contains(today);
    assertThat(group().people.alone("Ana")).isEmpty();
  }

  @Test
  default void aQuestionIsClosedWhereItStandsAndTheNextOneComes() {
    group().aQuestionIsOut();
    Page first = group().question();
    group().passes(Duration.ofDays(1));
    assertThat(group().messages(group().general))
        .filteredOn(page -> page.words().startsWith("Question of the day"))
        .hasSize(2)
        .first()
        .satisfies(
            closed -> {
              assertThat(closed.id()).isEqualTo(first.id());
              assertThat(closed.words()).contains("Nobody answered. Closed");
              assertThat(closed.controls()).containsExactly("Read answers");
            });
    assertThat(group().titled(group().general, "Closed: ").words()).contains("strong answer");
  }

  @Test
  default void aButtonThatACardLostIsAnsweredWithWhatHasBecomeOfIt() {
    group().aQuestionIsOut();
    Page before = group().question();
    group().passes(Duration.ofDays(1));
    refused(group().people.presses("Ana", before, "Answer"), "This question is closed");
  }

  @Test
  default void aMessageThatSomebodyDeletedIsThereAgainOnceItIsDrawn() {
    group().aQuestionIsOut();
    group().people.deletes(group().question());
    assertThat(group().messages(group().general)).isEmpty();
    Page today = group().types("Ana", group().general, "daily");
    Asked form = group().asks("Ana", today, "Answer");
    group().sends("Ana", form, Map.of("Your answer", "First come."));
    assertThat(group().messages(group().general))
        .singleElement()
        .matches(page -> page.words().contains("One person has answered"))
        .matches(page -> page.controls().contains("Answer"));
  }
}
