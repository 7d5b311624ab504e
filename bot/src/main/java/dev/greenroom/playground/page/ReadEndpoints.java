package dev.greenroom.playground.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.History;
import dev.greenroom.playground.chat.CardJson;
import dev.greenroom.playground.chat.DeclinedRequest;
import dev.greenroom.playground.chat.PageJson;
import dev.greenroom.playground.chat.Person;
import dev.greenroom.playground.chat.PlaygroundChat;
import dev.greenroom.playground.press.PlaygroundServices;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** What the page reads; nothing here changes anything. */
final class ReadEndpoints {
  private static final int AT_ONCE = 100;

  private final PlaygroundServices needs;
  private final ClockEndpoint hand;

  ReadEndpoints(PlaygroundServices needs, ClockEndpoint hand) {
    this.needs = needs;
    this.hand = hand;
  }

  void state(Context request) {
    ObjectNode json = PageJson.channels(needs.chat().channels());
    json.set("people", CardJson.array(Person.ALL, PageJson::of));
    json.set("clock", hand.time());
    send(request, json);
  }

  void messages(Context request) {
    String before = request.queryParam("before");
    long end = before == null ? Long.MAX_VALUE : number(before);
    var found = needs.chat().messages(request.pathParam("channel"), end, AT_ONCE);
    ObjectNode json = CardJson.object().put("earlier", found.size() == AT_ONCE);
    json.set("messages", CardJson.array(found, PageJson::of));
    send(request, json);
  }

  void commands(Context request) {
    var person = Person.withId(request.pathParam("person"));
    List<CommandHelp> commands = needs.commands().apply(person.manages(), person.locale());
    ObjectNode json = CardJson.object();
    json.set("commands", CardJson.array(commands, ReadEndpoints::command));
    send(request, json);
  }

  /** The neutral card of a message, and the events of the stream behind it. */
  void inspect(Context request) {
    var place = new Place(PlaygroundChat.PLATFORM, request.pathParam("channel"));
    var ref = new MessageRef(place, request.pathParam("message"));
    var message =
        needs.chat().message(ref).orElseThrow(() -> DeclinedRequest.because(404, "no-message"));
    var stream = needs.history().behind(ref);
    ObjectNode json = PageJson.of(message);
    json.put("stream", stream.map(Object::toString).orElse(null));
    var events = stream.map(needs.history()::events).orElse(Optional.of(List.of()));
    json.put("sealed", events.isEmpty());
    json.set("events", CardJson.array(events.orElse(List.of()), this::event));
    send(request, json);
  }

  private static ObjectNode command(CommandHelp help) {
    return CardJson.object()
        .put("name", help.name())
        .put("words", help.words())
        .put("manages", help.manages());
  }

  private ObjectNode event(History.Recorded event) {
    ObjectNode json =
        CardJson.object()
            .put("version", event.version())
            .put("type", event.type())
            .put("by", needs.directory().name(event.by()).orElse(event.by().value()))
            .put("at", event.at().toString());
    return json.set("content", PageJson.parse(event.json()));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw DeclinedRequest.because(400, "no-json");
    }
  }

  private static void send(Context answer, ObjectNode json) {
    answer.contentType("application/json").result(json.toString());
  }
}
