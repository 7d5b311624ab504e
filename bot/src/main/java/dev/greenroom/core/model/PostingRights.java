package dev.greenroom.core.model;

import java.util.Optional;

/** What a place lets the bot do, as the platform says with a press. */
public sealed interface PostingRights {
  /**
   * Cards can stand in it.
   *
   * @param rooms where rooms open: for a thread, in its channel
   * @param notOpen why no room can be for everybody there; empty where one can
   * @param notSecluded why no room can be for some people alone; empty where one can
   */
  record Fit(Place rooms, Optional<String> notOpen, Optional<String> notSecluded)
      implements PostingRights {
    /** Why there can be no such room; empty where there can. */
    public Optional<String> against(boolean secluded) {
      return secluded ? notSecluded : notOpen;
    }

    /** Whether somebody can choose whom a room is for. */
    public boolean eitherRoom() {
      return notOpen.isEmpty() && notSecluded.isEmpty();
    }
  }

  /**
   * No card of ours can ever stand in it.
   *
   * @param why what is missing and what to do, in the language of whoever pressed
   */
  record Unfit(String why) implements PostingRights {}

  /** The ground of each place that a press names. */
  @FunctionalInterface
  interface Of {
    PostingRights at(Place place);
  }

  /** Where nothing is ever missing. */
  static Fit fit(Place place) {
    return new Fit(place, Optional.empty(), Optional.empty());
  }
}
