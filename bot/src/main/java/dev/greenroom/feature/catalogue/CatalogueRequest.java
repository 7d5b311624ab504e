package dev.greenroom.feature.catalogue;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Reply;
import java.util.List;

/**
 * What a control asks for.
 *
 * @param id of a track or question
 * @param kind of questions, or {@link CatalogueLinks#ALL_KINDS}
 * @param page from 1
 */
record CatalogueRequest(String id, String kind, int page) {
  /** A choice, or what a button carries: an id, perhaps a kind, and a page. */
  static CatalogueRequest of(Ask<?> ask) {
    String choice = ask.values().value("choice");
    if (!choice.isEmpty()) {
      return new CatalogueRequest(choice, CatalogueLinks.ALL_KINDS, 1);
    }
    List<String> parts = List.of(ask.values().arg().orElse("").split("_", -1));
    String page = parts.getLast();
    return new CatalogueRequest(
        parts.getFirst(),
        parts.size() > 2 ? parts.get(1) : CatalogueLinks.ALL_KINDS,
        page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1);
  }

  /** The packs have changed since the control was shown. */
  static Reply gone(Ask<?> ask) {
    return Reply.refuse(Refusal.of("catalogue.gone"), ask.words());
  }
}
