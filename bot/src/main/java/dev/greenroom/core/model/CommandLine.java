package dev.greenroom.core.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A command line such as {@code /mock start pm-system-design 25 private}: a command, then its
 * values in any order, each as a word or as {@code name=value}. What is no choice of the command is
 * its free text; where it takes none, it comes under {@code words}, for the router to say so.
 */
public final class CommandLine {
  public static final String WORDS = "words";

  private static final Pattern VALUE = Pattern.compile("([a-z][a-z-]*)[=:](\\S+)");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Another app may have taken the name of a command, so that all can be had behind this one. */
  private static final String ALL = "greenroom";

  private CommandLine() {}

  /** What a line means, among all the commands that there are. */
  public static Inbound.Command command(String line, List<CommandHelp> known) {
    var words = List.of(SPACE.split(line.strip().replaceFirst("^/", "").strip()));
    String first = words.getFirst().toLowerCase(Locale.ROOT);
    if (words.size() > 1) {
      String second = words.get(1).toLowerCase(Locale.ROOT);
      Optional<CommandHelp> longer =
          named(first + "-" + second, known)
              .or(() -> first.equals(ALL) ? named(second, known) : Optional.empty());
      if (longer.isPresent()) {
        return command(longer.get(), words.subList(2, words.size()));
      }
    }
    return named(first, known)
        .map(command -> command(command, words.subList(1, words.size())))
        .orElseGet(() -> new Inbound.Command(first, Map.of()));
  }

  private static Optional<CommandHelp> named(String name, List<CommandHelp> known) {
    return known.stream().filter(command -> command.name().equals(name)).findFirst();
  }

  private static Inbound.Command command(CommandHelp command, List<String> words) {
    var values = new LinkedHashMap<String, String>();
    var others = new ArrayList<String>();
    for (String word : words) {
      if (!takes(command, word, values)) {
        others.add(word);
      }
    }
    others(command, others, values);
    return new Inbound.Command(command.name(), values);
  }

  /** Whether it is one of the command's values; then it is among them. */
  private static boolean takes(CommandHelp command, String word, Map<String, String> values) {
    var named = VALUE.matcher(word);
    if (named.matches()) {
      return command
          .value(named.group(1))
          .flatMap(value -> value.of(named.group(2)))
          .filter(value -> values.putIfAbsent(named.group(1), value) == null)
          .isPresent();
    }
    for (CommandHelp.Value value : command.takes()) {
      Optional<String> choice = value.chosenBy(word);
      if (choice.isPresent() && values.putIfAbsent(value.name(), choice.get()) == null) {
        return true;
      }
    }
    return false;
  }

  /** Free text, where the command takes one; a choice that was made already is none. */
  private static void others(CommandHelp command, List<String> others, Map<String, String> values) {
    Optional<String> text =
        command.takes().stream()
            .filter(value -> value.choices().isEmpty() && !values.containsKey(value.name()))
            .map(CommandHelp.Value::name)
            .findFirst();
    for (String word : others) {
      values.merge(
          text.filter(_ -> !command.knows(word)).orElse(WORDS),
          word,
          (before, after) -> before + " " + after);
    }
  }
}
