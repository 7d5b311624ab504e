package dev.greenroom.feature.daily;

import static dev.greenroom.feature.daily.DailyFixture.COMMUNITY;
import static dev.greenroom.feature.daily.DailyFixture.GENERAL;
import static dev.greenroom.feature.daily.DailyFixture.after;
import static dev.greenroom.feature.daily.DailyFixture.at;
import static dev.greenroom.feature.daily.DailyFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.kit.DecisionLine;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DailyQuestionRulesTest {
  private static final StreamId ID = new StreamId("asked", COMMUNITY, "a1");
  private static final Instant NINE = Instant.parse("2027-06-01T09:00:00Z");
  private static final Instant NOON = Instant.parse("2027-06-01T12:00:00Z");
  private static final Instant TOMORROW = Instant.parse("2027-06-02T09:00:00Z");

  @Test
  void eachStateHasADecisionForEachCommand() {
    List<DailyQuestion> states = List.of(new DailyQuestion.None(), open(), closed());
    List<DailyQuestionCommand> commands =
        List.of(opening(), answer("t1", 12), new DailyQuestionCommand.Close());
    assertThat(states.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(DailyQuestion.class.getPermittedSubclasses());
    assertThat(commands.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(DailyQuestionCommand.class.getPermittedSubclasses());
    var table =
        states.stream()
            .flatMap(state -> commands.stream().map(command -> line(state, command)))
            .toList();
    assertThat(table)
        .containsExactly(
            "None, Open: Quiet [Opened]",
            "None, Answer: daily.not-asked",
            "None, Close: Quiet []",
            "Open, Open: Quiet [Opened]",
            "Open, Answer: AnswerKept [Answered]",
            "Open, Close: Quiet [Closed]",
            "Closed, Open: Quiet [Opened]",
            "Closed, Answer: daily.closed",
            "Closed, Close: Quiet []");
  }

  @Test
  void anOpenQuestionStaysAsItIsIfItIsOpenedAgain() {
    assertThat(after(open(), decide(open(), opening(), NOON))).isEqualTo(open());
    assertThat(after(closed(), decide(closed(), opening(), NOON))).isEqualTo(closed());
  }

  @Test
  void aQuestionClosesADayAfterItsPostByItself() {
    assertThat(open().wakes())
        .singleElement()
        .satisfies(wake -> assertThat(wake.at()).isEqualTo(TOMORROW));
    assertThat(closed().wakes()).isEmpty();
  }

  @Test
  void aLatePostSaysThatItClosesWhenThePlanPostsAgain() {
    var late = new DailyQuestionCommand.Open(GENERAL, question("q1"), NOON, TOMORROW);
    assertThat(
            after(new DailyQuestion.None(), decide(new DailyQuestion.None(), late, NOON)).wakes())
        .singleElement()
        .satisfies(wake -> assertThat(wake.at()).isEqualTo(TOMORROW));
    var weekly =
        new DailyQuestionCommand.Open(GENERAL, question("q1"), NINE, NINE.plusSeconds(604_800));
    assertThat(
            after(new DailyQuestion.None(), decide(new DailyQuestion.None(), weekly, NINE)).wakes())
        .singleElement()
        .satisfies(wake -> assertThat(wake.at()).isEqualTo(TOMORROW));
  }

  @Test
  void theLastMillisecondStillTakesAnAnswerAndTheNextDoesNot() {
    assertThat(decide(open(), answer("t1", 12), TOMORROW.minusMillis(1)))
        .isInstanceOf(Decision.Done.class);
    assertThat(decide(open(), answer("t1", 12), TOMORROW))
        .isEqualTo(refused(DailyQuestionRules.CLOSED));
  }

  @Test
  void anEmptyAnswerAndOneThatIsTooLongAreRefused() {
    assertThat(decide(open(), answer("t1", 0), NOON)).isEqualTo(refused(DailyQuestionRules.EMPTY));
    assertThat(decide(open(), answer("t1", Limits.ANSWER), NOON)).isInstanceOf(Decision.Done.class);
    assertThat(decide(open(), answer("t1", Limits.ANSWER + 1), NOON))
        .isEqualTo(refused(DailyQuestionRules.TOO_LONG));
  }

  @Test
  void aChangedAnswerReplacesTheEarlierOneInItsPlace() {
    DailyQuestion asked = open();
    asked = after(asked, decideAs("ana", asked, answer("t1", 12)));
    asked = after(asked, decideAs("ben", asked, answer("t2", 12)));
    var again = decideAs("ana", asked, answer("t3", 30));
    asked = after(asked, again);
    assertThat(DailyFixture.done(again).outcome())
        .isEqualTo(new DailyQuestionOutcome.AnswerKept("a1", true, TOMORROW));
    assertThat(asked)
        .isInstanceOfSatisfying(
            DailyQuestion.Open.class,
            open ->
                assertThat(open.answers().entrySet())
                    .extracting(e -> e.getKey().value() + " " + e.getValue().id())
                    .containsExactly("ana t3", "ben t2"));
    assertThat(asked.texts()).extracting(TextRef::id).containsExactly("t3", "t2");
  }

  @Test
  void aClosedQuestionKeepsItsAnswersAndShowsItsDebrief() {
    DailyQuestion asked = after(open(), decideAs("ana", open(), answer("t1", 12)));
    DailyQuestion closed = after(asked, decide(asked, new DailyQuestionCommand.Close(), NOON));
    assertThat(closed.texts()).extracting(TextRef::id).containsExactly("t1");
    assertThat(closed.cards())
        .extracting(card -> card.key() + " in " + card.place().channel())
        .containsExactly("question in general", "debrief in general");
  }

  private static String line(DailyQuestion state, DailyQuestionCommand command) {
    return DecisionLine.of(state, command, decide(state, command, NOON));
  }

  private static DailyQuestionCommand opening() {
    return new DailyQuestionCommand.Open(GENERAL, question("q1"), NINE, TOMORROW);
  }

  private static DailyQuestionCommand answer(String text, int length) {
    return new DailyQuestionCommand.Answer(new TextRef(text, length));
  }

  private static DailyQuestion open() {
    return after(new DailyQuestion.None(), decide(new DailyQuestion.None(), opening(), NINE));
  }

  private static DailyQuestion closed() {
    return after(open(), decide(open(), new DailyQuestionCommand.Close(), NOON));
  }

  private static Decision<DailyQuestionEvent> decide(
      DailyQuestion asked, DailyQuestionCommand command, Instant now) {
    return DailyQuestionRules.decide(
        asked, command, new DailyQuestionRules.AskedFacts(ID, true), at(now, "ana"));
  }

  private static Decision<DailyQuestionEvent> decideAs(
      String member, DailyQuestion asked, DailyQuestionCommand command) {
    return DailyQuestionRules.decide(
        asked,
        command,
        new DailyQuestionRules.AskedFacts(ID, true),
        at(NOON, new MemberId(member).value()));
  }

  private static Decision<DailyQuestionEvent> refused(Refusal refusal) {
    return Decision.refused(refusal);
  }
}
