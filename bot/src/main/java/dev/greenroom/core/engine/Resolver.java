package dev.greenroom.core.engine;

import dev.greenroom.core.feature.Query;
import dev.greenroom.core.model.PlainText;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.port.Directory;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Span;

/**
 * Puts names and people's own words in the place of references, just before a platform sees them.
 */
public final class Resolver {
  private final Directory directory;
  private final Words words;

  public Resolver(Directory directory, Words words) {
    this.directory = directory;
    this.words = words;
  }

  public Card resolve(Card card, Query query) {
    return card.map(span -> resolve(span, query));
  }

  private Span resolve(Span span, Query query) {
    return switch (span) {
      case Span.Member(var id) ->
          new Span.Strong(
              directory.name(id).map(PlainText::isolated).orElseGet(() -> words.say("someone")));
      case Span.Quoted(var ref) ->
          new Span.Text(query.text(ref).orElseGet(() -> words.say("removed")));
      case Span.Text _, Span.Strong _, Span.Code _, Span.Time _, Span.Channel _ -> span;
    };
  }
}
