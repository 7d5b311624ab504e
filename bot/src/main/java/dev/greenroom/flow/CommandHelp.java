package dev.greenroom.flow;

import java.util.List;

/**
 * A command that people can type, for completion, registration and help.
 *
 * @param name without the slash, such as "greenroom setup"
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

  /**
   * A value that may be given with a command.
   *
   * @param words one plain sentence
   * @param choices all it may be; empty for any text
   */
  public record Value(String name, String words, List<String> choices) {
    public Value {
      choices = List.copyOf(choices);
    }
  }
}
