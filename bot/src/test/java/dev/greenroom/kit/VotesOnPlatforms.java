package dev.greenroom.kit;

import static dev.greenroom.kit.PlatformGroup.ballot;
import static dev.greenroom.kit.PlatformGroup.form;
import static dev.greenroom.kit.PlatformGroup.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Blind votes after a round, and what comes of them. */
interface VotesOnPlatforms {
  PlatformGroup group();

  @Test
  default void votesAreGivenByAFormAndTheCandidateAloneIsToldWhatCameOfThem() {
    group().aRoundIsOn("no");
    group().passes(Duration.ofMinutes(25));
    assertThat(group().votes("Ana").words()).startsWith("Your vote is in");
    assertThat(group().inRoom("Votes are open").words()).contains("1 of 3 have voted");
    group().votes("Ben");
    group().votes("Chi");
    assertThat(group().told("Ana", "Your debrief is ready").controls())
        .containsExactly("My debrief");
    assertThat(group().people.direct("Ben")).isEmpty();
  }

  @Test
  default void onlyThoseVoteWhoWereThereAndOnlyUntilTheVoteCloses() {
    group().aRoundIsOn("no");
    group().passes(Duration.ofMinutes(25));
    Page open = group().inRoom("Votes are open");
    refused(group().people.presses("Max", open, "Vote"), "Only those vote who had a role");
    group().passes(Duration.ofHours(24));
    refused(group().people.presses("Ben", open, "Vote"), "This vote is closed");
  }

  @Test
  default void aScoreAtTheEndOfTheScaleIsAskedForItsEvidence() {
    group().aRoundIsOn("no");
    group().passes(Duration.ofMinutes(25));
    Asked form = group().asks("Ben", group().inRoom("Votes are open"), "Vote");
    String first = form.values().keySet().iterator().next();
    Asked again = form(group().people.sends("Ben", form, ballot(form, Map.of(first, "1"))));
    assertThat(again.problems()).contains("a 1 or a 5 needs evidence");
    Page in = group().sends("Ben", again, Map.of("Evidence", "Never said who waits."));
    assertThat(in.words()).startsWith("Your vote is in");
  }

  @Test
  default void whatAnObserverNotesDuringTheRoundStandsInTheirBallot() {
    group().aRoundIsOn("no");
    Page brief = group().presses("Chi", group().inRoom("Phase 1"), "My brief");
    Asked pad = group().asks("Chi", brief, "My notes");
    assertThat(group().sends("Chi", pad, Map.of("Notes", "Counts first.")).words())
        .startsWith("Your notes are kept");
    group().passes(Duration.ofMinutes(25));
    Asked form = group().asks("Chi", group().inRoom("Votes are open"), "Vote");
    assertThat(form.values()).containsEntry("Evidence", "Counts first.");
  }

  @Test
  default void theCandidateReadsTheDebriefWithItsPictureAndShowsItToTheRoom() {
    everybodyHasVoted();
    refused(
        group().people.presses("Ben", group().inRoom("The votes are in"), "My debrief"),
        "The debrief is for the candidate");
    showsAPicture(() -> group().presses("Ana", group().told("Ana", "Your debrief"), "My debrief"));
    Page debrief = group().presses("Ana", group().inRoom("The votes are in"), "My debrief");
    assertThat(debrief.words()).startsWith("Debrief: ").contains("median 3");
    Page notes = group().presses("Ana", debrief, "What they wrote");
    assertThat(notes.words()).contains("Named the limit.").doesNotContain("Chi");
    assertThat(notes.id()).isEqualTo(debrief.id());
    var _ = group().people.presses("Ana", notes, "Show it to the room");
    showsAPicture(() -> group().inRoom("Debrief: "));
  }

  @Test
  default void progressIsShownToOnePersonAloneWithAPictureOfTheirScores() {
    everybodyHasVoted();
    showsAPicture(() -> group().types("Ana", group().general, "progress"));
    Page none = group().types("Ben", group().general, "progress");
    assertThat(none.words()).contains("No scores yet.", "Only you see this page.");
    assertThat(group().messages(group().general)).isEmpty();
  }

  private void everybodyHasVoted() {
    group().aRoundOfFourIsOver();
    List.of("Ana", "Ben", "Max").forEach(group()::votes);
    group().votes("Chi", Map.of("Evidence", "Named the limit."));
  }

  /** A platform may show the words first and have the picture ready a moment later. */
  static void showsAPicture(Supplier<Page> page) {
    await()
        .untilAsserted(
            () ->
                assertThat(page.get().pictures())
                    .singleElement()
                    .matches(words -> !words.isBlank()));
  }
}
