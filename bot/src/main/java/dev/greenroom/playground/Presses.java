package dev.greenroom.playground;

import dev.greenroom.flow.Inbound;
import dev.greenroom.ui.ActionId;
import io.javalin.http.Context;
import java.util.Optional;

/** What people do on the page: press, fill in, type. */
final class Presses {
  /** As on the strictest platform with room for a whole paragraph. */
  private static final int MESSAGE = 4000;

  private final Needs needs;
  private final Arrivals arrivals;
  private final Tour tour;

  Presses(Needs needs, Arrivals arrivals, Tour tour) {
    this.needs = needs;
    this.arrivals = arrivals;
    this.tour = tour;
  }

  void command(Context request) {
    var body = Body.of(request);
    String line = body.text("line").strip();
    if (line.length() < 2 || !line.startsWith("/")) {
      throw Declined.because(400, "no-words");
    }
    answer(request, body, arrivals.command(line));
  }

  void press(Context request) {
    var body = Body.of(request);
    answer(request, body, new Inbound.Pressed(action(body), body.values()));
  }

  void submit(Context request) {
    var body = Body.of(request);
    answer(request, body, new Inbound.Submitted(action(body), body.values()));
  }

  void say(Context request) {
    var body = Body.of(request);
    String words = body.text("words").strip();
    int length = words.codePointCount(0, words.length());
    if (words.isEmpty()) {
      throw Declined.because(400, "no-words");
    }
    if (length > MESSAGE) {
      throw Declined.because(400, "long-words", MESSAGE, length);
    }
    Channel channel = channel(body);
    if (!channel.live()) {
      throw Declined.because(409, "closed-channel");
    }
    var said = needs.chat().say(body.person(), channel.id(), body.delivery(), words);
    request.contentType("application/json").result(Json.of(said).toString());
  }

  private void answer(Context request, Body body, Inbound.Press press) {
    // Before: what is pressed may be gone from the chat after it.
    Optional<String> label = tour.label(press);
    var reply = arrivals.arrives(body.person(), channel(body).id(), body.delivery(), press);
    tour.saw(body.person(), press, label.orElse(""), reply);
    request.contentType("application/json").result(ReplyJson.of(reply).toString());
  }

  private Channel channel(Body body) {
    String channel = body.text("channel");
    return needs
        .chat()
        .channel(channel)
        .filter(one -> needs.chat().isSeen(one.id(), body.person()))
        .orElseThrow(() -> Declined.because(404, "no-channel", channel));
  }

  private static ActionId action(Body body) {
    return ActionId.parse(body.text("action"))
        .orElseThrow(() -> Declined.because(400, "no-action"));
  }
}
