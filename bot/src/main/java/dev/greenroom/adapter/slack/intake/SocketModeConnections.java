package dev.greenroom.adapter.slack.intake;

import dev.greenroom.adapter.slack.api.CallResult;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.adapter.slack.api.SocketTimings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import okhttp3.WebSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps two connections by Socket Mode open, whatever ends them: Slack sends each press to one of
 * them, and to the other alone while one is being replaced or its break has not been noticed yet.
 */
final class SocketModeConnections implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketModeConnections.class);

  /** What Slack says of a token that no waiting makes good again. */
  private static final Set<String> FOR_GOOD =
      Set.of(
          "invalid_auth",
          "not_authed",
          "not_allowed_token_type",
          "no_permission",
          "missing_scope",
          "token_revoked",
          "token_expired",
          "account_inactive",
          "user_removed_from_team");

  private final SlackWeb web;
  private final String appToken;
  private final Envelopes envelopes;
  private final Executor threads;
  private final SocketTimings waits;
  private final ConnectionOutages outages;
  private final WebSocket.Factory sockets;
  private final ConnectionOpener openings;

  /** The one that serves, by its place. */
  private final Map<Integer, SocketModeConnection> serving = new ConcurrentHashMap<>();

  /** Those, and those that were replaced and are not gone yet. */
  private final Set<SocketModeConnection> all = ConcurrentHashMap.newKeySet();

  /**
   * @param web asks for addresses
   * @param envelopes answers what comes in
   * @param threads run what comes in
   * @param outages hears how it goes
   */
  SocketModeConnections(
      SlackWeb web,
      String appToken,
      Envelopes envelopes,
      Executor threads,
      SocketTimings waits,
      ConnectionOutages outages) {
    this.web = web;
    this.appToken = appToken;
    this.envelopes = envelopes;
    this.threads = threads;
    this.waits = waits;
    this.outages = outages;
    this.sockets = web.sockets(waits.beat());
    this.openings = new ConnectionOpener(this::attempt, waits, this::failed);
  }

  /** Slack says no, and would again. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String error) {
      super(error);
    }
  }

  /**
   * Returns once the first is there, however long that takes, and the second was tried; or once it
   * was closed.
   *
   * @throws Refused where Slack does not want this token
   */
  void open() throws Refused {
    Optional<SocketModeConnection> first = openings.next();
    if (first.isPresent()) {
      serves(0, first.get());
      Optional<SocketModeConnection> second = openings.once();
      second.ifPresent(line -> serves(1, line));
      begin(0, first);
      begin(1, second);
    }
  }

  private void begin(int place, Optional<SocketModeConnection> line) {
    Thread.ofVirtual().name("slack-line-" + place).start(() -> keep(place, line));
  }

  private SocketModeConnection attempt() throws IOException, Refused {
    return SocketModeConnection.open(sockets, address(), waits.greeting(), this::heard, threads);
  }

  private String address() throws IOException, Refused {
    var called = web.call(client -> client.appsConnectionsOpen(r -> r.token(appToken)));
    return switch (called) {
      case CallResult.Done(var answer) -> String.valueOf(answer.getUrl());
      case CallResult.Declined(var error, _) when FOR_GOOD.contains(error) ->
          throw new Refused(error);
      case CallResult.NotNow<?>(var after) ->
          throw new ConnectionOpener.NotNow(called.inWords(), after);
      default -> throw new ConnectionOpener.NotNow(called.inWords(), Duration.ZERO);
    };
  }

  private void failed(String why, Duration pause) {
    outages.failed(why, pause, serving());
  }

  /** Answers by the way that it came, or where that is gone by another: Slack waits for either. */
  private void heard(SocketModeConnection line, String message) {
    envelopes.answer(message).filter(answer -> !line.send(answer)).ifPresent(this::sendAnywhere);
  }

  private void sendAnywhere(String answer) {
    if (serving.values().stream().noneMatch(line -> line.send(answer))) {
      LOG.info("An answer found no way to Slack");
    }
  }

  private void keep(int place, Optional<SocketModeConnection> opened) {
    try {
      Optional<SocketModeConnection> line = opened.isPresent() ? opened : next(place);
      // each lasts for hours; half of that apart, Slack has no reason to replace both at once
      boolean early = place > 0;
      while (line.isPresent()) {
        ends(place, line.get(), early);
        line = next(place);
        early = false;
      }
    } catch (Refused e) {
      outages.refused(String.valueOf(e.getMessage()));
    }
  }

  private Optional<SocketModeConnection> next(int place) throws Refused {
    Optional<SocketModeConnection> line = openings.next();
    line.ifPresent(next -> serves(place, next));
    return line;
  }

  private void serves(int place, SocketModeConnection line) {
    all.add(line);
    SocketModeConnection before = serving.put(place, line);
    if (before != null) {
      threads.execute(() -> retire(before));
    }
    outages.opened(serving());
  }

  private void retire(SocketModeConnection line) {
    line.retire(waits.grace());
    all.remove(line);
  }

  private void ends(int place, SocketModeConnection line, boolean early) {
    long since = System.nanoTime();
    SocketModeConnection.End end = early ? line.end(line.lasts().dividedBy(2)) : line.end();
    openings.ended(Duration.ofNanos(System.nanoTime() - since));
    if (!(end instanceof SocketModeConnection.Replaced)) {
      serving.remove(place, line);
      all.remove(line);
    }
    if (!openings.isClosed()) {
      outages.ended(end, serving());
    }
  }

  private int serving() {
    return Math.toIntExact(serving.values().stream().filter(SocketModeConnection::isThere).count());
  }

  /** Answers what is under way, then leaves. */
  @Override
  public void close() {
    openings.close();
    all.parallelStream().forEach(SocketModeConnection::close);
  }
}
