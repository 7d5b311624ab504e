package dev.greenroom.core.model;

import java.util.Comparator;

/**
 * One stream of events.
 *
 * @param kind the feature it belongs to
 * @param community whose it is; a press from another community is refused
 * @param id unique within its kind
 */
public record StreamId(String kind, CommunityId community, String id)
    implements Comparable<StreamId> {
  private static final Comparator<StreamId> ORDER =
      Comparator.comparing(StreamId::kind).thenComparing(StreamId::id);

  @Override
  public int compareTo(StreamId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind + "/" + id;
  }
}
