package dev.greenroom.playground.page;

import dev.greenroom.adapter.platform.BrokenRequests;
import dev.greenroom.core.model.StoreAway;
import dev.greenroom.core.port.Chat;
import dev.greenroom.playground.chat.CardJson;
import dev.greenroom.playground.chat.DeclinedRequest;
import dev.greenroom.playground.chat.LivePage;
import dev.greenroom.playground.chat.PlaygroundCannotStart;
import dev.greenroom.playground.demo.Tour;
import dev.greenroom.playground.press.Arrivals;
import dev.greenroom.playground.press.ListenAddress;
import dev.greenroom.playground.press.PlaygroundServices;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import io.javalin.util.JavalinLogger;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The playground: the chat on a local web page. */
public final class Playground implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Playground.class);

  private final BrokenRequests brokenOff = new BrokenRequests(System::nanoTime, LOG::info);
  private final PlaygroundServices needs;
  private final ClockEndpoint hand;
  private final Arrivals arrivals;
  private final Tour tour;
  private final Javalin server;

  public Playground(PlaygroundServices needs) {
    this.needs = needs;
    this.hand = new ClockEndpoint(needs);
    this.arrivals = new Arrivals(needs);
    this.tour = new Tour(needs, arrivals);
    this.server = Javalin.create(this::configure);
  }

  /**
   * Begins to listen.
   *
   * @throws PlaygroundCannotStart if the port cannot be had, or the address is not this machine's
   *     own
   */
  public void start() {
    var address = needs.address();
    if (!address.isLoopback()) {
      throw new PlaygroundCannotStart(DeclinedRequest.sentence("not-loopback", address.host()));
    }
    try {
      // Its own report of a port in use would stand beside our sentence.
      JavalinLogger.enabled = false;
      server.start(address.host(), address.port());
      tour.begin();
    } catch (JavalinException e) {
      throw new PlaygroundCannotStart(cannotListen(address, e), e);
    } finally {
      JavalinLogger.enabled = true;
    }
  }

  /** A port may also be kept for administrators, or its address be none of this machine's. */
  private static String cannotListen(ListenAddress address, Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String port = Integer.toString(address.port());
    String why = String.valueOf(cause.getMessage());
    return why.startsWith("Address already in use")
        ? DeclinedRequest.sentence("port-taken", port, address.host())
        : DeclinedRequest.sentence("cannot-listen", address.host(), port, why);
  }

  /** The port it listens on; where 0 was asked for, the one it took. */
  public int port() {
    return server.port();
  }

  /** Where a browser finds it, such as {@code http://127.0.0.1:8080}. */
  public String url() {
    return "http://" + needs.address().inUrl() + ":" + port();
  }

  public Chat chat() {
    return needs.chat();
  }

  @Override
  public void close() {
    needs.chat().live().end();
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.routes.before(new LoopbackGuard(needs.address())::look);
    reads(config.routes);
    writes(config.routes);
    failures(config.routes);
  }

  private void reads(RoutesConfig routes) {
    var looks = new ReadEndpoints(needs, hand);
    routes.get("/", PageAssets::page);
    routes.get("/{file}", PageAssets::file);
    routes.get("/api/state", looks::state);
    routes.get("/api/channels/{channel}/messages", looks::messages);
    routes.get("/api/channels/{channel}/messages/{message}", looks::inspect);
    routes.get("/api/people/{person}/commands", looks::commands);
    routes.get("/api/tour", tour::show);
    routes.sse("/api/live", client -> LivePage.open(client, needs.chat().live(), hand::time));
  }

  private void writes(RoutesConfig routes) {
    var presses = new PressEndpoints(needs, arrivals, tour);
    routes.post("/api/command", presses::command);
    routes.post("/api/press", presses::press);
    routes.post("/api/submit", presses::submit);
    routes.post("/api/say", presses::say);
    routes.post("/api/clock", hand::move);
    routes.post("/api/tour", tour::play);
  }

  private void failures(RoutesConfig routes) {
    routes.exception(DeclinedRequest.class, (e, answer) -> fail(answer, e.status(), e.sentence()));
    routes.exception(
        HttpResponseException.class,
        (e, answer) -> fail(answer, e.getStatus(), DeclinedRequest.sentence("no-page")));
    routes.exception(
        StoreAway.class, (_, answer) -> fail(answer, 503, DeclinedRequest.sentence("store-away")));
    routes.exception(IOException.class, this::brokeOff);
    routes.exception(Exception.class, (e, answer) -> fault(e, answer));
  }

  private void brokeOff(Exception why, Context answer) {
    brokenOff.happened(why);
    answer.status(400);
  }

  private void fault(Exception e, Context answer) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    needs.faults().happened(reference, e);
    fail(answer, 500, DeclinedRequest.sentence("fault", reference));
  }

  private static void fail(Context answer, int status, String sentence) {
    answer
        .status(status)
        .contentType("application/json")
        .result(CardJson.object().put("sentence", sentence).toString());
  }
}
