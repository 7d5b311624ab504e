package dev.greenroom.adapter.sql.write;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The one way into the database. */
public interface WriteDoor extends AutoCloseable {
  /**
   * Runs the work in a transaction and returns after its commit. On a conflict it runs again, at
   * most ten times; any other exception leaves nothing stored and is thrown on as it is. It may not
   * be called within other writing work.
   */
  <T> T write(Function<Handle, T> work);

  /**
   * Runs the work on a consistent snapshot. Within other work of the same thread it looks at what
   * that one sees: who reads while reading must not wait for a second connection.
   */
  <T> T read(Function<Handle, T> work);

  @Override
  void close();
}
