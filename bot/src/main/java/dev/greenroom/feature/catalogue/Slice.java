package dev.greenroom.feature.catalogue;

import java.util.List;

/**
 * As much of a list as a page has room for.
 *
 * @param number from 1
 * @param of how many there are; at least one
 */
record Slice<T>(List<T> items, int number, int of) {
  /** The page that is wanted, or the nearest there is. */
  static <T> Slice<T> of(List<T> all, int wanted, int size) {
    int pages = Math.max(1, Math.ceilDiv(all.size(), size));
    int number = Math.clamp(wanted, 1, pages);
    int from = (number - 1) * size;
    return new Slice<>(all.subList(from, Math.min(all.size(), from + size)), number, pages);
  }
}
