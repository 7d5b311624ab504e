package dev.greenroom.core.port;

import dev.greenroom.core.model.StreamId;

/** Tells streams that a place in which they had something is gone. */
@FunctionalInterface
public interface Losses {
  /** A card of this stream has no place to stand in any more; most streams pay no heed. */
  void lost(StreamId stream, String card);
}
