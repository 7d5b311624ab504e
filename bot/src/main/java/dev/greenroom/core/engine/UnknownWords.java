package dev.greenroom.core.engine;

import dev.greenroom.content.Nearest;
import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.core.model.CommandLine;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.PlainText;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.ui.Limits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said of a command, or of a word behind one, that means nothing here.
 *
 * @param known all commands there are
 */
record UnknownWords(List<CommandHelp> known) {
  /** What is longer is no word of ours; nobody wants all of it back. */
  private static final int LONGEST = 60;

  /** A command by a name that there is not, or not any more. */
  Refusal command(String name) {
    Inbound.Command now = CommandLine.command(name, known);
    if (name.contains(" ") && named(now.name()).isPresent()) {
      return Refusal.of("flow.old-command", name, now.name());
    }
    return Nearest.to(name, known.stream().map(CommandHelp::name).toList())
        .or(() -> taking(name))
        .map(near -> Refusal.of("flow.unknown-command-near", name, near))
        .orElseGet(() -> Refusal.of("flow.unknown-command", name));
  }

  /** Words that stand behind a command which does not take them; empty for none. */
  Optional<Refusal> words(String name, String typed) {
    String word = Limits.cut(PlainText.text(typed).strip(), LONGEST);
    return word.isEmpty() ? Optional.empty() : named(name).map(command -> word(command, word));
  }

  private Refusal word(CommandHelp command, String word) {
    if (command.takes().isEmpty()) {
      return Refusal.of("flow.no-words", command.name(), word);
    }
    if (command.knows(word)) {
      return Refusal.of("flow.second-word", command.name(), word, command.usage());
    }
    return Nearest.to(word, command.known())
        .map(
            near ->
                Refusal.of("flow.unknown-word-near", command.name(), word, near, command.usage()))
        .orElseGet(() -> Refusal.of("flow.unknown-word", command.name(), word, command.usage()));
  }

  private Optional<CommandHelp> named(String name) {
    return known.stream().filter(command -> command.name().equals(name)).findFirst();
  }

  /** The command that this is a part of, or a word for: "greenroom-setup" for "setup". */
  private Optional<String> taking(String word) {
    return known.stream()
        .flatMap(
            command ->
                Stream.concat(
                    Stream.of(command.name()).filter(name -> name.endsWith("-" + word)),
                    command.known().stream()
                        .filter(word::equals)
                        .map(choice -> command.name() + " " + choice)))
        .findFirst();
  }
}
