package dev.greenroom.playground;

import dev.greenroom.flow.Actor;
import dev.greenroom.flow.CommandHelp;
import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Inbound;
import dev.greenroom.flow.Place;
import dev.greenroom.ui.ActionId;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people do on the page: press, fill in, type. */
final class Presses {
  /** As on the strictest platform with room for a whole paragraph. */
  private static final int MESSAGE = 4000;

  private final Needs needs;

  Presses(Needs needs) {
    this.needs = needs;
  }

  void command(Context request) {
    var body = Body.of(request);
    String line = body.text("line").strip();
    if (line.length() < 2 || !line.startsWith("/")) {
      throw Declined.because(400, "no-words");
    }
    var known =
        needs.commands().apply(true, Locale.ENGLISH).stream()
            .map(CommandHelp::name)
            .collect(Collectors.toSet());
    answer(request, body, Typed.command(line, known));
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
    var inbound = inbound(body, press);
    var reply = needs.router().apply(inbound);
    request.contentType("application/json").result(ReplyJson.of(reply).toString());
  }

  private Inbound inbound(Body body, Inbound.Press press) {
    var person = body.person();
    var directory = needs.directory();
    CommunityId community = directory.community(PlaygroundChat.PLATFORM, PlaygroundChat.PLATFORM);
    var member = directory.member(community, person.id(), person.name(), person.locale());
    return new Inbound(
        body.delivery(),
        community,
        new Actor(member, person.manages(), person.locale()),
        new Place(PlaygroundChat.PLATFORM, channel(body).id()),
        press);
  }

  private Channel channel(Body body) {
    String channel = body.text("channel");
    return needs
        .chat()
        .channel(channel)
        .filter(one -> one.isSeenBy(body.person()))
        .orElseThrow(() -> Declined.because(404, "no-channel", channel));
  }

  private static ActionId action(Body body) {
    return ActionId.parse(body.text("action"))
        .orElseThrow(() -> Declined.because(400, "no-action"));
  }
}
