package dev.greenroom.core.model;

import dev.greenroom.ui.Limits;
import dev.greenroom.ui.MemberId;
import java.util.Set;

/**
 * A thread as it should be now.
 *
 * @param below the key of the same stream's card under which it hangs, where a platform can do that
 * @param title what people find it by
 * @param people who shall find it among their own
 * @param secluded whether nobody else sees it
 * @param live whether people may write in it; one that is not is kept as it is
 */
public record Room(
    String below, String title, Set<MemberId> people, boolean secluded, boolean live) {
  public Room {
    title = Limits.cut(title, Limits.ROOM);
    people = Set.copyOf(people);
  }
}
