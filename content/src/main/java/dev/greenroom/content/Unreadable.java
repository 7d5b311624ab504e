package dev.greenroom.content;

/** Why a file cannot be taken any further: caught where files are read, never seen outside. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  Unreadable(Mark mark, String key, Object... values) {
    super(Words.say(key, values));
    line = mark.line();
    column = mark.column();
  }

  /** About the file as a whole. */
  Unreadable(String key, Object... values) {
    this(new Mark(0, 0), key, values);
  }

  Problem in(String file) {
    return new Problem(file, line, column, "", String.valueOf(getMessage()));
  }
}
