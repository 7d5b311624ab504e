package dev.greenroom.core.model;

import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the person who pressed gets back, now. */
public sealed interface Reply {
  /** Nothing to say. */
  record Nothing() implements Reply {}

  /** Words for them alone. */
  record Whisper(Card card) implements Reply {}

  /** A private page with buttons of its own. */
  record Sheet(Card card) implements Reply {}

  /** The whisper or sheet that was pressed becomes this. */
  record Replace(Card card) implements Reply {}

  /** A form to fill in. */
  record Ask(Form form) implements Reply {}

  /**
   * A form that was sent is open still.
   *
   * @param form the form with what was typed in it
   * @param problems words by name of field
   */
  record FieldErrors(Form form, Map<String, String> problems) implements Reply {}

  /** It was not done, and why. */
  record Refuse(Card card) implements Reply {}

  /** A refusal in the words of the bundles. */
  static Reply refuse(Refusal why, Words words) {
    return refuse(words.say("refused." + why.key(), why.args().toArray()), words);
  }

  /** A refusal that is a sentence already. */
  static Reply refuse(String why, Words words) {
    return new Refuse(Card.titled(words.say("refused")).text(why).build());
  }

  /** Nothing could be done, because the store is away; where no router was reached. */
  static Reply away(StoreAway away, Locale locale) {
    return refuse(away.refusal(), Words.in(locale, List.of("flow")));
  }
}
