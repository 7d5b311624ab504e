package dev.greenroom.content.reading;

/** A place in a text file; both count from 1, columns in code points. */
record Mark(int line, int column) {

  static Mark of(org.yaml.snakeyaml.error.Mark mark) {
    return new Mark(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The place of the character at that index of the text. */
  static Mark at(CharSequence text, int index) {
    String before = text.subSequence(0, index).toString();
    int start = before.lastIndexOf('\n') + 1;
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Mark(line, 1 + before.codePointCount(start, before.length()));
  }
}
