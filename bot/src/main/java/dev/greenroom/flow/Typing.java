package dev.greenroom.flow;

import dev.greenroom.ui.Card;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Prose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person typed into a form, and its way back to them where it is not accepted. */
final class Typing {
  private Typing() {}

  /** What stands in a form that was sent, as it can be shown again. */
  static Map<String, String> of(Inbound inbound) {
    var typed = new LinkedHashMap<String, String>();
    if (inbound.press() instanceof Inbound.Submitted(_, var values)) {
      values.forEach((name, value) -> typed.put(name, Inert.text(value)));
    }
    return typed;
  }

  static Map<String, String> problems(Form form, Map<String, String> values, Words words) {
    var problems = new LinkedHashMap<String, String>();
    for (Field field : form.fields()) {
      Form.problem(field, values)
          .ifPresent(
              problem ->
                  problems.put(
                      field.name(), words.say("input." + problem.key(), problem.args().toArray())));
    }
    return problems;
  }

  /** A refusal with what the person had typed, so that nothing is lost. */
  static Reply back(Reply reply, Map<String, String> typed, Words words) {
    List<String> values = typed.values().stream().filter(value -> !value.isBlank()).toList();
    if (!(reply instanceof Reply.Refuse(var refusal)) || values.isEmpty()) {
      return reply;
    }
    var card = Card.titled(refusal.title());
    card.with(refusal.blocks());
    card.note(Prose.text(words.say("refused-typed")));
    values.forEach(value -> card.quote(Prose.text(value)));
    return new Reply.Refuse(card.build());
  }
}
