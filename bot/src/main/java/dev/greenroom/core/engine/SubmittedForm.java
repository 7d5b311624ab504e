package dev.greenroom.core.engine;

import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.PlainText;
import dev.greenroom.core.model.PostingRights;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Prose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person typed into a form, and its way back to them where it is not accepted. */
final class SubmittedForm {
  private SubmittedForm() {}

  /** What stands in a form that was sent, as it can be shown again. */
  static Map<String, String> of(Inbound inbound) {
    var typed = new LinkedHashMap<String, String>();
    if (inbound.press() instanceof Inbound.Submitted(_, var values)) {
      values.forEach((name, value) -> typed.put(name, PlainText.text(value)));
    }
    return typed;
  }

  static Map<String, String> problems(
      Form form, Map<String, String> values, Inbound inbound, Words words) {
    var problems = new LinkedHashMap<String, String>();
    for (Field field : form.fields()) {
      Form.problem(field, values)
          .map(problem -> words.say("input." + problem.key(), problem.args().toArray()))
          .or(() -> noChannel(field, values, inbound, words))
          .ifPresent(problem -> problems.put(field.name(), problem));
    }
    return problems;
  }

  /**
   * A form names a channel of this community that whoever sent it can see, and in which cards can
   * stand: the list a platform offers is no proof of what was sent.
   */
  private static Optional<String> noChannel(
      Field field, Map<String, String> values, Inbound inbound, Words words) {
    String value = values.getOrDefault(field.name(), "").strip();
    if (!(field.input() instanceof Input.Channel) || value.isEmpty()) {
      return Optional.empty();
    }
    var place = new Place(inbound.place().platform(), value);
    if (!inbound.sight().sees(place)) {
      return Optional.of(words.say("input.channel-unseen"));
    }
    return inbound.ground().at(place) instanceof PostingRights.Unfit(var why)
        ? Optional.of(why)
        : Optional.empty();
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
