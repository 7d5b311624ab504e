package dev.greenroom.core.port;

import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;

/** Tells the people who run a community what only they can mend. */
public interface Alarm {
  /** The cause of the notice that product time and the clock are too far apart. */
  String CLOCK = "clock";

  /**
   * One notice for each cause; raising it again changes nothing.
   *
   * @param about the channel it is about: the first argument of its words is drawn as its name
   */
  void raise(CommunityId community, String cause, Place about, Refusal what);

  /** The same about no channel. */
  void raise(CommunityId community, String cause, Refusal what);

  /**
   * A channel is gone. It is told where something lives there, together with what can be done.
   *
   * @param what its first argument is the id of the channel
   */
  default void gone(CommunityId community, Place channel, Refusal what) {
    raise(community, Outbox.cause(channel), channel, what);
  }

  /** The cause is gone; its notice is closed. Where there is none, nothing happens. */
  void mended(CommunityId community, String cause);
}
