package dev.greenroom.content.reading;

import java.util.Comparator;

/**
 * Something in a pack that its author has to change.
 *
 * @param file as its author would name it, with forward slashes
 * @param line from 1; 0 where the whole file or directory is meant
 * @param column from 1; 0 where the whole file or directory is meant
 * @param field such as {@code questions[3].minutes}, list entries counted from 0; may be empty
 * @param message what is there and what is accepted, in plain words
 */
public record Problem(String file, int line, int column, String field, String message)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::field)
          .thenComparing(Problem::message);

  public static Problem ofFile(String file, String key, Object... values) {
    return new Problem(file, 0, 0, "", ProblemWords.say(key, values));
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** One line: {@code file:line:column field: message}. */
  @Override
  public String toString() {
    return line(message);
  }

  /** The same, marked as what its author may leave as it is. */
  public String asAdvice() {
    return line(ProblemWords.say("advice.line", message));
  }

  private String line(String says) {
    String place = line == 0 ? file : file + ":" + line + ":" + column;
    return field.isEmpty() ? place + ": " + says : place + " " + field + ": " + says;
  }
}
