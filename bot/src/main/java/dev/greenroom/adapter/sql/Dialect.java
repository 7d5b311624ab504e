package dev.greenroom.adapter.sql;

import dev.greenroom.adapter.sql.write.WriteDoor;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A database that is open and ours alone, and the few things in which the two kinds differ. */
public interface Dialect extends AutoCloseable {
  /** Takes the database for this process. */
  static Dialect open(String url) {
    if (url.startsWith(Sqlite.PREFIX)) {
      return Sqlite.open(url);
    }
    if (url.startsWith(Postgresql.PREFIX)) {
      return Postgresql.open(url);
    }
    throw new StoreUnusable("store.unknown-url", null, url);
  }

  /** How people call this store; never holds a password. */
  String name();

  /** Connections to write through, for those who commit by themselves; they must commit. */
  DataSource writes();

  /** Connections for making the tables, before the others are used. */
  DataSource migrating();

  /** Where the migrations lie that only this kind of database has. */
  String migrations();

  /** What differs in the words of the common migrations. */
  Map<String, String> words();

  WriteDoor door();

  /** Whether nobody has stored anything in it. */
  boolean isEmpty() throws SQLException;

  /** A file that says that there was something in it; empty where there is none. */
  default Optional<Path> usedBefore() {
    return Optional.empty();
  }

  /** Once the tables are there: it is watched whether the database stays ours. */
  ClaimWatch begin();

  /** A query for a number greater than that of any card so far. */
  String nextNumber();

  /** The sentence for whoever runs the bot, where the tables cannot be made because of this. */
  Optional<StoreUnusable> unusable(SQLException fault);

  /** Whether it says that another writer was there first. */
  boolean isConflict(SQLException fault);

  @Override
  void close();
}
