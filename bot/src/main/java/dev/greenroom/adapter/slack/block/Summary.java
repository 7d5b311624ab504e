package dev.greenroom.adapter.slack.block;

import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A card in a few lines: all that a notification on a phone shows and a screen reader says first.
 */
public final class Summary {
  /** In UTF-16 units before escaping; beside the blocks it stays far below what Slack takes. */
  private static final int LENGTH = 600;

  private Summary() {}

  public static String of(Card card) {
    var lines = new ArrayList<String>();
    int left = LENGTH;
    List<Prose> all =
        Stream.concat(
                Stream.of(Prose.text(card.title())), card.blocks().stream().flatMap(Summary::said))
            .toList();
    for (Prose line : all) {
      String words = plain(line);
      if (words.length() > left) {
        if (left > 1) {
          lines.add(Mrkdwn.escape(Limits.beginning(words, left)));
        }
        break;
      }
      lines.add(Mrkdwn.of(line));
      left -= words.length();
    }
    return String.join("\n", lines);
  }

  private static String plain(Prose prose) {
    var words = new StringBuilder();
    prose.spans().forEach(span -> words.append(Mrkdwn.words(span)));
    return words.toString();
  }

  private static Stream<Prose> said(Block block) {
    return switch (block) {
      case Block.Text(var prose) -> Stream.of(prose);
      case Block.Quote(var prose) -> Stream.of(prose);
      case Block.Note(var prose) -> Stream.of(prose);
      case Block.Heading(var text) -> Stream.of(Prose.text(text));
      case Block.Points(var points) -> points.stream();
      case Block.Facts(var facts) ->
          facts.stream().map(fact -> Prose.of(new Span.Text(fact.name() + ": ")).and(fact.value()));
      case Block.Picture(_, var alt) -> Stream.of(Prose.text(alt));
      case Block.Actions _ -> Stream.of();
    };
  }
}
