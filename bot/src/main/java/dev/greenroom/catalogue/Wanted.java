package dev.greenroom.catalogue;

import dev.greenroom.flow.Ask;
import dev.greenroom.flow.Refusal;
import dev.greenroom.flow.Reply;
import java.util.List;

/**
 * What a control asks for.
 *
 * @param id of a track or question
 * @param kind of questions, or {@link Way#ALL_KINDS}
 * @param page from 1
 */
record Wanted(String id, String kind, int page) {
  /** A choice, or what a button carries: an id, perhaps a kind, and a page. */
  static Wanted of(Ask<?> ask) {
    String choice = ask.values().value("choice");
    if (!choice.isEmpty()) {
      return new Wanted(choice, Way.ALL_KINDS, 1);
    }
    List<String> parts = List.of(ask.values().arg().orElse("").split("_", -1));
    String page = parts.getLast();
    return new Wanted(
        parts.getFirst(),
        parts.size() > 2 ? parts.get(1) : Way.ALL_KINDS,
        page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1);
  }

  /** The packs have changed since the control was shown. */
  static Reply gone(Ask<?> ask) {
    return Reply.refuse(Refusal.of("catalogue.gone"), ask.words());
  }
}
