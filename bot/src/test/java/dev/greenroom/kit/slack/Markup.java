package dev.greenroom.kit.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's marked-up text: what stands between angle brackets means something. */
public final class Markup {
  private static final Pattern MEANT = Pattern.compile("<([^<>]*)>");
  private static final Pattern DATE = Pattern.compile("!date\\^\\d+\\^[^^|]*\\{[^|]*\\|[^|]+");
  private static final Pattern CHANNEL = Pattern.compile("#[CGD][A-Z0-9]+");

  private Markup() {}

  /** Anybody called, anything linked, and every bracket left over is refused. */
  static void check(String text) {
    Matcher meant = MEANT.matcher(text);
    while (meant.find()) {
      String what = meant.group(1);
      Refusal.unless(
          DATE.matcher(what).matches() || CHANNEL.matcher(what).matches(),
          "invalid_blocks",
          "calls somebody: " + what);
    }
    String rest = MEANT.matcher(text).replaceAll("");
    Refusal.unless(
        !rest.contains("<")
            && !rest.contains(">")
            && !rest.replaceAll("&(amp|lt|gt);", "").contains("&"),
        "invalid_blocks",
        "not escaped: " + rest);
  }

  /** As people read it. */
  public static String read(String text) {
    return MEANT
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(found.group(1).replaceFirst(".*\\|", "")))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
