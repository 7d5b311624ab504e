package dev.greenroom.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.greenroom.flow.Bot;
import dev.greenroom.flow.Digest;
import dev.greenroom.flow.Inbound;
import dev.greenroom.flow.Journal;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Promptly;
import dev.greenroom.flow.Reply;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
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
final class Presses {
  private static final Logger LOG = LoggerFactory.getLogger(Presses.class);
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
  private static final Duration REPEATS = Duration.ofMinutes(10);
  private static final int REMEMBERED = 100_000;

  private final Bot bot;
  private final Promptly promptly;
  private final People people;
  private final Membership membership;
  private final Desk desk;
  private final Home home;
  private final Executor threads;
  private final ConcurrentMap<String, Turn> turns = remembering();

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
  Presses(
      Bot bot,
      Promptly promptly,
      People people,
      Membership membership,
      Desk desk,
      Home home,
      Executor threads) {
    this.bot = bot;
    this.promptly = promptly;
    this.people = people;
    this.membership = membership;
    this.desk = desk;
    this.home = home;
    this.threads = threads;
  }

  void listen(App app) {
    app.command(ANY, (request, _) -> read(() -> Optional.of(command(request.getPayload()))));
    app.blockAction(
        ANY, (request, _) -> read(() -> Optional.of(Delivery.of(request.getPayload()))));
    app.viewSubmission(ANY, (request, _) -> read(() -> Delivery.of(request.getPayload())));
    app.event(AppHomeOpenedEvent.class, (payload, context) -> opened(payload, context.ack()));
  }

  /** What cannot be read lacks something that Slack always sends; empty for what is not ours. */
  private Response read(Supplier<Optional<Delivery>> press) {
    Optional<Delivery> delivery;
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
            if (!home.show(payload.getEvent().getUser(), Spot.PLATFORM + "/" + event)) {
              // Slack sends it again, and then it may work
              events.remove(event);
            }
          });
    }
    return taken;
  }

  private Delivery command(SlashCommandPayload payload) {
    return Delivery.of(payload, bot.product().commands(Locale.ENGLISH, true));
  }

  private Response take(Delivery delivery) {
    var turn = new Turn(delivery, desk, threads);
    Turn before = turns.putIfAbsent(delivery.id(), turn);
    if (before != null) {
      return before.first();
    }
    var asked = CompletableFuture.supplyAsync(() -> asked(delivery), threads);
    promptly.answer(
        delivery.press(),
        delivery.id(),
        () -> reply(delivery, asked),
        delivery.isAtHome()
            ? new AtHome(turn, () -> home.show(delivery.account(), delivery.id()))
            : turn);
    return turn.first();
  }

  private Reply reply(Delivery delivery, CompletableFuture<Supplier<Reply>> asked) {
    try {
      return asked.join().get();
    } catch (RuntimeException e) {
      if ((e instanceof CompletionException ? e.getCause() : e) instanceof Journal.Away away) {
        return Reply.away(away, Locale.ENGLISH);
      }
      String reference = Digest.id(delivery.id()).substring(0, 8);
      bot.faults().happened(reference, e);
      return new Reply.Refuse(Sentences.card("fault", reference));
    }
  }

  /**
   * Asks Slack and the store who pressed, at once: only what that leads to waits until those who
   * pressed before have their answers.
   */
  private Supplier<Reply> asked(Delivery delivery) {
    Optional<Inbound> known = people.behind(delivery).map(who -> inbound(delivery, who));
    if (known.isEmpty()) {
      return () -> new Reply.Refuse(Sentences.card("rights"));
    }
    Inbound inbound = known.get();
    if (inbound.actor().manages()
        && delivery.origin() instanceof Origin.Sent(_, var channels)
        && delivery.press() instanceof Inbound.Submitted form) {
      Map<String, String> problems = membership.problems(delivery.account(), channels);
      if (!problems.isEmpty()) {
        return () -> objection(inbound, form, problems);
      }
    }
    return () -> promptly.route(inbound);
  }

  private static Inbound inbound(Delivery delivery, People.Somebody who) {
    Place place = delivery.isAtHome() ? who.home() : delivery.spot().place();
    return who.presses(delivery.id(), place, delivery.press());
  }

  /** The form as it was filled in, with what stands against it, however late that is known. */
  private Reply objection(Inbound inbound, Inbound.Submitted sent, Map<String, String> problems) {
    var opening =
        new Inbound(
            inbound.delivery() + "/form",
            inbound.community(),
            inbound.actor(),
            inbound.place(),
            new Inbound.Pressed(sent.action(), Map.of()));
    Reply opened = bot.product().handle(opening);
    return opened instanceof Reply.Ask(var form)
        ? new Reply.FieldErrors(form.filled(sent.values()), problems)
        : opened;
  }

  /** What was pressed at home may have changed what stands there. */
  private record AtHome(Turn turn, Runnable shown) implements Promptly.Answer {
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
