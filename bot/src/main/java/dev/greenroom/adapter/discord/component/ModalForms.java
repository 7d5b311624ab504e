package dev.greenroom.adapter.discord.component;

import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.checkboxgroup.CheckboxGroup;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.radiogroup.RadioGroup;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/** Draws forms as modals, and reads what was filled in. */
public final class ModalForms {
  /** A modal's parts, the note above the fields being one of them. */
  private static final int PARTS = 5;

  /** Radio buttons and check boxes; more options become a menu. */
  private static final int SHOWN_AT_ONCE = 10;

  private static final Pattern SNOWFLAKE = Pattern.compile("\\d{15,20}");

  private ModalForms() {}

  public static Modal modal(Form form) {
    var parts = new ArrayList<ModalTopLevelComponent>();
    boolean apart = form.fields().size() < PARTS;
    String note = form.note().plain();
    if (apart && !note.isBlank()) {
      parts.add(TextDisplay.of(Markdown.of(form.note(), MessageCards.TEXT, "")));
    }
    var pieces = new ArrayDeque<>(apart ? List.<String>of() : pieces(note, free(form)));
    for (Field field : form.fields()) {
      String hint = field.hint() == null ? pieces.poll() : field.hint();
      parts.add(Label.of(field.label(), hint, input(field)));
    }
    return Modal.create(form.action().toString(), form.title()).addComponents(parts).build();
  }

  private static int free(Form form) {
    return (int) form.fields().stream().filter(field -> field.hint() == null).count();
  }

  /**
   * Five fields leave no room above them, so the note stands in their hints, as far as those are
   * free: lines of words, the last one cut where there is more.
   */
  private static List<String> pieces(String note, int most) {
    var pieces = new ArrayList<String>();
    String left = note.strip();
    while (!left.isEmpty() && pieces.size() < most) {
      boolean last = pieces.size() == most - 1 || left.length() <= Limits.HINT;
      int end = last ? left.length() : end(left);
      pieces.add(Limits.cut(left.substring(0, end), Limits.HINT));
      left = left.substring(end).strip();
    }
    return pieces;
  }

  /** Where the last sentence that fits ends, if it is not too short, or else the last word. */
  private static int end(String text) {
    int sentence = text.lastIndexOf(". ", Limits.HINT - 1) + 1;
    int word = text.lastIndexOf(' ', Limits.HINT);
    return sentence >= Limits.HINT / 2 ? sentence : word > 0 ? word : Limits.HINT;
  }

  private static LabelChildComponent input(Field field) {
    return switch (field.input()) {
      case Input.Line(var max) -> text(field, TextInputStyle.SHORT, max, null);
      case Input.Paragraph(var max) -> text(field, TextInputStyle.PARAGRAPH, max, null);
      case Input.TimeOfDay _ -> text(field, TextInputStyle.SHORT, 20, "09:00");
      case Input.Zone(var likely) ->
          text(
              field,
              TextInputStyle.SHORT,
              60,
              likely.isEmpty() ? "Europe/Berlin" : likely.getFirst());
      case Input.One(var options) when options.size() >= 2 && options.size() <= SHOWN_AT_ONCE ->
          radio(field, options);
      case Input.One(var options) -> menu(field, options, 1);
      case Input.Many(var options) when options.size() <= SHOWN_AT_ONCE -> boxes(field, options);
      case Input.Many(var options) -> menu(field, options, options.size());
      case Input.Channel _ -> channel(field);
    };
  }

  /** What was typed before is kept even where it was too long. */
  private static TextInput text(
      Field field, TextInputStyle style, int max, @Nullable String example) {
    String value = Limits.cut(Objects.requireNonNullElse(field.value(), ""), TEXT_INPUT);
    return TextInput.create(field.name(), style)
        .setRequired(field.required())
        .setMaxLength(Math.min(TEXT_INPUT, Math.max(max, value.length())))
        .setValue(value.isBlank() ? null : value)
        .setPlaceholder(example)
        .build();
  }

  private static final int TEXT_INPUT = TextInput.MAX_VALUE_LENGTH;

  private static RadioGroup radio(Field field, List<Option> options) {
    var group = RadioGroup.create(field.name()).setRequired(field.required());
    options.forEach(option -> group.addOption(option.label(), option.value()));
    chosen(field, options).forEach(group::setSelectedValue);
    return group.build();
  }

  private static CheckboxGroup boxes(Field field, List<Option> options) {
    var group =
        CheckboxGroup.create(field.name())
            .setRequired(field.required())
            .setRequiredRange(field.required() ? 1 : 0, options.size());
    options.forEach(option -> group.addOption(option.label(), option.value()));
    return group.setSelectedValues(chosen(field, options)).build();
  }

  private static StringSelectMenu menu(Field field, List<Option> options, int most) {
    return StringSelectMenu.create(field.name())
        .setRequired(field.required())
        .setRequiredRange(field.required() ? 1 : 0, most)
        .addOptions(options.stream().map(o -> SelectOption.of(o.label(), o.value())).toList())
        .setDefaultValues(chosen(field, options))
        .build();
  }

  /** What stands in the field, as far as it can be chosen at all. */
  private static List<String> chosen(Field field, List<Option> options) {
    var values = Arrays.asList(Objects.requireNonNullElse(field.value(), "").split(",", -1));
    return options.stream().map(Option::value).filter(values::contains).toList();
  }

  private static EntitySelectMenu channel(Field field) {
    var menu =
        EntitySelectMenu.create(field.name(), EntitySelectMenu.SelectTarget.CHANNEL)
            .setRequired(field.required())
            .setRequiredRange(field.required() ? 1 : 0, 1)
            .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS);
    String value = Objects.requireNonNullElse(field.value(), "");
    if (isChannel(value)) {
      menu.setDefaultValues(EntitySelectMenu.DefaultValue.channel(value));
    }
    return menu.build();
  }

  public static boolean isChannel(String value) {
    return SNOWFLAKE.matcher(value).matches();
  }

  /** What was filled in, by name of field. */
  public static Map<String, String> values(List<ModalMapping> filled) {
    var values = new LinkedHashMap<String, String>();
    filled.forEach(one -> values.put(one.getCustomId(), value(one)));
    return values;
  }

  private static String value(ModalMapping one) {
    return switch (one.getType()) {
      case TEXT_INPUT, RADIO_GROUP -> Objects.requireNonNullElse(one.getAsOptionalString(), "");
      default -> String.join(",", one.getAsStringList());
    };
  }
}
