package dev.greenroom.sql;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** A database that is open and ours alone, and the few things in which the two kinds differ. */
interface Dialect extends AutoCloseable {
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

  /** Connections to write through, for those who commit by themselves as well. */
  DataSource writes();

  /** Connections for making the tables, before the others are used. */
  DataSource migrating();

  /** Where the migrations lie that only this kind of database has. */
  String migrations();

  /** What differs in the words of the common migrations. */
  Map<String, String> words();

  Door door();

  /** A query for a number greater than that of any card so far. */
  String nextNumber();

  /** Whether it says that another writer was there first. */
  boolean isConflict(SQLException fault);

  @Override
  void close();
}
