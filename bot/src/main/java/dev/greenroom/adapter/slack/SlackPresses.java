package dev.greenroom.adapter.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.core.engine.PressQueue;
import dev.greenroom.core.model.Digest;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StoreAway;
import dev.greenroom.core.port.Bot;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people do on Slack, as the product knows it. Slack may deliver the same press twice; the
 * second is the first one's answer again, never another press and never lost.
 */
final class SlackPresses {
  private static final Logger LOG = LoggerFactory.getLogger(SlackPresses.class);
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
  private static final Duration REPEATS = Duration.ofMinutes(10);
  private static final int REMEMBERED = 100_000;

  private final Bot bot;
  private final PressQueue promptly;
  private final SlackArrivals arrivals;
  private final ReplySender desk;
  private final HomePages home;
  private final Executor threads;
  private final ConcurrentMap<String, SlackReply> turns = remembering();

  /** Events that were done, or are being done, by their ids. */
  private final ConcurrentMap<String, Boolean> events = remembering();

  private static <T> ConcurrentMap<String, T> remembering() {
    Cache<String, T> cache =
        Caffeine.newBuilder().expireAfterWrite(REPEATS).maximumSize(REMEMBERED).build();
    return cache.asMap();
  }

  /**
   * @param threads run whatever Slack need not wait for
   */
  SlackPresses(
      Bot bot,
      PressQueue promptly,
      SlackArrivals arrivals,
      ReplySender desk,
      HomePages home,
      Executor threads) {
    this.bot = bot;
    this.promptly = promptly;
    this.arrivals = arrivals;
    this.desk = desk;
    this.home = home;
    this.threads = threads;
  }

  void listen(App app) {
    app.command(ANY, (request, _) -> read(() -> Optional.of(command(request.getPayload()))));
    app.blockAction(
        ANY, (request, _) -> read(() -> Optional.of(SlackDelivery.of(request.getPayload()))));
    app.viewSubmission(ANY, (request, _) -> read(() -> SlackDelivery.of(request.getPayload())));
    app.event(AppHomeOpenedEvent.class, (payload, context) -> opened(payload, context.ack()));
  }

  /** What cannot be read lacks something that Slack always sends; empty for what is not ours. */
  private Response read(Supplier<Optional<SlackDelivery>> press) {
    Optional<SlackDelivery> delivery;
    try {
      delivery = press.get();
    } catch (RuntimeException e) {
      LOG.warn("Slack sent a press that cannot be read: {}", e.getMessage());
      return Response.error(400);
    }
    return delivery.map(this::take).orElseGet(Response::ok);
  }

  private Response opened(EventsApiPayload<AppHomeOpenedEvent> payload, Response taken) {
    String event = payload.getEventId();
    if ("home".equals(payload.getEvent().getTab()) && events.putIfAbsent(event, true) == null) {
      threads.execute(
          () -> {
            String account = payload.getEvent().getUser();
            VisibleChannels glance = arrivals.glance(account, SlackDelivery.HOME.place());
            if (!home.show(account, SlackLocation.PLATFORM + "/" + event, glance)) {
              // Slack sends it again, and then it may work
              events.remove(event);
            }
          });
    }
    return taken;
  }

  private SlackDelivery command(SlashCommandPayload payload) {
    return SlackDelivery.of(payload, bot.product().commands(Locale.ENGLISH, true));
  }

  private Response take(SlackDelivery delivery) {
    var turn = new SlackReply(delivery, desk, threads);
    SlackReply before = turns.putIfAbsent(delivery.id(), turn);
    if (before != null) {
      return before.first();
    }
    VisibleChannels glance = arrivals.glance(delivery.account(), delivery.spot().place());
    var asked = CompletableFuture.supplyAsync(() -> asked(delivery, glance), threads);
    promptly.answer(
        delivery.press(),
        delivery.id(),
        () -> reply(delivery, asked),
        delivery.isAtHome()
            ? new AtHome(turn, () -> home.show(delivery.account(), delivery.id(), glance))
            : turn);
    return turn.first();
  }

  private Reply reply(SlackDelivery delivery, CompletableFuture<Supplier<Reply>> asked) {
    try {
      return asked.join().get();
    } catch (RuntimeException e) {
      if ((e instanceof CompletionException ? e.getCause() : e) instanceof StoreAway away) {
        return Reply.away(away, Locale.ENGLISH);
      }
      String reference = Digest.id(delivery.id()).substring(0, 8);
      bot.faults().happened(reference, e);
      return new Reply.Refuse(SlackSentences.card("fault", reference));
    }
  }

  /**
   * Asks Slack and the store who pressed, at once: only what that leads to waits until those who
   * pressed before have their answers.
   */
  private Supplier<Reply> asked(SlackDelivery delivery, VisibleChannels glance) {
    delivery.seen().ifPresent(bot.news());
    return arrivals
        .of(delivery, glance)
        .<Supplier<Reply>>map(inbound -> () -> promptly.route(inbound))
        .orElse(() -> new Reply.Refuse(SlackSentences.card("rights")));
  }

  /** What was pressed at home may have changed what stands there. */
  private record AtHome(SlackReply turn, Runnable shown) implements PressQueue.Answer {
    @Override
    public void defer() {
      turn.defer();
    }

    @Override
    public void reply(Reply reply, boolean deferred) {
      turn.reply(reply, deferred);
      turn.then(shown);
    }
  }
}
