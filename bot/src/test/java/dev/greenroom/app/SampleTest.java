package dev.greenroom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.model.Library;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented life that {@code playground --sample} begins with. */
class SampleTest {
  private static final Library LIBRARY = PackReader.bundled().library();
  private static final Instant END = Instant.parse("2027-03-06T20:00:00Z");

  @TempDir private Path folder;
  private final List<String> told = new ArrayList<>();

  @Test
  void aSampleWithTheSameEndIsTheSameLife() throws Config.Invalid {
    lives("one", Duration.ofDays(8));
    lives("other", Duration.ofDays(8));
    assertThat(chat("one")).hasSizeGreaterThan(40).isEqualTo(chat("other"));
  }

  @Test
  void sixWeeksAreFullOfAnswersRoundsAndVotes() throws Config.Invalid {
    lives("one", Duration.ofDays(42));
    try (var store = Jdbi.open("jdbc:sqlite:" + file("one.db"))) {
      Map<String, Integer> happened =
          store
              .createQuery(
                  "select kind || ' ' || type as what, count(*) as n from event group by 1")
              .setMapKeyColumn("what")
              .setMapValueColumn("n")
              .collectInto(new GenericType<Map<String, Integer>>() {});
      assertThat(happened.get("round finished")).isBetween(14, 20);
      assertThat(happened).containsKeys("round broken-off", "round called-off", "vote reminded");
      assertThat(happened.get("vote closed")).isGreaterThanOrEqualTo(14);
      assertThat(happened.get("vote shared")).isGreaterThanOrEqualTo(3);
      assertThat(happened.get("asked answered")).isGreaterThan(150);
      assertThat(store.select("select count(*) from member").mapTo(int.class).one())
          .as("eight people")
          .isEqualTo(8);
      assertThat(
              store
                  .select("select count(distinct member) from ballot_score")
                  .mapTo(int.class)
                  .one())
          .as("people with scores")
          .isGreaterThanOrEqualTo(5);
      assertThat(
              store
                  .select(
                      "select count(distinct round) as n from ballot_score"
                          + " group by member, rubric order by n desc limit 1")
                  .mapTo(int.class)
                  .one())
          .as("rounds of one person in one track: a trend takes six")
          .isGreaterThanOrEqualTo(6);
    }
  }

  @Test
  void aStoreThatWasUsedBeforeIsLeftAsItIs() throws Config.Invalid {
    lives("one", Duration.ofDays(1));
    List<String> before = chat("one");
    assertThatThrownBy(() -> lives("one", Duration.ofDays(1)))
        .isInstanceOf(CannotStart.class)
        .hasMessage(
            "--sample needs a new store, and "
                + store("one")
                + " has been used before. Start without --sample to go on with it, or set"
                + " GREENROOM_DB to a new file.");
    assertThat(chat("one")).isEqualTo(before);
  }

  private void lives(String name, Duration span) throws Config.Invalid {
    var config = Config.read(Map.of("GREENROOM_DB", store(name)), Optional.empty());
    PlaygroundRun.live(store(name), () -> LIBRARY, config, END, span, told::add);
    assertThat(told)
        .contains("Eight invented people live through six weeks. This takes some seconds.");
  }

  /** Everything that stands in the chat, channel by channel. */
  private List<String> chat(String name) {
    try (var chat = Jdbi.open("jdbc:sqlite:" + file(name + "-chat.db"))) {
      return chat.select(
              "select channel, posted, author, words, card from message order by channel, id")
          .map(
              (row, _) ->
                  String.join(
                      " ",
                      row.getString("channel"),
                      Long.toString(row.getLong("posted")),
                      row.getString("author"),
                      row.getString("words"),
                      row.getString("card")))
          .list();
    }
  }

  private String store(String name) {
    return "jdbc:sqlite:" + file(name + ".db");
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}
