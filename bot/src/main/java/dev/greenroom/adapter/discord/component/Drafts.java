package dev.greenroom.adapter.discord.component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.greenroom.core.model.Digest;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Forms that can be opened by a button. Discord opens no form as the answer to a form, so one that
 * is refused comes back as a page that says why, quotes what was typed, and opens it filled in.
 */
public final class Drafts {
  /** A route that no feature has: these buttons never leave the adapter. */
  public static final String ROUTE = "discord-form";

  private final Cache<String, Form> forms =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(15)).maximumSize(10_000).build();

  /** The form behind such a button; empty once it is too old. */
  public Optional<Form> form(ActionId button) {
    return Optional.ofNullable(forms.getIfPresent(button.ref()));
  }

  public Card refused(String delivery, Form form, Map<String, String> problems, Words words) {
    var card = Card.titled(words.say("discord.form-refused"));
    for (Field field : form.fields()) {
      String problem = problems.get(field.name());
      if (problem != null) {
        card.with(new Block.Facts(List.of(fact(field, problem))));
      }
    }
    card.actions(button(delivery, form, words.say("discord.fix-it")));
    for (Field field : form.fields()) {
      String value = field.value();
      if (value != null && !value.isBlank()) {
        card.note(Prose.text(field.label())).quote(typed(field.input(), value));
      }
    }
    return card.build();
  }

  public Card offered(String delivery, Form form, Words words) {
    return Card.titled(form.title())
        .text(words.say("discord.form-ready"))
        .actions(button(delivery, form, words.say("discord.open-form")))
        .build();
  }

  /** As it stood in the form: what was chosen by its label, a channel by its name. */
  private static Prose typed(Input input, String value) {
    return switch (input) {
      case Input.One(var options) -> chosen(options, value);
      case Input.Many(var options) -> chosen(options, value);
      case Input.Channel _ when ModalForms.isChannel(value) -> Prose.of(new Span.Channel(value));
      default -> Prose.text(value);
    };
  }

  private static Prose chosen(List<Option> options, String values) {
    return Prose.text(
        Stream.of(values.split(",", -1))
            .map(value -> label(options, value))
            .collect(Collectors.joining(", ")));
  }

  private static String label(List<Option> options, String value) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .findFirst()
        .map(Option::label)
        .orElse(value);
  }

  private static Block.Fact fact(Field field, String problem) {
    return new Block.Fact(field.label(), Prose.text(problem));
  }

  private Control button(String delivery, Form form, String label) {
    String id = Digest.id(delivery + "/form");
    forms.put(id, form);
    return new Control.Button(ActionId.of(ROUTE, id), label, Control.Weight.PRIMARY);
  }
}
