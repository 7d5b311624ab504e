package dev.greenroom.playground.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.playground.chat.CardJson;
import dev.greenroom.playground.chat.DeclinedRequest;
import dev.greenroom.playground.press.PlaygroundServices;
import dev.greenroom.playground.press.RequestBody;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** The clock bar: what time it is in the product, and moving it forward. */
final class ClockEndpoint {
  /** Every event on the way happens: a year of them takes a while, more is a slip. */
  private static final int DAYS_AT_ONCE = 366;

  private final PlaygroundServices needs;

  ClockEndpoint(PlaygroundServices needs) {
    this.needs = needs;
  }

  ObjectNode time() {
    var next = needs.clock().next();
    return CardJson.object()
        .put("now", needs.clock().now().toString())
        .put("next", next.map(Instant::toString).orElse(null));
  }

  /**
   * {@code {"by": "PT1H"}}, or {@code {"to": "next"}}. Answers once everything on the way is done.
   */
  void move(Context request) {
    var body = RequestBody.of(request);
    if (body.json().has("by")) {
      needs.clock().moveBy(step(body.text("by")));
    } else {
      needs.clock().moveTo(next());
    }
    ObjectNode time = time();
    needs.chat().live().tell("clock", time);
    request.contentType("application/json").result(time.toString());
  }

  private Instant next() {
    return needs
        .clock()
        .next()
        .orElseThrow(() -> DeclinedRequest.because(409, "clock-nothing-next"));
  }

  private static Duration step(String by) {
    Duration step = duration(by);
    if (step.isNegative() || step.compareTo(Duration.ofDays(DAYS_AT_ONCE)) > 0) {
      throw DeclinedRequest.because(400, "clock-move", DAYS_AT_ONCE);
    }
    return step;
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw DeclinedRequest.because(400, "clock-move", DAYS_AT_ONCE);
    }
  }
}
