package dev.greenroom.core.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command that people can type, for completion, registration and help.
 *
 * @param name without the slash, such as "greenroom-setup"
 * @param words one plain sentence
 * @param manages whether it is only for those who run the community
 * @param takes values that may be given with it, none of which it insists on
 */
public record CommandHelp(String name, String words, boolean manages, List<Value> takes) {
  public CommandHelp {
    takes = List.copyOf(takes);
  }

  public CommandHelp(String name, String words, boolean manages) {
    this(name, words, manages, List.of());
  }

  Optional<Value> value(String name) {
    return takes.stream().filter(value -> value.name().equals(name)).findFirst();
  }

  /** All it takes, in words: "week, month, all"; what goes together apart from the rest. */
  public String usage() {
    return takes.stream().map(Value::usage).collect(Collectors.joining("; "));
  }

  /** Everything that means something behind it, but for free text. */
  public List<String> known() {
    return takes.stream().flatMap(Value::known).toList();
  }

  public boolean knows(String word) {
    return takes.stream().anyMatch(value -> value.chosenBy(word).isPresent());
  }

  /**
   * A value that may be given with a command.
   *
   * @param words one plain sentence
   * @param choices all it may be; empty for any text
   */
  public record Value(String name, String words, List<String> choices) {
    /** The choices of what is on or off: its name alone turns it on. */
    public static final List<String> SWITCH = List.of("no", "yes");

    public Value {
      choices = List.copyOf(choices);
    }

    private boolean isSwitch() {
      return choices.equals(SWITCH);
    }

    /** What stands behind its name; empty where it cannot be that. */
    Optional<String> of(String typed) {
      return choices.isEmpty() ? Optional.of(typed) : chosenBy(typed);
    }

    /** The choice that this word is, however it is written; empty for none. */
    Optional<String> chosenBy(String word) {
      return isSwitch() && word.equalsIgnoreCase(name)
          ? Optional.of(SWITCH.getLast())
          : choices.stream().filter(word::equalsIgnoreCase).findFirst();
    }

    private Stream<String> known() {
      return isSwitch() ? Stream.of(name) : choices.stream();
    }

    private String usage() {
      return choices.isEmpty() || isSwitch() ? name : String.join(", ", choices);
    }
  }
}
