package dev.greenroom.flow;

/** Tells streams that a place in which they had something is gone. */
@FunctionalInterface
public interface Losses {
  /** A card of this stream has no place to stand in any more; most streams pay no heed. */
  void lost(StreamId stream, String card);
}
