package dev.greenroom.flow;

import dev.greenroom.ui.Limits;
import dev.greenroom.ui.MemberId;
import java.util.Optional;
import java.util.Set;

/**
 * A thread as it should be now.
 *
 * @param below the key of the same stream's card under which it hangs, where a platform can do that
 * @param title what people find it by
 * @param only who may see it; empty for everybody
 * @param live whether people may write in it; one that is not is kept as it is
 */
public record Room(String below, String title, Optional<Set<MemberId>> only, boolean live) {
  public Room {
    title = Limits.cut(title, Limits.ROOM);
    only = only.map(Set::copyOf);
  }
}
