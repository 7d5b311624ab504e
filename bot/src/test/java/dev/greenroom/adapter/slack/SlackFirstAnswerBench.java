package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.adapter.slack.api.SlackSettings;
import dev.greenroom.adapter.sql.BareDoor;
import dev.greenroom.kit.AnyStore;
import dev.greenroom.kit.load.FirstAnswers;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How soon Slack has the first answer to a press: {@code mvn -Pbench test}. */
@Tag("bench")
class SlackFirstAnswerBench {
  @TempDir Path directory;

  private interface Opened {
    BoltPeer peer(Consumer<String> first, Message card) throws Exception;
  }

  @Test
  void firstAnswersBySocket() throws Exception {
    var measure = new FirstAnswers("Slack by socket", FirstAnswers.PRESSES);
    measured(measure, OnSlack::socket, BoltPeer::bySocket);
  }

  /** Shorter: only the way in is another. */
  @Test
  void firstAnswersByRequests() throws Exception {
    var measure = new FirstAnswers("Slack by requests", FirstAnswers.PRESSES / 3);
    measured(measure, OnSlack::http, BoltPeer::byRequests);
  }

  private void measured(FirstAnswers measure, Function<FakeSlack, SlackSettings> by, Opened opened)
      throws Exception {
    var rows = new AtomicLong();
    try (var crowd = new SlackCrowd(directory, by);
        var door = new BareDoor(AnyStore.SQLITE.empty(directory));
        var acknowledges = opened.peer(_ -> {}, crowd.question());
        var commits =
            opened.peer(
                press -> {
                  door.commit(press);
                  rows.incrementAndGet();
                },
                crowd.question())) {
      var one = acknowledges.presses("only acknowledges");
      var other = commits.presses("commits one row first");
      measure.steady(List.of(one, other, crowd.answers()), crowd.hints());
      measure.bursts(List.of(one, other, crowd.joins()));
      assertThat(door.count()).isEqualTo(rows.get());
    }
  }
}
