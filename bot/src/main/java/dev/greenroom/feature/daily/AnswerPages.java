package dev.greenroom.feature.daily;

import dev.greenroom.ui.Limits;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spreads answers over pages so that each is shown whole. */
final class AnswerPages {
  /** Two blocks an answer; more than this is no pleasure to read. */
  private static final int MOST = 5;

  /** What names, title and page number may take of a card. */
  private static final int FRAME = 600;

  /** One page, in order. */
  record Page(Map<MemberId, TextRef> answers) {
    boolean takes(TextRef more) {
      int length = answers.values().stream().mapToInt(Page::room).sum();
      return answers.isEmpty()
          || (answers.size() < MOST && length + room(more) <= Limits.CARD - FRAME);
    }

    /** Lengths are in code points, of which each may take two units. */
    private static int room(TextRef text) {
      return 2 * text.length();
    }
  }

  private AnswerPages() {}

  static List<Page> of(Map<MemberId, TextRef> answers) {
    var pages = new ArrayList<Page>();
    answers.forEach(
        (member, text) -> {
          if (pages.isEmpty() || !pages.getLast().takes(text)) {
            pages.add(new Page(new LinkedHashMap<>()));
          }
          pages.getLast().answers().put(member, text);
        });
    return pages;
  }
}
