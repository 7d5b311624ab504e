package dev.greenroom.adapter.sql.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.adapter.sql.Dialect;
import dev.greenroom.adapter.sql.Schema;
import dev.greenroom.kit.EmptyDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchingWriterTest {
  @TempDir Path folder;
  private Dialect dialect;
  private WriteDoor door;

  @BeforeEach
  void open() {
    dialect = Dialect.open(EmptyDatabase.sqlite(folder));
    Schema.migrate(dialect);
    door = dialect.door();
  }

  @AfterEach
  void close() {
    dialect.close();
  }

  /** Its foreign key is looked at when the whole batch commits, and nothing keeps it. */
  private static String breaksTheCommit(Handle handle) {
    handle.execute("pragma defer_foreign_keys = on");
    handle.execute(
        "insert into member (id, community, native_id, locale) values ('m', 'nowhere', 'm', 'en')");
    return "never";
  }

  private static String adds(Handle handle, String id) {
    handle.execute(
        "insert into community (id, platform, native_id, language) values (?, 'p', ?, 'en')",
        id,
        id);
    return id;
  }

  private List<String> communities() {
    return door.read(
        handle ->
            handle.createQuery("select id from community order by id").mapTo(String.class).list());
  }

  private static Thread waiting(Runnable press) {
    var thread = Thread.ofPlatform().start(press);
    Awaitility.await().until(() -> thread.getState() == Thread.State.WAITING);
    return thread;
  }

  @Test
  void when_a_batch_is_lost_only_what_broke_it_is_a_fault() throws InterruptedException {
    var gate = new CountDownLatch(1);
    var broken = new CompletableFuture<String>();
    var pressed =
        List.of(
            waiting(() -> written(handle -> gated(gate, handle))),
            waiting(() -> complete(broken, () -> written(BatchingWriterTest::breaksTheCommit))),
            waiting(() -> written(handle -> adds(handle, "c"))));
    gate.countDown();
    for (var thread : pressed) {
      thread.join();
    }
    assertThatThrownBy(broken::join).hasMessageContaining("FOREIGN KEY");
    assertThat(communities()).containsExactly("a", "c");
  }

  private String written(Function<Handle, String> work) {
    return door.write(work);
  }

  private static void complete(CompletableFuture<String> answer, Supplier<String> press) {
    try {
      answer.complete(press.get());
    } catch (RuntimeException fault) {
      answer.completeExceptionally(fault);
    }
  }

  private static String gated(CountDownLatch gate, Handle handle) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return adds(handle, "a");
  }

  @Test
  void what_waits_while_the_store_closes_is_done_first() {
    assertThat(written(handle -> adds(handle, "a"))).isEqualTo("a");
    door.close();
    assertThat(communities()).containsExactly("a");
    assertThatThrownBy(() -> written(handle -> adds(handle, "b"))).hasMessageContaining("closed");
  }
}
