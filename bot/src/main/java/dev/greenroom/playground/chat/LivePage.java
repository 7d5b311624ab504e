package dev.greenroom.playground.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.sse.SseClient;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open page. It hears of every change, and every second of the time. */
public final class LivePage implements Consumer<LivePages.Change> {
  private static final Logger LOG = LoggerFactory.getLogger(LivePage.class);

  /** A page that is this far behind is let go: it comes back and reads everything anew. */
  private static final int BEHIND = 1000;

  private static final long SECOND = TimeUnit.MILLISECONDS.toNanos(990);

  private final BlockingQueue<LivePages.Change> changes = new ArrayBlockingQueue<>(BEHIND);
  private final SseClient client;
  private final Supplier<ObjectNode> clock;
  private volatile boolean isBehind;

  private LivePage(SseClient client, Supplier<ObjectNode> clock) {
    this.client = client;
    this.clock = clock;
  }

  public static void open(SseClient client, LivePages live, Supplier<ObjectNode> clock) {
    var watcher = new LivePage(client, clock);
    client.keepAlive();
    live.join(watcher);
    Thread.ofVirtual().name("playground-page").start(() -> watcher.stay(live));
  }

  @Override
  public void accept(LivePages.Change change) {
    if (!changes.offer(change)) {
      isBehind = true;
    }
  }

  private void stay(LivePages live) {
    long told = System.nanoTime();
    try {
      while (!client.terminated() && !live.isOver() && !isBehind) {
        LivePages.Change change = changes.poll(1, TimeUnit.SECONDS);
        if (change != null) {
          send(change);
        }
        if (System.nanoTime() - told >= SECOND) {
          send(new LivePages.Change("clock", clock.get()));
          told = System.nanoTime();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.info("A page lost its live connection, and will connect again: {}", e.getMessage());
    } finally {
      client.close();
      live.leave(this);
    }
  }

  private void send(LivePages.Change change) {
    client.sendEvent(change.name(), change.content().toString());
  }
}
