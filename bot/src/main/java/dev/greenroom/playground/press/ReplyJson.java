package dev.greenroom.playground.press;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.core.model.Reply;
import dev.greenroom.playground.chat.CardJson;
import dev.greenroom.ui.Card;
import java.util.Map;

/** What a press is answered with, as the page reads it. */
public final class ReplyJson {
  private ReplyJson() {}

  public static ObjectNode of(Reply reply) {
    return switch (reply) {
      case Reply.Nothing() -> kind("nothing");
      case Reply.Whisper(var card) -> card("whisper", card);
      case Reply.Sheet(var card) -> card("sheet", card);
      case Reply.Replace(var card) -> card("replace", card);
      case Reply.Refuse(var card) -> card("refuse", card);
      case Reply.Ask(var form) -> kind("form").set("form", FormJson.of(form));
      case Reply.FieldErrors(var form, var problems) ->
          kind("errors")
              .<ObjectNode>set("form", FormJson.of(form))
              .set("problems", problems(problems));
    };
  }

  private static ObjectNode card(String kind, Card card) {
    return kind(kind).set("card", CardJson.of(card));
  }

  private static ObjectNode problems(Map<String, String> problems) {
    ObjectNode json = CardJson.object();
    problems.forEach(json::put);
    return json;
  }

  private static ObjectNode kind(String kind) {
    return CardJson.object().put("kind", kind);
  }
}
