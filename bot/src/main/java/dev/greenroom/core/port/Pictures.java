package dev.greenroom.core.port;

import dev.greenroom.ui.Chart;

/** Draws charts for platforms that show no drawings of their own. */
@FunctionalInterface
public interface Pictures {
  /** A chart as a PNG; equal charts give equal bytes. */
  byte[] png(Chart chart);
}
