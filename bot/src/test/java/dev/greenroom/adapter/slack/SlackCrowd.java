package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.adapter.slack.api.SlackSettings;
import dev.greenroom.core.port.Platform.CannotStart;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.load.LiveGroup;
import dev.greenroom.kit.load.Presses;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.Message;
import dev.greenroom.kit.slack.OpenView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Fifty people on Slack, and the whole bot. */
final class SlackCrowd implements AutoCloseable {
  private static final String GENERAL = "C0GENERAL";
  private static final String PRACTICE = "C0PRACTICE";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final OnSlack on = new OnSlack(InstantSource.system());
  private final LiveGroup group;
  private final SlackDriver driver;
  private final Map<String, OpenView> forms = new HashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /** What somebody sent. */
  private record Sent(String person, CompletableFuture<JsonNode> answer) {
    /** When the answer is there. */
    CompletableFuture<Long> answered() {
      return moment(answer);
    }
  }

  static CompletableFuture<Long> moment(CompletableFuture<JsonNode> answer) {
    return answer.thenApply(_ -> System.nanoTime());
  }

  SlackCrowd(Path directory, Function<FakeSlack, SlackSettings> by) throws CannotStart {
    LiveGroup.PEOPLE.forEach(on.slack::joins);
    group = new LiveGroup(directory);
    var bot = group.bot();
    var platform =
        new SlackPlatform(
            by.apply(on.slack),
            bot.forPlatforms(
                on.pictures,
                (reference, fault) -> {
                  throw new AssertionError(reference, fault);
                },
                _ -> {}));
    platform.start();
    on.slack.sendTo(platform.address());
    driver = SlackDriver.over(on, platform);
    group.begins(driver);
    LiveGroup.PEOPLE.forEach(person -> forms.put(person, opened(person)));
  }

  private OpenView opened(String person) {
    Sent _ = pressed(person, question(), "Answer");
    return (OpenView) shown(person);
  }

  private Object shown(String person) {
    return on.slack.shown(person, PATIENCE).orElseThrow();
  }

  /** The card of the question of the day. */
  Message question() {
    return on.slack.messages(GENERAL).getLast();
  }

  private Message lobby() {
    return on.slack.messages(PRACTICE).getLast();
  }

  private static Page page(Message card) {
    return Seen.page(card);
  }

  private Sent pressed(String person, Message card, String label) {
    return new Sent(person, pressed(on.slack, person, card, label));
  }

  static CompletableFuture<JsonNode> pressed(
      FakeSlack slack, String person, Message card, String label) {
    JsonNode block = SeenControls.block(card.blocks(), label);
    JsonNode control = SeenControls.control(block, label);
    return slack.deliver("interactive", slack.press(person, card, block, control, ""), 0);
  }

  /** Forms are sent; each is stored before it is answered. */
  Presses<?> answers() {
    return new Presses<>(
        "Greenroom keeps answers to one question",
        this::sent,
        Sent::answered,
        keeping(group.events(page(question()))));
  }

  private Consumer<List<Sent>> keeping(int before) {
    var stored = new AtomicInteger(before);
    return made -> {
      LiveGroup.areKept(made.stream().map(this::kept).toList());
      int now = stored.addAndGet(made.size());
      assertThat(group.events(page(question()))).isEqualTo(now);
    };
  }

  private Sent sent() {
    String person = group.anybody();
    OpenView form = forms.get(person);
    ObjectNode state =
        Filled.state(
            form.view().path("blocks"),
            Map.of("Your answer", "Thought " + count.incrementAndGet()));
    ObjectNode payload = on.slack.submission(person, form, state);
    return new Sent(person, on.slack.deliver("interactive", payload, 0));
  }

  /** What stands in the form's place; where that took long, what came there in the end. */
  private String kept(Sent sent) {
    String paper = Seen.paper(sent.answer().join().path("view"));
    return paper.startsWith(SlackSentences.say("moment.title")) ? told(sent) : paper;
  }

  /** Pages are opened; nothing is stored. */
  Presses<?> hints() {
    return new Presses<>(
        "Greenroom shows hints to one question",
        () -> pressed(group.anybody(), question(), "Hint"),
        Sent::answered,
        made -> LiveGroup.areHints(told(made)));
  }

  /** Everybody wants to watch a round; then those who do leave again. */
  Presses<?> joins() {
    return new Presses<>(
        "Greenroom seats a crowd in one lobby",
        () -> pressed(next(), lobby(), "Join as observer"),
        Sent::answered,
        this::seated);
  }

  private String next() {
    return LiveGroup.PEOPLE.get(count.getAndIncrement() % LiveGroup.PEOPLE.size());
  }

  private void seated(List<Sent> made) {
    List<String> told = told(made);
    LiveGroup.areSeated(told);
    int before = group.events(page(lobby()));
    for (int i = 0; i < made.size(); i++) {
      if (told.get(i).startsWith("You are in")) {
        Sent left = pressed(made.get(i).person(), lobby(), "Leave");
        assertThat(told(left)).startsWith("You have left");
      }
    }
    assertThat(group.events(page(lobby()))).isEqualTo(before + LiveGroup.OBSERVERS);
  }

  /** What each of them read. */
  private List<String> told(List<Sent> made) {
    return made.stream().map(this::told).toList();
  }

  private String told(Sent sent) {
    Page page =
        switch (shown(sent.person())) {
          case Message message -> Seen.page(message);
          case OpenView view -> Seen.page(view);
          case Object other -> throw new AssertionError(other);
        };
    return page.words();
  }

  @Override
  public void close() {
    driver.close();
    group.close();
  }
}
