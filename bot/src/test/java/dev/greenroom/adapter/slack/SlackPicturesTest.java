package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.core.engine.PressQueue;
import dev.greenroom.kit.SampleCards;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.Message;
import dev.greenroom.kit.slack.OpenView;
import dev.greenroom.kit.slack.Trouble;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack works on a picture for seconds after its upload; nobody's answer waits for that. */
class SlackPicturesTest {
  private static final Card BOARD = SampleCards.ofEveryKind();
  private static final SlackLocation GENERAL = new SlackLocation("C0GENERAL", null);
  private static final ReplySender.Paper PAGE = new ReplySender.Paper(BOARD, GENERAL);

  private final Deque<Runnable> later = new ArrayDeque<>();
  private OnSlack on;
  private FakeSlack slack;
  private ReplySender desk;

  @BeforeEach
  void begin() {
    on = new OnSlack();
    slack = on.slack;
    PressQueue.Later waits = (_, task) -> later.add(task);
    desk = new ReplySender(on.web, on.uploads, on.chat(Duration.ZERO), waits);
  }

  @AfterEach
  void end() {
    on.close();
  }

  @Test
  void aPageOpensWithWordsAndHasItsPictureOnceSlackShowsIt() {
    slack.worksOnFiles(Duration.ofSeconds(3));
    assertThat(desk.open(trigger(), PAGE)).isTrue();
    assertThat(shown()).doesNotContain("slack_file").contains("Structure 3.5 of 4");
    on.passes(Duration.ofSeconds(2));
    later.poll().run();
    assertThat(shown()).doesNotContain("slack_file");
    on.passes(Duration.ofSeconds(2));
    later.poll().run();
    assertThat(shown()).contains("slack_file");
    assertThat(later).isEmpty();
    assertThat(slack.uploads()).isOne();
  }

  @Test
  void aPageThatIsOpenedAgainMeanwhileOpensToo() {
    slack.worksOnFiles(Duration.ofSeconds(3));
    assertThat(desk.open(trigger(), PAGE)).isTrue();
    assertThat(desk.open(trigger(), PAGE)).isTrue();
    assertThat(slack.views("Ana")).hasSize(1);
    assertThat(shown()).doesNotContain("slack_file");
  }

  @Test
  void aPageThatIsAnotherByThenIsLeftAsItIs() {
    slack.worksOnFiles(Duration.ofSeconds(1));
    assertThat(desk.open(trigger(), PAGE)).isTrue();
    OpenView view = slack.views("Ana").getFirst();
    assertThat(desk.update(view.id(), new ReplySender.Paper(SampleCards.plain("Next"), GENERAL)))
        .isTrue();
    on.passes(Duration.ofSeconds(2));
    later.poll().run();
    assertThat(shown()).contains("Next").doesNotContain("slack_file");
    assertThat(later).isEmpty();
  }

  @Test
  void aPictureThatNeverComesIsGivenUp() {
    slack.worksOnFiles(Duration.ofDays(1));
    assertThat(desk.open(trigger(), PAGE)).isTrue();
    for (int i = 0; i < 10 && !later.isEmpty(); i++) {
      later.poll().run();
    }
    assertThat(later).isEmpty();
    assertThat(shown()).contains("Structure 3.5 of 4");
  }

  @Test
  void aWhisperWithAPictureThatIsNotReadyComesInWords() {
    slack.worksOnFiles(Duration.ofSeconds(3));
    assertThat(desk.respond(address(), GENERAL, BOARD, false)).isTrue();
    assertThat(whisper().blocks().toString()).doesNotContain("slack_file");
  }

  @Test
  void aWhisperStandsInTheThreadThatWasPressedIn() {
    var sent = on.chat(Duration.ZERO).post(GENERAL.place(), "k", SampleCards.plain("root"));
    String root = ((dev.greenroom.core.port.Chat.Sent) sent).message().id();
    assertThat(desk.respond(address(), new SlackLocation("C0GENERAL", root), BOARD, false))
        .isTrue();
    assertThat(whisper().thread()).isEqualTo(root);
  }

  @Test
  void aPictureThatCannotBeUploadedLeavesItsWords() {
    slack.trouble("files.getUploadURLExternal", new Trouble.Limited("30"));
    assertThat(desk.open(trigger(), PAGE)).isTrue();
    assertThat(shown()).contains("Structure 3.5 of 4");
  }

  private String trigger() {
    return slack.command("Ana", "C0GENERAL", "/leaderboard", "").path("trigger_id").asText();
  }

  private String address() {
    return slack.command("Ana", "C0GENERAL", "/leaderboard", "").path("response_url").asText();
  }

  private String shown() {
    return slack.views("Ana").getFirst().view().toString();
  }

  private Message whisper() {
    return slack.whispers("Ana").getFirst();
  }
}
