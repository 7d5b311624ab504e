package dev.greenroom.content.reading;

/** Why a file cannot be taken any further: caught where files are read, never seen outside. */
public final class UnreadablePack extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  UnreadablePack(Mark mark, String key, Object... values) {
    super(ProblemWords.say(key, values));
    line = mark.line();
    column = mark.column();
  }

  /** About the file as a whole. */
  UnreadablePack(String key, Object... values) {
    this(new Mark(0, 0), key, values);
  }

  Problem in(String file) {
    return new Problem(file, line, column, "", String.valueOf(getMessage()));
  }
}
