package dev.greenroom.ui;

/**
 * The strictest limit of Discord and Slack for each thing we show, in UTF-16 units unless said
 * otherwise. What is longer is cut at a code point and ends in "…".
 */
public final class Limits {
  /** Discord's custom id; Slack's action id allows 255. */
  public static final int ACTION_ID = 100;

  /** Slack's header block. */
  public static final int TITLE = 150;

  /** Slack's section text. */
  public static final int PARAGRAPH = 3000;

  /** All text of one card: Discord's sum over text displays is 4000. */
  public static final int CARD = 3900;

  /** Blocks of one card: what people still read. */
  public static final int BLOCKS = 20;

  /** All parts of one card as Discord counts them, a row of five buttons being six of them. */
  public static final int COMPONENTS = 40;

  public static final int BUTTONS_IN_A_ROW = 5;

  /** Slack's button text; Discord allows 80 and shows 38. */
  public static final int BUTTON = 38;

  /** Discord's select menu; Slack allows 100. */
  public static final int OPTIONS = 25;

  /** Slack's option text. */
  public static final int OPTION = 75;

  /** Discord's option value. */
  public static final int OPTION_VALUE = 100;

  /** Slack's view title; Discord allows 45. */
  public static final int FORM_TITLE = 24;

  /** Slack's submit label. */
  public static final int FORM_SUBMIT = 24;

  public static final int FIELDS = 5;

  /** Discord's label. */
  public static final int LABEL = 45;

  /** Discord's description of a label. */
  public static final int HINT = 100;

  /** Discord's thread name. */
  public static final int ROOM = 100;

  /** Slack's plain text input; Discord allows 4000. */
  public static final int ANSWER = 3000;

  /** Alternative text of a picture, on Discord. */
  public static final int ALT = 1024;

  private Limits() {}

  /**
   * The text itself, or as much of it as fits with "…" at the end; never half a surrogate pair.
   *
   * @param limit at least 1
   */
  public static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = limit - 1;
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /**
   * The text itself, or as many whole words of it as fit with "…" at the end: for what stands whole
   * elsewhere. A word that takes more than half of the room is cut like any text.
   *
   * @param limit at least 1
   */
  public static String beginning(String text, int limit) {
    String cut = cut(text, limit);
    if (cut.equals(text) || Character.isWhitespace(text.charAt(cut.length() - 1))) {
      return cut;
    }
    String words = cut.substring(0, cut.length() - 1).replaceFirst("\\s+\\S*$", "");
    return words.length() < limit / 2 ? cut : words + "…";
  }
}
