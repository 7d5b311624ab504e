package dev.greenroom.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The playground's two files, read beside the bot: the store, and the chat as the other side. */
public record PlaygroundFiles(Path directory) {
  private static final String STORE = "greenroom.db";
  private static final String CHAT = "greenroom-chat.db";

  /** "ok" for each file. */
  public List<String> integrity() {
    return read(
        files ->
            List.of(
                text(files, "pragma main.integrity_check"),
                text(files, "pragma chat.integrity_check")));
  }

  /** The local dates that had their post, as the store has it. */
  public List<LocalDate> posted() {
    return read(
        files ->
            files
                .createQuery("select local_date from daily_post order by local_date")
                .map((row, _) -> LocalDate.parse(row.getString(1)))
                .list());
  }

  /** The id of the question of one local date. */
  public String asked(LocalDate date) {
    return read(
        files ->
            files
                .createQuery("select asked from daily_post where local_date = ?")
                .bind(0, date.toString())
                .mapTo(String.class)
                .one());
  }

  /** How many questions there are, however they came to be. */
  public long questions() {
    return count("select count(*) from stream where kind = 'asked'");
  }

  /** How often any question was opened. */
  public long openings() {
    return count("select count(*) from event where kind = 'asked' and type = 'opened'");
  }

  public long answers(LocalDate date) {
    return count(
        "select count(*) from event where kind = 'asked' and type = 'answered' and stream_id = '"
            + asked(date)
            + "'");
  }

  /** The moments in one component of all such events of rounds, oldest first. */
  public List<Instant> inRounds(String type, String component) {
    return read(
        files ->
            files
                .createQuery(
                    "select body ->> :component from event where kind = 'round' and type = :type"
                        + " order by stream_id, version")
                .bind("component", component)
                .bind("type", type)
                .map((row, _) -> Instant.parse(row.getString(1)))
                .list());
  }

  /** How often something happened to any round. */
  public long inRounds(String type) {
    return count("select count(*) from event where kind = 'round' and type = '" + type + "'");
  }

  /** Messages that the store knows as the card with this key of some question. */
  public long shown(String key) {
    return count(
        "select count(distinct message.id) from card join chat.message"
            + " on cast(card.message_id as integer) = message.id"
            + " where card.kind = 'asked' and card.due = card.done and card.card_key = '"
            + key
            + "'");
  }

  /** Messages whose card has a title that begins so. */
  public long titled(String begin) {
    return count("select count(*) from chat.message where card ->> 'title' like '" + begin + "%'");
  }

  public long messages() {
    return count("select count(*) from chat.message");
  }

  /**
   * How often anything was posted in the chat. Its ids count attempts: one that finds its key taken
   * stores nothing, but uses up an id.
   */
  public long posts() {
    return count("select coalesce(max(seq), 0) from chat.sqlite_sequence where name = 'message'");
  }

  /** Whether a post was begun whose end is not recorded. */
  public boolean inDoubt() {
    return count("select count(*) from card where attempted is not null and message_id is null")
        > 0;
  }

  /**
   * The files of a bot that is not running, as they are: who opens them would begin to mend them.
   */
  public PlaygroundFiles copied() {
    try (var all = Files.newDirectoryStream(directory, "greenroom*.db{,-wal}")) {
      Path copy = Files.createTempDirectory(directory, "copy-");
      for (Path file : all) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
      return new PlaygroundFiles(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long count(String query) {
    return read(files -> files.createQuery(query).mapTo(long.class).one());
  }

  private static String text(Handle files, String query) {
    return String.join("\n", files.createQuery(query).mapTo(String.class).list());
  }

  private <T> T read(Function<Handle, T> query) {
    try (var files = Jdbi.open("jdbc:sqlite:" + directory.resolve(STORE))) {
      files.execute("attach ? as chat", directory.resolve(CHAT).toString());
      return query.apply(files);
    }
  }
}
