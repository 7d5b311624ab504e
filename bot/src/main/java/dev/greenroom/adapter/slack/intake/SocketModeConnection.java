package dev.greenroom.adapter.slack.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.adapter.slack.api.BlockJson;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/**
 * One connection by Socket Mode, from Slack's greeting to its end; it is never taken up again. Each
 * delivery has a thread to itself, so that a press that waits for the store holds up no other's
 * first answer.
 */
final class SocketModeConnection extends WebSocketListener implements AutoCloseable {
  private static final Duration DRAIN = Duration.ofSeconds(10);
  private static final Duration GLANCE = Duration.ofMillis(5);
  private static final int DONE = 1000;

  /** Why another has to be opened. */
  sealed interface End {}

  /** Slack wants it replaced, and serves it until then. */
  record Replaced(String why) implements End {}

  /** Somebody switched Socket Mode off. */
  record SwitchedOff() implements End {}

  /** It is there no more. */
  record Broken(String why) implements End {}

  /** What is done with a delivery. */
  @FunctionalInterface
  interface Heard {
    void by(SocketModeConnection line, String message);
  }

  private final Heard heard;
  private final Executor threads;
  private final CompletableFuture<Duration> greeting = new CompletableFuture<>();
  private final CompletableFuture<End> end = new CompletableFuture<>();
  private final CountDownLatch gone = new CountDownLatch(1);
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean leaving;
  private volatile boolean over;
  private volatile @Nullable WebSocket socket;

  private SocketModeConnection(Heard heard, Executor threads) {
    this.heard = heard;
    this.threads = threads;
  }

  /**
   * Connects and waits for Slack's greeting.
   *
   * @param sockets gives up those that show no sign of life
   * @param address as Slack has just given it out
   * @param atMost waits so long for the greeting
   * @throws IOException where none comes; says in a few words why
   */
  static SocketModeConnection open(
      WebSocket.Factory sockets, String address, Duration atMost, Heard heard, Executor threads)
      throws IOException {
    var line = new SocketModeConnection(heard, threads);
    WebSocket socket = sockets.newWebSocket(request(address), line);
    line.socket = socket;
    try {
      Duration _ = line.greeting.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return line;
    } catch (TimeoutException e) {
      socket.cancel();
      throw new IOException("no greeting came within " + atMost.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      socket.cancel();
      throw new IOException(Objects.requireNonNullElse(e.getCause(), e).getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      socket.cancel();
      throw new IOException("interrupted", e);
    }
  }

  private static Request request(String address) throws IOException {
    try {
      return new Request.Builder().url(address).build();
    } catch (IllegalArgumentException e) {
      throw new IOException("no address of a socket: " + address, e);
    }
  }

  /** How long Slack means to keep it. */
  Duration lasts() {
    return greeting.join();
  }

  /** Waits until another has to be opened in its place. */
  End end() {
    return end.join();
  }

  /**
   * The same, after this time in any case.
   *
   * @param atMost zero for no limit
   */
  End end(Duration atMost) {
    return atMost.isZero()
        ? end()
        : end.copy()
            .completeOnTimeout(
                new Replaced("it has lasted long"), atMost.toMillis(), TimeUnit.MILLISECONDS)
            .join();
  }

  /** Whether it can still be written to, as far as is known. */
  boolean isThere() {
    return !over;
  }

  /** Whether it was handed over; Slack may still not have it. */
  boolean send(String answer) {
    WebSocket open = socket;
    return open != null && open.send(answer);
  }

  @Override
  public void onMessage(WebSocket from, String message) {
    JsonNode json = BlockJson.read(message);
    switch (json.path("type").asText()) {
      case "hello" -> {
        int seconds = json.path("debug_info").path("approximate_connection_time").asInt();
        greeting.complete(Duration.ofSeconds(seconds));
      }
      case "disconnect" -> wanted(json.path("reason").asText());
      default -> received(message);
    }
  }

  private void wanted(String reason) {
    switch (reason) {
      case "link_disabled" -> ends(new SwitchedOff());
      case "too_many_websockets" -> ends(new Broken(reason));
      default -> ends(new Replaced(reason));
    }
  }

  /** What comes while we leave gets no answer, so that Slack says so or sends it elsewhere. */
  private void received(String message) {
    underWay.incrementAndGet();
    if (leaving) {
      underWay.decrementAndGet();
      return;
    }
    threads.execute(
        () -> {
          try {
            heard.by(this, message);
          } finally {
            underWay.decrementAndGet();
          }
        });
  }

  @Override
  public void onClosing(WebSocket closing, int code, String reason) {
    over = true;
    closing.close(DONE, null);
    ends(new Broken(("closed by Slack, " + code + " " + reason).strip()));
  }

  @Override
  public void onClosed(WebSocket closed, int code, String reason) {
    gone(new Broken("closed"));
  }

  @Override
  public void onFailure(WebSocket failed, Throwable why, @Nullable Response response) {
    gone(new Broken(response == null ? why(why) : "HTTP " + response.code()));
  }

  private static String why(Throwable failure) {
    return failure instanceof EOFException
        ? "it broke off"
        : Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }

  private void gone(End how) {
    over = true;
    ends(how);
    gone.countDown();
  }

  private void ends(End how) {
    end.complete(how);
    greeting.completeExceptionally(new IOException(reason(how)));
  }

  private static String reason(End how) {
    return switch (how) {
      case Replaced(var why) -> why;
      case SwitchedOff _ -> "link_disabled";
      case Broken(var why) -> why;
    };
  }

  /**
   * Leaves after another has taken its place. Slack may be about to send something here: for a
   * while it is left to Slack to close it, and what comes until then is answered by the other.
   */
  void retire(Duration grace) {
    await(gone, grace);
    hangUp();
  }

  /** Answers what is under way, then leaves. */
  @Override
  public void close() {
    leaving = true;
    long until = System.nanoTime() + DRAIN.toNanos();
    while (underWay.get() > 0 && System.nanoTime() < until) {
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    hangUp();
  }

  private void hangUp() {
    WebSocket open = socket;
    if (open != null) {
      open.close(DONE, null);
      await(gone, Duration.ofSeconds(1));
      open.cancel();
    }
  }

  private static void await(CountDownLatch latch, Duration atMost) {
    try {
      boolean _ = latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
