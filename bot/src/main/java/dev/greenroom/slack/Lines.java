package dev.greenroom.slack;

import com.slack.api.bolt.App;
import dev.greenroom.flow.Faults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Two connections at a time: Slack sends each press to one of them, and to the other alone while
 * one is being replaced or its break has not been noticed yet.
 */
final class Lines implements AutoCloseable {
  private static final int LINES = 2;

  private final List<Line> open;

  private Lines(List<Line> open) {
    this.open = List.copyOf(open);
  }

  /**
   * Connects.
   *
   * @throws Refused where Slack does not want this token
   * @throws IOException where it cannot be reached now
   */
  static Lines open(Web web, String appToken, App app, Faults faults, Executor threads)
      throws IOException, Refused {
    var open = new ArrayList<Line>();
    try {
      for (int i = 0; i < LINES; i++) {
        open.add(Line.open(web.slack(), appToken, address(web, appToken), app, faults, threads));
      }
      return new Lines(open);
    } catch (IOException | Refused | RuntimeException e) {
      open.forEach(Line::close);
      throw e;
    }
  }

  private static String address(Web web, String appToken) throws IOException, Refused {
    var called = web.call(client -> client.appsConnectionsOpen(r -> r.token(appToken)));
    return switch (called) {
      case Called.Done(var answer) -> answer.getUrl();
      case Called.Declined(var error, _) when !error.startsWith("HTTP") -> throw new Refused(error);
      default -> throw new NotYet(called);
    };
  }

  /** Slack says no, and would again. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String error) {
      super(error);
    }
  }

  /** It may do so later. */
  static final class NotYet extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Called<?> called;

    NotYet(Called<?> called) {
      super(called.inWords());
      this.called = called;
    }

    Called<?> called() {
      return called;
    }
  }

  @Override
  public void close() {
    open.parallelStream().forEach(Line::close);
  }
}
