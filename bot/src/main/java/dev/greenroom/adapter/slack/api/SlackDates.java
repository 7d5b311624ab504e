package dev.greenroom.adapter.slack.api;

import dev.greenroom.ui.Span;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as Slack writes them in the reader's own zone, with words for where it cannot. */
public final class SlackDates {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private SlackDates() {}

  /** Slack counts back from a moment, never up to it, so "in 3 hours" is told by the clock. */
  public static String format(Span.Time.Style style) {
    return switch (style) {
      case FULL -> "{date_short_pretty} {time}";
      case CLOCK -> "{time}";
      case RELATIVE -> SlackSentences.say("date.at", "{time}");
    };
  }

  public static String fallback(Span.Time time) {
    return switch (time.style()) {
      case FULL -> FULL.format(time.at());
      case CLOCK -> CLOCK.format(time.at());
      case RELATIVE -> SlackSentences.say("date.at", CLOCK.format(time.at()));
    };
  }
}
