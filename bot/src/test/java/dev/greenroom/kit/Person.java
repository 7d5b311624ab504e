package dev.greenroom.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Reply;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody at a keyboard.
 *
 * @param manages whether the platform says that they run the community
 */
public record Person(Scenario group, String name, String community, boolean manages) {
  private static final String LOBBY = "Mock interview";

  /** What they get for a command typed in a channel. */
  public Reply types(Channel where, String command) {
    return send(where, group.typed(command));
  }

  /** The same with named values after the command. */
  public Reply types(Channel where, String command, Map<String, String> values) {
    return send(where, new Inbound.Command(command, values));
  }

  /** What they get for a button of a card, by its label. */
  public Reply presses(Channel where, Card card, String label) {
    return send(where, new Inbound.Pressed(action(card, label), Map.of()));
  }

  /** The same for a button of what they got before. */
  public Reply presses(Channel where, Reply before, String label) {
    return presses(where, card(before), label);
  }

  /** What they get for choosing this of a list on what they got before. */
  public Reply chooses(Channel where, Reply before, String label, String value) {
    return send(where, new Inbound.Pressed(action(card(before), label), Map.of("choice", value)));
  }

  /** What they get for sending a form with these values over those that stand in it. */
  public Reply sends(Channel where, Reply asked, Map<String, String> values) {
    return sends(where, asked, values, group.newDelivery());
  }

  /** The same, as this very delivery. */
  public Reply sends(Channel where, Reply asked, Map<String, String> values, String delivery) {
    Form form = form(asked);
    return group.press(
        delivery, this, where.place(), new Inbound.Submitted(form.action(), filled(form, values)));
  }

  /** They answer the question of the day of this channel. */
  public Reply answers(Channel where, String words) {
    Reply form = presses(where, where.latest("Question of the day"), "Answer");
    return form instanceof Reply.Ask ? sends(where, form, Map.of("answer", words)) : form;
  }

  /** They open the lobby of a round by a command such as "mock start ...", with words after it. */
  public Reply starts(Channel where, String words) {
    return types(where, "mock start " + words);
  }

  /**
   * They open a round and begin it once everybody has joined.
   *
   * @param who the candidate, the interviewer, and those who look on
   * @return its room
   */
  public Channel begins(Channel where, String words, Person... who) {
    starts(where, words);
    for (int i = 0; i < who.length; i++) {
      String role = i == 0 ? "candidate" : i == 1 ? "interviewer" : "observer";
      who[i].presses(where, where.latest(LOBBY), "Join as " + role);
    }
    presses(where, where.latest(LOBBY), "Begin");
    return group.threads(where).getLast();
  }

  /**
   * They vote, or change their ballot.
   *
   * @param scores a digit for each dimension
   */
  public Reply votes(Channel room, String scores, String note) {
    var values = new HashMap<>(Map.of("note", note));
    for (int i = 1; i <= scores.length(); i++) {
      values.put("score" + i, scores.substring(i - 1, i));
    }
    return sends(room, presses(room, room.latest("Votes are open"), "Vote"), values);
  }

  /** They look at the answers to the question of the day of this channel. */
  public Reply reads(Channel where) {
    return presses(where, where.latest("Question of the day"), "Read answers");
  }

  /** They make a plan for this channel. */
  public Reply plans(Channel where, String time, String zone) {
    return plans(where, time, zone, "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY");
  }

  public Reply plans(Channel where, String time, String zone, String days) {
    Reply form = presses(where, types(where, "greenroom-setup"), "New plan");
    return form instanceof Reply.Ask
        ? sends(where, form, Map.of("time", time, "zone", zone, "days", days))
        : form;
  }

  /** A press of exactly this control, wherever it came from. */
  public Reply presses(Channel where, ActionId action) {
    return send(where, new Inbound.Pressed(action, Map.of()));
  }

  /** The same, as this very delivery. */
  public Reply presses(Channel where, ActionId action, String delivery) {
    return group.press(delivery, this, where.place(), new Inbound.Pressed(action, Map.of()));
  }

  /** A form sent as exactly this, whatever was asked. */
  public Reply sends(Channel where, ActionId action, Map<String, String> values) {
    return send(where, new Inbound.Submitted(action, values));
  }

  private Reply send(Channel where, Inbound.Press press) {
    return group.press(group.newDelivery(), this, where.place(), press);
  }

  public static ActionId action(Card card, String label) {
    Optional<Control> control =
        card.blocks().stream()
            .filter(Block.Actions.class::isInstance)
            .flatMap(block -> ((Block.Actions) block).controls().stream())
            .filter(one -> one.label().equals(label))
            .findFirst();
    assertThat(control).as("a control %s on %s", label, Said.in(card)).isPresent();
    return control.orElseThrow().action();
  }

  public static Card card(Reply reply) {
    return switch (reply) {
      case Reply.Whisper(var card) -> card;
      case Reply.Sheet(var card) -> card;
      case Reply.Replace(var card) -> card;
      case Reply.Refuse(var card) -> card;
      default -> throw new AssertionError("no card: " + reply);
    };
  }

  /** The form they have before them: a new one, or one that came back. */
  public static Form form(Reply reply) {
    return switch (reply) {
      case Reply.Ask(var form) -> form;
      case Reply.FieldErrors(var form, _) -> form;
      default -> throw new AssertionError("no form: " + reply);
    };
  }

  private static Map<String, String> filled(Form form, Map<String, String> values) {
    var all = new LinkedHashMap<String, String>();
    for (Field field : form.fields()) {
      all.put(field.name(), field.value() == null ? "" : field.value());
    }
    all.putAll(values);
    return all;
  }
}
