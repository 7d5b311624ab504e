package dev.greenroom.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.adapter.sql.BareDoor;
import dev.greenroom.kit.AnyStore;
import dev.greenroom.kit.load.FirstAnswers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How soon Discord has the first answer to a press: {@code mvn -Pbench test}. */
@Tag("bench")
class DiscordFirstAnswerBench {
  @TempDir Path directory;

  @Test
  void firstAnswersByTheGateway() throws Exception {
    var rows = new AtomicLong();
    try (var crowd = new DiscordCrowd(directory);
        var door = new BareDoor(AnyStore.SQLITE.empty(directory));
        var acknowledges = new JdaPeer(_ -> {}, crowd.question());
        var commits =
            new JdaPeer(
                press -> {
                  door.commit(press);
                  rows.incrementAndGet();
                },
                crowd.question())) {
      var one = acknowledges.presses("only acknowledges");
      var other = commits.presses("commits one row first");
      var measure = new FirstAnswers("Discord by the gateway", FirstAnswers.PRESSES);
      measure.steady(List.of(one, other, crowd.answers()), crowd.hints());
      measure.bursts(List.of(one, other, crowd.joins()));
      assertThat(door.count()).isEqualTo(rows.get());
    }
  }
}
