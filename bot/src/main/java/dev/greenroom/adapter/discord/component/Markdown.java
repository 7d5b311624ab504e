package dev.greenroom.adapter.discord.component;

import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;

/**
 * Writes prose as Discord's markdown, so that nothing in it formats, links, calls anybody or turns
 * into an emoji, and no more of it than there is room for.
 */
final class Markdown {
  private static final String CUT = "…";

  /** These mean something wherever they stand. */
  private static final String ANYWHERE = "\\*_~`|<[]@";

  /** These mean something at the beginning of a line. */
  private static final String AT_LINE_START = "#->+";

  private final String newLine;
  private final StringBuilder written = new StringBuilder();
  private int left;
  private boolean full;

  /** Where the words of this line begin, after its prefix. */
  private int lineStart;

  private Markdown(int room, String prefix) {
    this.left = room;
    this.newLine = "\n" + prefix;
  }

  /**
   * The prose, cut with "…" where there is no room for all of it.
   *
   * @param prefix what each line begins with, after the first
   */
  static String of(Prose prose, int room, String prefix) {
    var markdown = new Markdown(room, prefix);
    prose.spans().forEach(markdown::write);
    return markdown.written.toString();
  }

  static String of(String text) {
    return of(Prose.text(text), Integer.MAX_VALUE, "");
  }

  private void write(Span span) {
    switch (span) {
      case Span.Text(var text) -> escaped(text, "");
      case Span.Strong(var text) -> escaped(text, "**");
      case Span.Code(var text) -> whole(code(text));
      case Span.Time(var at, var style) ->
          whole("<t:" + at.getEpochSecond() + ":" + letter(style) + ">");
      case Span.Channel(var id) -> whole("<#" + id + ">");
      case Span.Member(var id) -> throw unresolved(id);
      case Span.Quoted(var ref) -> throw unresolved(ref);
    }
  }

  private static IllegalArgumentException unresolved(Record reference) {
    return new IllegalArgumentException("not put into words: " + reference);
  }

  private static char letter(Span.Time.Style style) {
    return switch (style) {
      case FULL -> 'f';
      case CLOCK -> 't';
      case RELATIVE -> 'R';
    };
  }

  /** Nothing is read inside backticks except the backticks themselves. */
  private static String code(String text) {
    return "`" + text.replace('`', '\'').replace('\n', ' ') + "`";
  }

  private void escaped(String text, String mark) {
    String around = text.isBlank() || !fits(2 * mark.length() + 1) ? "" : mark;
    left -= 2 * around.length();
    written.append(around);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      whole(escape(text.codePointAt(i), text.startsWith("://", i)));
    }
    written.append(around);
  }

  /**
   * @param link whether it would make a link of what it stands in
   */
  private String escape(int point, boolean link) {
    if (point == '\n') {
      return newLine;
    }
    String plain = Character.toString(point);
    boolean special =
        ANYWHERE.indexOf(point) >= 0
            || (AT_LINE_START.indexOf(point) >= 0 && atLineStart())
            || (point == '.' && afterNumberAtLineStart())
            || link;
    return special ? "\\" + plain : plain;
  }

  private boolean atLineStart() {
    return line().isBlank();
  }

  private boolean afterNumberAtLineStart() {
    String line = line().strip();
    return !line.isEmpty() && line.chars().allMatch(Character::isDigit);
  }

  private String line() {
    return written.substring(lineStart);
  }

  private void whole(String piece) {
    if (fits(piece.length())) {
      written.append(piece);
      left -= piece.length();
      lineStart = piece.equals(newLine) ? written.length() : lineStart;
    } else {
      cut();
    }
  }

  /** Leaves room for the sign that something is missing. */
  private boolean fits(int length) {
    return !full && length < left;
  }

  private void cut() {
    if (!full && left > 0) {
      written.append(CUT);
      left -= CUT.length();
    }
    full = true;
  }
}
