package dev.greenroom.adapter.slack.block;

import dev.greenroom.adapter.slack.api.SlackDates;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.regex.Pattern;

/**
 * Prose in Slack's marked-up text. It has no way to write a star or an underscore that certainly
 * stays one, so it is only for words that have none, and for the summary that a notification shows.
 */
final class Mrkdwn {
  private static final Pattern MARKS = Pattern.compile("[*_~`]|:[a-z0-9_+'-]+:");
  private static final Pattern CHANNEL = Pattern.compile("[CGD][A-Z0-9]{1,30}");

  private Mrkdwn() {}

  /** Calls nobody and links nothing, whatever stands in it. */
  static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Whether all of it would be shown as it stands. */
  static boolean isFaithfulTo(Prose prose) {
    return prose.spans().stream().noneMatch(span -> MARKS.matcher(words(span)).find());
  }

  /** Whether it leads there by itself; see {@link Blocks}. */
  static boolean isAddress(String id) {
    return id.startsWith("https://") || id.startsWith("http://");
  }

  static boolean isChannel(String id) {
    return CHANNEL.matcher(id).matches();
  }

  static String of(Prose prose) {
    var text = new StringBuilder();
    prose.spans().forEach(span -> text.append(of(span)));
    return text.toString();
  }

  private static String of(Span span) {
    return switch (span) {
      case Span.Strong(var words) when !words.isBlank() -> "*" + escape(words) + "*";
      case Span.Code(var words) when !words.isBlank() -> "`" + escape(words) + "`";
      case Span.Time time ->
          "<!date^%d^%s|%s>"
              .formatted(
                  time.at().getEpochSecond(),
                  SlackDates.format(time.style()),
                  SlackDates.fallback(time));
      case Span.Channel(var id) when isChannel(id) -> "<#" + id + ">";
      default -> escape(words(span));
    };
  }

  /** What a span says without any mark. */
  static String words(Span span) {
    return switch (span) {
      case Span.Text(var text) -> text;
      case Span.Strong(var text) -> text;
      case Span.Code(var text) -> text;
      case Span.Time time -> SlackDates.fallback(time);
      case Span.Channel(var id) when id.contains("/") -> SlackSentences.say("thread.link");
      case Span.Channel(var id) -> "#" + id;
      case Span.Member _, Span.Quoted _ -> throw new IllegalStateException("not resolved: " + span);
    };
  }
}
