package dev.greenroom.slack;

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
final class Lines implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

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

  private final Web web;
  private final String appToken;
  private final Envelopes envelopes;
  private final Executor threads;
  private final Waits waits;
  private final Outages outages;
  private final WebSocket.Factory sockets;
  private final Openings openings;

  /** The one that serves, by its place. */
  private final Map<Integer, Line> serving = new ConcurrentHashMap<>();

  /** Those, and those that were replaced and are not gone yet. */
  private final Set<Line> all = ConcurrentHashMap.newKeySet();

  /**
   * @param web asks for addresses
   * @param envelopes answers what comes in
   * @param threads run what comes in
   * @param outages hears how it goes
   */
  Lines(
      Web web,
      String appToken,
      Envelopes envelopes,
      Executor threads,
      Waits waits,
      Outages outages) {
    this.web = web;
    this.appToken = appToken;
    this.envelopes = envelopes;
    this.threads = threads;
    this.waits = waits;
    this.outages = outages;
    this.sockets = web.sockets(waits.beat());
    this.openings = new Openings(this::attempt, waits, this::failed);
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
    Optional<Line> first = openings.next();
    if (first.isPresent()) {
      serves(0, first.get());
      Optional<Line> second = openings.once();
      second.ifPresent(line -> serves(1, line));
      begin(0, first);
      begin(1, second);
    }
  }

  private void begin(int place, Optional<Line> line) {
    Thread.ofVirtual().name("slack-line-" + place).start(() -> keep(place, line));
  }

  private Line attempt() throws IOException, Refused {
    return Line.open(sockets, address(), waits.greeting(), this::heard, threads);
  }

  private String address() throws IOException, Refused {
    var called = web.call(client -> client.appsConnectionsOpen(r -> r.token(appToken)));
    return switch (called) {
      case Called.Done(var answer) -> String.valueOf(answer.getUrl());
      case Called.Declined(var error, _) when FOR_GOOD.contains(error) -> throw new Refused(error);
      case Called.NotNow<?>(var after) -> throw new Openings.NotNow(called.inWords(), after);
      default -> throw new Openings.NotNow(called.inWords(), Duration.ZERO);
    };
  }

  private void failed(String why, Duration pause) {
    outages.failed(why, pause, serving());
  }

  /** Answers by the way that it came, or where that is gone by another: Slack waits for either. */
  private void heard(Line line, String message) {
    envelopes.answer(message).filter(answer -> !line.send(answer)).ifPresent(this::sendAnywhere);
  }

  private void sendAnywhere(String answer) {
    if (serving.values().stream().noneMatch(line -> line.send(answer))) {
      LOG.info("An answer found no way to Slack");
    }
  }

  private void keep(int place, Optional<Line> opened) {
    try {
      Optional<Line> line = opened.isPresent() ? opened : next(place);
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

  private Optional<Line> next(int place) throws Refused {
    Optional<Line> line = openings.next();
    line.ifPresent(next -> serves(place, next));
    return line;
  }

  private void serves(int place, Line line) {
    all.add(line);
    Line before = serving.put(place, line);
    if (before != null) {
      threads.execute(() -> retire(before));
    }
    outages.opened(serving());
  }

  private void retire(Line line) {
    line.retire(waits.grace());
    all.remove(line);
  }

  private void ends(int place, Line line, boolean early) {
    long since = System.nanoTime();
    Line.End end = early ? line.end(line.lasts().dividedBy(2)) : line.end();
    openings.ended(Duration.ofNanos(System.nanoTime() - since));
    if (!(end instanceof Line.Replaced)) {
      serving.remove(place, line);
      all.remove(line);
    }
    if (!openings.isClosed()) {
      outages.ended(end, serving());
    }
  }

  private int serving() {
    return Math.toIntExact(serving.values().stream().filter(Line::isThere).count());
  }

  /** Answers what is under way, then leaves. */
  @Override
  public void close() {
    openings.close();
    all.parallelStream().forEach(Line::close);
  }
}
