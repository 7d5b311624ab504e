package dev.greenroom.playground.page;

import dev.greenroom.core.model.Inbound;
import dev.greenroom.playground.chat.Channel;
import dev.greenroom.playground.chat.DeclinedRequest;
import dev.greenroom.playground.chat.PageJson;
import dev.greenroom.playground.demo.Tour;
import dev.greenroom.playground.press.Arrivals;
import dev.greenroom.playground.press.PlaygroundServices;
import dev.greenroom.playground.press.ReplyJson;
import dev.greenroom.playground.press.RequestBody;
import dev.greenroom.ui.ActionId;
import io.javalin.http.Context;
import java.util.Optional;

/** What people do on the page: press, fill in, type. */
final class PressEndpoints {
  /** As on the strictest platform with room for a whole paragraph. */
  private static final int MESSAGE = 4000;

  private final PlaygroundServices needs;
  private final Arrivals arrivals;
  private final Tour tour;

  PressEndpoints(PlaygroundServices needs, Arrivals arrivals, Tour tour) {
    this.needs = needs;
    this.arrivals = arrivals;
    this.tour = tour;
  }

  void command(Context request) {
    var body = RequestBody.of(request);
    String line = body.text("line").strip();
    if (line.length() < 2 || !line.startsWith("/")) {
      throw DeclinedRequest.because(400, "no-words");
    }
    answer(request, body, arrivals.command(line));
  }

  void press(Context request) {
    var body = RequestBody.of(request);
    answer(request, body, new Inbound.Pressed(action(body), body.values()));
  }

  void submit(Context request) {
    var body = RequestBody.of(request);
    answer(request, body, new Inbound.Submitted(action(body), body.values()));
  }

  void say(Context request) {
    var body = RequestBody.of(request);
    String words = body.text("words").strip();
    int length = words.codePointCount(0, words.length());
    if (words.isEmpty()) {
      throw DeclinedRequest.because(400, "no-words");
    }
    if (length > MESSAGE) {
      throw DeclinedRequest.because(400, "long-words", MESSAGE, length);
    }
    Channel channel = channel(body);
    if (!channel.live()) {
      throw DeclinedRequest.because(409, "closed-channel");
    }
    var said = needs.chat().say(body.person(), channel.id(), body.delivery(), words);
    request.contentType("application/json").result(PageJson.of(said).toString());
  }

  private void answer(Context request, RequestBody body, Inbound.Press press) {
    // Before: what is pressed may be gone from the chat after it.
    Optional<String> label = tour.label(press);
    var reply = arrivals.arrives(body.person(), channel(body).id(), body.delivery(), press);
    tour.saw(body.person(), press, label.orElse(""), reply);
    request.contentType("application/json").result(ReplyJson.of(reply).toString());
  }

  private Channel channel(RequestBody body) {
    String channel = body.text("channel");
    return needs
        .chat()
        .channel(channel)
        .filter(one -> needs.chat().isSeen(one.id(), body.person()))
        .orElseThrow(() -> DeclinedRequest.because(404, "no-channel", channel));
  }

  private static ActionId action(RequestBody body) {
    return ActionId.parse(body.text("action"))
        .orElseThrow(() -> DeclinedRequest.because(400, "no-action"));
  }
}
