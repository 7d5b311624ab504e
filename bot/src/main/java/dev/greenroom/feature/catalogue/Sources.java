package dev.greenroom.feature.catalogue;

import static java.util.stream.Collectors.joining;

import dev.greenroom.content.model.Pack;
import dev.greenroom.content.model.Source;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Prose;
import java.util.List;

/** Where something in a pack comes from: what is reported is said to be. */
final class Sources {
  private Sources() {}

  /**
   * As small print.
   *
   * @param facts ids of facts, or "original" alone
   */
  static Block note(Pack pack, List<String> facts, Words words) {
    String named =
        facts.stream()
            .flatMap(fact -> pack.source(fact).stream())
            .distinct()
            .map(source -> line(source, words))
            .collect(joining(" "));
    return new Block.Note(Prose.text(named.isEmpty() ? words.say("catalogue.original") : named));
  }

  private static String line(Source source, Words words) {
    return words.say("catalogue.source." + source.status(), source.title(), source.nature());
  }
}
