package dev.greenroom.core.engine;

import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Urgency;
import dev.greenroom.core.port.Product;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers presses within the time that platforms allow. What is not ready after a second and a half
 * is deferred, so that the platform waits on; presses on one stream are answered in the order in
 * which they came. Machine time: it has nothing to do with the product's clock.
 */
public final class PressQueue implements AutoCloseable {
  /** Half of the three seconds that both platforms give. */
  public static final Duration PATIENCE = Duration.ofMillis(1500);

  private static final Duration DRAIN = Duration.ofSeconds(10);

  /** How a platform answers one press. Its methods are never called at the same time. */
  public interface Answer {
    /** Tells the platform to wait; called at most once, and before {@link #reply}. */
    void defer();

    /**
     * The answer.
     *
     * @param deferred whether the platform was told to wait before
     */
    void reply(Reply reply, boolean deferred);
  }

  /** Runs a task after a while. */
  @FunctionalInterface
  public interface Later {
    void after(Duration delay, Runnable task);

    /** By the time of this machine, on these threads. */
    static Later on(Executor threads) {
      return (delay, task) ->
          CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, threads)
              .execute(task);
    }
  }

  private final Function<Inbound, Reply> router;
  private final Function<Inbound.Press, Urgency> urgency;
  private final Later later;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, CompletableFuture<Void>> lanes = new ConcurrentHashMap<>();

  /** Over the product, by the time of this machine. */
  public PressQueue(Product product) {
    this(product::handle, product::urgency, Later.on(Runnable::run));
  }

  /**
   * Over anything that answers.
   *
   * @param later runs the deferral; a test may end the patience by hand
   */
  public PressQueue(
      Function<Inbound, Reply> router, Function<Inbound.Press, Urgency> urgency, Later later) {
    this.router = router;
    this.urgency = urgency;
    this.later = later;
  }

  /** Takes a press; returns at once. */
  public void answer(Inbound inbound, Answer answer) {
    answer(inbound.press(), inbound.delivery(), () -> route(inbound), answer);
  }

  /**
   * Takes a press of which something must be looked up before it can be routed, which may take long
   * as well; returns at once.
   *
   * @param delivery the same for every delivery of the same press
   * @param reply looks up, and {@linkplain #route routes}; must not throw
   */
  public void answer(Inbound.Press press, String delivery, Supplier<Reply> reply, Answer answer) {
    var waiting = new Waiting(answer);
    switch (urgency.apply(press)) {
      case LATER -> waiting.defer();
      case SOON -> later.after(PATIENCE, waiting::defer);
      case AT_ONCE -> {}
    }
    lane(name(press, delivery), () -> waiting.reply(reply.get()));
  }

  /** What becomes of a press. */
  public Reply route(Inbound inbound) {
    return router.apply(inbound);
  }

  /** Behind what is under way for the same stream; presses that name none wait for nothing. */
  private void lane(String name, Runnable work) {
    var run =
        lanes.compute(
            name,
            (_, before) ->
                (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                    .handle((_, _) -> true)
                    .thenRunAsync(work, threads));
    var _ = run.whenComplete((_, _) -> lanes.remove(name, run));
  }

  private static String name(Inbound.Press press, String delivery) {
    return switch (press) {
      case Inbound.Pressed(var action, _) when action.hasRef() -> action.ref();
      case Inbound.Submitted(var action, _) when action.hasRef() -> action.ref();
      default -> delivery;
    };
  }

  /** Waits for what is under way, ten seconds at most. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      var _ = threads.awaitTermination(DRAIN.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One press that is being answered. */
  private static final class Waiting {
    private final Answer answer;
    private boolean deferred;
    private boolean answered;

    Waiting(Answer answer) {
      this.answer = answer;
    }

    synchronized void defer() {
      if (!answered && !deferred) {
        deferred = true;
        answer.defer();
      }
    }

    synchronized void reply(Reply reply) {
      answered = true;
      answer.reply(reply, deferred);
    }
  }
}
