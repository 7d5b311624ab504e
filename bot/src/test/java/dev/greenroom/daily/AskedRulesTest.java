package dev.greenroom.daily;

import static dev.greenroom.daily.DailyFixture.COMMUNITY;
import static dev.greenroom.daily.DailyFixture.GENERAL;
import static dev.greenroom.daily.DailyFixture.after;
import static dev.greenroom.daily.DailyFixture.at;
import static dev.greenroom.daily.DailyFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.flow.Decision;
import dev.greenroom.flow.Refusal;
import dev.greenroom.flow.StreamId;
import dev.greenroom.kit.DecisionLine;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AskedRulesTest {
  private static final StreamId ID = new StreamId("asked", COMMUNITY, "a1");
  private static final Instant NINE = Instant.parse("2027-06-01T09:00:00Z");
  private static final Instant NOON = Instant.parse("2027-06-01T12:00:00Z");
  private static final Instant TOMORROW = Instant.parse("2027-06-02T09:00:00Z");

  @Test
  void eachStateHasADecisionForEachCommand() {
    List<Asked> states = List.of(new Asked.None(), open(), closed());
    List<AskedCommand> commands = List.of(opening(), answer("t1", 12), new AskedCommand.Close());
    assertThat(states.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(Asked.class.getPermittedSubclasses());
    assertThat(commands.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(AskedCommand.class.getPermittedSubclasses());
    var table =
        states.stream()
            .flatMap(state -> commands.stream().map(command -> line(state, command)))
            .toList();
    assertThat(table)
        .containsExactly(
            "None, Open: Asking [Opened]",
            "None, Answer: daily.not-asked",
            "None, Close: Over []",
            "Open, Open: Asking [Opened]",
            "Open, Answer: AnswerKept [Answered]",
            "Open, Close: Over [Closed]",
            "Closed, Open: Asking [Opened]",
            "Closed, Answer: daily.closed",
            "Closed, Close: Over []");
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
    var late = new AskedCommand.Open(GENERAL, question("q1"), NOON, TOMORROW);
    assertThat(after(new Asked.None(), decide(new Asked.None(), late, NOON)).wakes())
        .singleElement()
        .satisfies(wake -> assertThat(wake.at()).isEqualTo(TOMORROW));
    var weekly = new AskedCommand.Open(GENERAL, question("q1"), NINE, NINE.plusSeconds(604_800));
    assertThat(after(new Asked.None(), decide(new Asked.None(), weekly, NINE)).wakes())
        .singleElement()
        .satisfies(wake -> assertThat(wake.at()).isEqualTo(TOMORROW));
  }

  @Test
  void theLastMillisecondStillTakesAnAnswerAndTheNextDoesNot() {
    assertThat(decide(open(), answer("t1", 12), TOMORROW.minusMillis(1)))
        .isInstanceOf(Decision.Done.class);
    assertThat(decide(open(), answer("t1", 12), TOMORROW)).isEqualTo(refused(AskedRules.CLOSED));
  }

  @Test
  void anEmptyAnswerAndOneThatIsTooLongAreRefused() {
    assertThat(decide(open(), answer("t1", 0), NOON)).isEqualTo(refused(AskedRules.EMPTY));
    assertThat(decide(open(), answer("t1", Limits.ANSWER), NOON)).isInstanceOf(Decision.Done.class);
    assertThat(decide(open(), answer("t1", Limits.ANSWER + 1), NOON))
        .isEqualTo(refused(AskedRules.TOO_LONG));
  }

  @Test
  void aChangedAnswerReplacesTheEarlierOneInItsPlace() {
    Asked asked = open();
    asked = after(asked, decideAs("ana", asked, answer("t1", 12)));
    asked = after(asked, decideAs("ben", asked, answer("t2", 12)));
    var again = decideAs("ana", asked, answer("t3", 30));
    asked = after(asked, again);
    assertThat(DailyFixture.done(again).outcome())
        .isEqualTo(new AskedOutcome.AnswerKept("a1", true, TOMORROW));
    assertThat(asked)
        .isInstanceOfSatisfying(
            Asked.Open.class,
            open ->
                assertThat(open.answers().entrySet())
                    .extracting(e -> e.getKey().value() + " " + e.getValue().id())
                    .containsExactly("ana t3", "ben t2"));
    assertThat(asked.texts()).extracting(TextRef::id).containsExactly("t3", "t2");
  }

  @Test
  void aClosedQuestionKeepsItsAnswersAndShowsItsDebrief() {
    Asked asked = after(open(), decideAs("ana", open(), answer("t1", 12)));
    Asked closed = after(asked, decide(asked, new AskedCommand.Close(), NOON));
    assertThat(closed.texts()).extracting(TextRef::id).containsExactly("t1");
    assertThat(closed.cards())
        .extracting(card -> card.key() + " in " + card.place().channel())
        .containsExactly("question in general", "debrief in general");
  }

  private static String line(Asked state, AskedCommand command) {
    return DecisionLine.of(state, command, decide(state, command, NOON));
  }

  private static AskedCommand opening() {
    return new AskedCommand.Open(GENERAL, question("q1"), NINE, TOMORROW);
  }

  private static AskedCommand answer(String text, int length) {
    return new AskedCommand.Answer(new TextRef(text, length));
  }

  private static Asked open() {
    return after(new Asked.None(), decide(new Asked.None(), opening(), NINE));
  }

  private static Asked closed() {
    return after(open(), decide(open(), new AskedCommand.Close(), NOON));
  }

  private static Decision<AskedEvent> decide(Asked asked, AskedCommand command, Instant now) {
    return AskedRules.decide(asked, command, new AskedRules.AskedFacts(ID, true), at(now, "ana"));
  }

  private static Decision<AskedEvent> decideAs(String member, Asked asked, AskedCommand command) {
    return AskedRules.decide(
        asked,
        command,
        new AskedRules.AskedFacts(ID, true),
        at(NOON, new MemberId(member).value()));
  }

  private static Decision<AskedEvent> refused(Refusal refusal) {
    return Decision.refused(refusal);
  }
}
