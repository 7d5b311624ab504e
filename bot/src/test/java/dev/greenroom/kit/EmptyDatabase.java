package dev.greenroom.kit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Addresses of databases that nobody has used. */
public final class EmptyDatabase {
  private static final AtomicInteger MADE = new AtomicInteger();

  private EmptyDatabase() {}

  public static String sqlite(Path folder) {
    return "jdbc:sqlite:" + folder.resolve("store" + MADE.incrementAndGet() + ".db");
  }

  public static String postgresql() {
    String name = "store" + MADE.incrementAndGet();
    try (var connection = Server.ONLY.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return Server.ONLY.getJdbcUrl("postgres", name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Started once, when the first test asks for it; it stops with the tests. */
  private static final class Server {
    static final EmbeddedPostgres ONLY = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
