package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.core.port.Chat;
import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.Message;
import dev.greenroom.kit.slack.OpenView;
import dev.greenroom.kit.slack.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack waits three seconds for a first answer, and people want to know what came of it. */
class SlackTimeTest {
  @TempDir private Path directory;
  private SlackGroup group;
  private FakeSlack slack;

  @BeforeEach
  void begin() throws Exception {
    group = new SlackGroup(directory);
    slack = group.on.slack;
    group.aQuestionIsDue();
  }

  @AfterEach
  void end() {
    group.close();
  }

  @Test
  void aPressThatTakesLongIsTakenAtOnceAndAnsweredWhereItWasMade() throws Exception {
    Message question = slack.messages(SlackGroup.GENERAL).getFirst();
    slack.looksAway("Ana");
    group.patience.clear();
    group.holdsPresses();
    var first = press("Ana", question, "Read answers");
    group.patienceEnds();
    assertThat(first).as("not at the last moment").succeedsWithin(Duration.ofMillis(1500));
    assertThat(FakeSlack.ack(first)).isEmpty();
    group.letsGo();
    assertThat(next("Ana").words()).contains("Answer first");
  }

  @Test
  void whatSlackIsAskedOfAPersonCountsTowardsTheTimeTheyWait() throws Exception {
    var hold = new CountDownLatch(1);
    slack.trouble("users.info", new Trouble.Slow(() -> await(hold)));
    group.patience.clear();
    slack.looksAway("Max");
    var command = slack.command("Max", SlackGroup.GENERAL, "/greenroom", "setup");
    var first = slack.deliver("slash_commands", command, 0);
    group.patienceEnds();
    assertThat(first).as("before Slack has answered").succeedsWithin(Duration.ofSeconds(1));
    hold.countDown();
    assertThat(next("Max").words()).isNotBlank();
  }

  @Test
  void aFormThatTakesLongSaysSoAndThenWhatCameOfIt() throws Exception {
    Asked form = (Asked) group.people.presses("Ana", group.question(), "Answer");
    OpenView view = slack.views("Ana").getFirst();
    slack.looksAway("Ana");
    group.patience.clear();
    group.holdsPresses();
    var state = Filled.state(view.view().path("blocks"), Map.of("Your answer", "First come."));
    var sent = CompletableFuture.supplyAsync(() -> slack.sends("Ana", view, state));
    group.patienceEnds();
    assertThat(sent.join().path("view").toString()).contains("One moment");
    assertThat(next("Ana").words()).startsWith("One moment");
    group.letsGo();
    Page told = next("Ana");
    assertThat(told.words()).contains("Your answer is in");
    assertThat(told.id()).isEqualTo(form.id());
    assertThat(group.question().words()).contains("One person has answered");
  }

  @Test
  void aFormThatIsSentTooLateAndRefusedComesBackWithItsProblemsAndAllThatWasTyped()
      throws Exception {
    Asked form = group.planForm();
    OpenView view = slack.views("Max").getFirst();
    group.patience.clear();
    slack.looksAway("Max");
    group.holdsPresses();
    var values = new java.util.LinkedHashMap<>(form.values());
    values.putAll(SlackGroup.planned(SlackGroup.GENERAL));
    values.put("Time zone", "Mars/Olympus");
    var state = Filled.state(view.view().path("blocks"), values);
    var sent = CompletableFuture.supplyAsync(() -> slack.sends("Max", view, state));
    group.patienceEnds();
    assertThat(sent.join().path("response_action").asText()).isEqualTo("update");
    assertThat(next("Max").words()).startsWith("One moment");
    group.letsGo();
    var again = (Asked) group.people.next("Max");
    assertThat(again.values())
        .containsEntry("Time zone", "Mars/Olympus")
        .containsEntry("Local time", "09:30");
    assertThat(slack.views("Max").getFirst().view().toString()).contains("This is no time zone");
  }

  @Test
  void aFormThatCouldNotBeOpenedInTimeIsAskedForAgainInWords() {
    Message question = slack.messages(SlackGroup.GENERAL).getFirst();
    slack.looksAway("Ana");
    group.holdsPresses();
    var first = press("Ana", question, "Answer");
    group.on.passes(Duration.ofSeconds(4));
    group.letsGo();
    assertThat(FakeSlack.ack(first)).isEmpty();
    assertThat(next("Ana").words()).startsWith("That took too long");
  }

  @Test
  void aFirstAnswerIsGivenInTimeEvenWhereAFormIsNotDeferred() {
    Message question = slack.messages(SlackGroup.GENERAL).getFirst();
    group.holdsPresses();
    assertThat(FakeSlack.ack(press("Ana", question, "Answer"))).isEmpty();
  }

  @Test
  void pressesThatAllTakeLongDoNotWaitForOneAnother() {
    Message question = slack.messages(SlackGroup.GENERAL).getFirst();
    group.patience.clear();
    group.holdsPresses();
    var first =
        IntStream.range(0, 40)
            .mapToObj(i -> press(i % 2 == 0 ? "Ana" : "Ben", question, "Hint"))
            .toList();
    Awaitility.await()
        .atMost(Duration.ofSeconds(2))
        .until(() -> group.patience.size() == first.size());
    group.letsGo();
    assertThat(first).allSatisfy(answer -> assertThat(FakeSlack.ack(answer)).isEmpty());
  }

  @Test
  void whereTheWayBackIsClosedTheAnswerComesAsADirectMessage() {
    Message question = slack.messages(SlackGroup.GENERAL).getFirst();
    slack.trouble("views.open", new Trouble.ServerError(false));
    slack.looksAway("Ana");
    group.holdsPresses();
    var first = press("Ana", question, "Hint");
    group.on.passes(Duration.ofHours(1));
    group.letsGo();
    assertThat(FakeSlack.ack(first)).isEmpty();
    Awaitility.await().until(() -> !group.people.direct("Ana").isEmpty());
    assertThat(group.people.direct("Ana").getFirst().words()).startsWith("Hint 1 of");
  }

  @Test
  void aDirectMessageThatSlackDoesNotTakeYetIsSentWhenItDoes() throws Exception {
    Message question = slack.messages(SlackGroup.GENERAL).getFirst();
    slack.trouble("views.open", new Trouble.ServerError(false));
    slack.trouble("chat.postMessage", new Trouble.Limited("7"));
    group.holdsPresses();
    var first = press("Ana", question, "Hint");
    group.on.passes(Duration.ofHours(1));
    group.letsGo();
    assertThat(FakeSlack.ack(first)).isEmpty();
    group.on.triesAgain(Duration.ofSeconds(8));
    assertThat(group.people.direct("Ana")).hasSize(1);
    assertThat(group.people.direct("Ana").getFirst().words()).startsWith("Hint 1 of");
  }

  @Test
  void aDirectMessageThatIsRefusedForAMomentIsTriedFiveTimesLessAndLessOften() {
    var pauses = new ArrayList<Duration>();
    var chat = new RefusingChat(new Chat.Later(Duration.ofNanos(330_000)));
    var desk =
        new ReplySender(
            group.on.web,
            group.on.uploads,
            chat,
            (pause, task) -> {
              pauses.add(pause);
              task.run();
            });
    desk.tell("U0ANA", "slack/1", SlackSentences.card("done"));
    assertThat(chat.posts()).isEqualTo(6);
    assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L);
  }

  @Test
  void anAnswerUnderWayWhileItsConnectionIsReplacedIsGivenByTheNewOne() throws Exception {
    Message question = slack.messages(SlackGroup.GENERAL).getFirst();
    group.patience.clear();
    group.holdsPresses();
    var one = press("Ana", question, "Hint");
    var other = press("Ben", question, "Hint");
    var _ = group.patience.take();
    var _ = group.patience.take();
    var asked = new CountDownLatch(1);
    var greeted = new CountDownLatch(1);
    slack
        .sockets()
        .greets(
            () -> {
              asked.countDown();
              await(greeted);
            });
    slack.sockets().disconnects("refresh_requested");
    await(asked);
    group.letsGo();
    // one of them was on the connection that is not there now
    Awaitility.await().until(() -> one.isDone() || other.isDone());
    greeted.countDown();
    assertThat(FakeSlack.ack(one)).isEmpty();
    assertThat(FakeSlack.ack(other)).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aPressThatIsDeliveredTwiceIsDoneOnceAndAnsweredAlike() {
    var command = slack.command("Ana", SlackGroup.GENERAL, "/mock", "start pm 25");
    slack.looksAway("Ana");
    assertThat(FakeSlack.ack(slack.deliver("slash_commands", command, 0))).isEmpty();
    assertThat(FakeSlack.ack(slack.deliver("slash_commands", command, 1))).isEmpty();
    assertThat(next("Ana").words()).isNotEmpty();
    assertThat(slack.shown("Ana", Duration.ofMillis(200))).isEmpty();
    assertThat(group.messages().stream().filter(page -> page.words().startsWith("Mock interview")))
        .hasSize(1);
  }

  @Test
  void whatIsUnderWayIsAnsweredBeforeTheBotLeaves() throws Exception {
    Message question = slack.messages(SlackGroup.GENERAL).getFirst();
    group.patience.clear();
    group.holdsPresses();
    var first = press("Ana", question, "Hint");
    var deferral = group.patience.take();
    var leaving = CompletableFuture.runAsync(group.people.platform()::close);
    group.letsGo();
    assertThat(FakeSlack.ack(first)).isEmpty();
    leaving.join();
    deferral.run();
    assertThat(slack.views("Ana")).hasSize(1);
  }

  @Test
  void whatIsUnderWayOverHttpIsAnsweredToo() throws Exception {
    try (var over = SlackGroup.byRequests(directory)) {
      over.aQuestionIsDue();
      Message question = over.on.slack.messages(SlackGroup.GENERAL).getFirst();
      over.patience.clear();
      over.holdsPresses();
      JsonNode block = SeenControls.block(question.blocks(), "Hint");
      var payload =
          over.on.slack.press("Ana", question, block, SeenControls.control(block, "Hint"), "");
      var first = over.on.slack.deliver("interactive", payload, 0);
      var _ = over.patience.take();
      var leaving = CompletableFuture.runAsync(over.people.platform()::close);
      over.letsGo();
      assertThat(FakeSlack.ack(first)).isEmpty();
      leaving.join();
      assertThat(over.on.slack.views("Ana")).hasSize(1);
    }
  }

  private CompletableFuture<JsonNode> press(String person, Message on, String label) {
    JsonNode block = SeenControls.block(on.blocks(), label);
    var payload = slack.press(person, on, block, SeenControls.control(block, label), "");
    return slack.deliver("interactive", payload, 0);
  }

  private Page next(String person) {
    return (Page) group.people.next(person);
  }
}
