package dev.greenroom.playground.chat;

import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StoreAway;
import dev.greenroom.disk.PrivateFile;
import dev.greenroom.disk.WatchedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * The chat as it lies on disk: one SQLite file, one connection. Each statement is a commit of its
 * own, on disk before it returns.
 */
public final class ChatFile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChatFile.class);
  private static final int VERSION = 3;
  private static final List<String> TABLES =
      List.of(
          """
          create table channel (
            id text primary key,
            name text not null,
            parent text references channel (id),
            position integer not null
          ) strict
          """,
          """
          create table message (
            id integer primary key autoincrement,
            channel text not null references channel (id),
            key text not null,
            author text,
            card text,
            words text,
            posted integer not null,
            edited integer,
            revision integer not null default 0,
            unique (channel, key)
          ) strict
          """);

  /** Since the second version: who sees a channel, as ids with commas, and whether it is closed. */
  private static final List<String> ROOMS =
      List.of(
          "alter table channel add column people text",
          "alter table channel add column live integer not null default 1");

  /** Since the third version: what the page keeps that is no message, such as the tour's ticks. */
  private static final String MARKS =
      "create table mark (name text primary key, value text not null) strict";

  private final Handle handle;
  private List<WatchedFile> watched = List.of();
  private boolean harmed;

  private ChatFile(Handle handle) {
    this.handle = handle;
  }

  /** Opens the file, or makes it with the first channels in it. */
  public static ChatFile open(Path path) {
    try {
      PrivateFile.makeDatabase(path);
      var file = new ChatFile(Jdbi.open(settings().createConnection("jdbc:sqlite:" + path)));
      file.prepare(path);
      file.watched = WatchedFile.ofDatabase(path);
      return file;
    } catch (SQLException | JdbiException | IOException e) {
      throw new PlaygroundCannotStart(
          DeclinedRequest.sentence("chat-unusable", path, String.valueOf(e.getMessage())), e);
    }
  }

  private static SQLiteConfig settings() {
    var settings = new SQLiteConfig();
    settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
    settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    settings.enforceForeignKeys(true);
    settings.setBusyTimeout(5000);
    return settings;
  }

  private void prepare(Path path) {
    int version = handle.createQuery("pragma user_version").mapTo(int.class).one();
    if (version > VERSION) {
      throw new PlaygroundCannotStart(DeclinedRequest.sentence("chat-newer", path));
    }
    handle.useTransaction(inOne -> upgrade(inOne, version));
  }

  private void upgrade(Handle inOne, int version) {
    if (version < 1) {
      TABLES.forEach(inOne::execute);
    }
    if (version < 2) {
      ROOMS.forEach(inOne::execute);
    }
    if (version < 3) {
      inOne.execute(MARKS);
    }
    if (version < 1) {
      Channel.FIRST.forEach(this::put);
    }
    inOne.execute("pragma user_version = " + VERSION);
  }

  /** The file, if it is still the one that its name leads to: the rest is lost with the process. */
  private Handle chat() {
    for (WatchedFile file : watched) {
      var harm = file.harm();
      if (harm.isPresent()) {
        throw harmed(file.file() + " " + harm.get().words());
      }
    }
    harmed = false;
    return handle;
  }

  private StoreAway harmed(String what) {
    if (!harmed) {
      harmed = true;
      LOG.error(
          "The chat file {} while it was in use. Nothing is posted any more. Put it back as it was,"
              + " or stop the playground and start it again.",
          what);
    }
    return new StoreAway(what, Refusal.of("flow.store-gone"), null);
  }

  /** Whether there is such a file with messages in it; nothing is changed. */
  static boolean holdsMessages(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (Handle look = Jdbi.open(settings().createConnection("jdbc:sqlite:" + path))) {
      return look.createQuery("select count(*) from message").mapTo(long.class).one() > 0;
    } catch (SQLException | JdbiException e) {
      return false; // whatever it is, opening it says so
    }
  }

  /** Makes the channel, or brings it up to date. */
  public synchronized void put(Channel channel) {
    chat()
        .execute(
            "insert into channel (id, name, parent, people, live, position) "
                + "select ?, ?, ?, ?, ?, count(*) from channel where true "
                + "on conflict (id) do update set "
                + "name = excluded.name, people = excluded.people, live = excluded.live",
            channel.id(),
            channel.name(),
            channel.parent(),
            channel.only() == null ? null : String.join(",", new TreeSet<>(channel.only())),
            channel.live() ? 1 : 0);
  }

  synchronized List<Channel> channels() {
    return chat()
        .createQuery("select id, name, parent, people, live from channel order by position")
        .map((row, _) -> channel(row))
        .list();
  }

  private static Channel channel(ResultSet row) throws SQLException {
    String people = row.getString("people");
    return new Channel(
        row.getString("id"),
        row.getString("name"),
        row.getString("parent"),
        people == null ? null : people.isEmpty() ? Set.of() : Set.of(people.split(",")),
        row.getInt("live") == 1);
  }

  /**
   * Stores a message, unless one with this key is there already: of that one a card is brought up
   * to date. The one that is there then.
   */
  synchronized Message post(
      String channel,
      String key,
      @Nullable String author,
      @Nullable String card,
      @Nullable String words,
      long now) {
    chat()
        .execute(
            "insert into message (channel, key, author, card, words, posted) "
                + "values (?, ?, ?, ?, ?, ?) on conflict (channel, key) do update set "
                + "card = excluded.card, edited = excluded.posted, revision = revision + 1 "
                + "where message.card <> excluded.card",
            channel,
            key,
            author,
            card,
            words,
            now);
    return withKey(channel, key).orElseThrow();
  }

  /** The card's message after the edit; empty where it is gone. */
  synchronized Optional<Message> edit(String channel, long id, String card, long now) {
    int changed =
        chat()
            .execute(
                "update message set card = ?, edited = ?, revision = revision + 1 "
                    + "where channel = ? and id = ? and card is not null",
                card,
                now,
                channel,
                id);
    return changed > 0 ? withId(channel, id) : Optional.empty();
  }

  synchronized boolean delete(String channel, long id) {
    return chat().execute("delete from message where channel = ? and id = ?", channel, id) > 0;
  }

  synchronized Optional<Message> withId(String channel, long id) {
    return chat()
        .select("select * from message where channel = ? and id = ?", channel, id)
        .map(ChatFile::message)
        .findOne();
  }

  synchronized Optional<Message> withKey(String channel, String key) {
    return chat()
        .select("select * from message where channel = ? and key = ?", channel, key)
        .map(ChatFile::message)
        .findOne();
  }

  /** The newest messages older than {@code before}, at most {@code limit}, oldest first. */
  synchronized List<Message> messages(String channel, long before, int limit) {
    return chat()
        .select(
            "select * from message where channel = ? and id < ? order by id desc limit ?",
            channel,
            before,
            limit)
        .map(ChatFile::message)
        .list()
        .reversed();
  }

  /** The newest card of a channel in which this text stands. */
  synchronized Optional<Message> newest(String channel, String text) {
    return chat()
        .select(
            "select * from message where channel = ? and instr(card, ?) > 0"
                + " order by id desc limit 1",
            channel,
            text)
        .map(ChatFile::message)
        .findOne();
  }

  /** The newest card of any channel in which both texts stand; not what is said to one alone. */
  synchronized Optional<Message> newestOpenly(String one, String other) {
    return chat()
        .select(
            "select * from message where channel not like '@%'"
                + " and instr(card, ?) > 0 and instr(card, ?) > 0 order by id desc limit 1",
            one, other)
        .map(ChatFile::message)
        .findOne();
  }

  synchronized boolean isEmpty() {
    return chat().createQuery("select count(*) from message").mapTo(long.class).one() == 0;
  }

  synchronized void mark(String name, String value) {
    chat()
        .execute(
            "insert into mark (name, value) values (?, ?) "
                + "on conflict (name) do update set value = excluded.value",
            name,
            value);
  }

  synchronized Optional<String> marked(String name) {
    return chat()
        .select("select value from mark where name = ?", name)
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public synchronized void close() {
    handle.close();
  }

  private static Message message(ResultSet row, StatementContext context) throws SQLException {
    long edited = row.getLong("edited");
    boolean never = row.wasNull();
    return new Message(
        row.getLong("id"),
        row.getString("channel"),
        row.getString("key"),
        row.getString("author"),
        row.getString("card"),
        row.getString("words"),
        row.getLong("posted"),
        never ? null : edited,
        row.getLong("revision"));
  }
}
