package dev.greenroom.core.feature;

import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.VisiblePlaces;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question about a stream, with all a view may look at.
 *
 * @param state the stream's state; the feature's "none" where the press names no stream
 * @param arg what the control carried besides the stream; null for nothing
 * @param values what was typed or chosen
 */
public record Ask<S>(
    S state,
    StreamId id,
    @Nullable String arg,
    Values values,
    Actor viewer,
    Place place,
    Words words,
    Instant now,
    Query query) {
  /** Whether the viewer can see a place. */
  public boolean sees(Place there) {
    return values.sight().sees(there);
  }

  /** Whether the platform did not say what else the viewer can see. */
  public boolean blind() {
    return values.sight() instanceof VisiblePlaces.Here;
  }

  public MemberId member() {
    return viewer.member();
  }

  /** The number the control carried, or the other one. */
  public int number(int otherwise) {
    return Optional.ofNullable(arg)
        .filter(text -> text.matches("[0-9]{1,4}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }

  /** A private page; a control that carried something stands on the page that this replaces. */
  public Reply page(Card card) {
    return arg != null ? new Reply.Replace(card) : new Reply.Sheet(card);
  }
}
