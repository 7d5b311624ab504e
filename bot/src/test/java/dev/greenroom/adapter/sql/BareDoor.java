package dev.greenroom.adapter.sql;

import java.util.concurrent.atomic.AtomicLong;

/** The door into a database with nothing behind it: one row a call, on disk when it returns. */
public final class BareDoor implements AutoCloseable {
  private final Dialect dialect;
  private final AtomicLong rows = new AtomicLong();

  public BareDoor(String url) {
    dialect = Dialect.open(url);
    Schema.migrate(dialect);
    var _ = dialect.begin();
    int _ = dialect.door().write(h -> h.execute("create table bare (id bigint, body text)"));
  }

  /** One call. */
  public void commit(String body) {
    long id = rows.incrementAndGet();
    int _ = dialect.door().write(h -> h.execute("insert into bare values (?, ?)", id, body));
  }

  /** How many calls are in the database. */
  public long count() {
    return dialect
        .door()
        .read(h -> h.createQuery("select count(*) from bare").mapTo(Long.class).one());
  }

  @Override
  public void close() {
    dialect.close();
  }
}
