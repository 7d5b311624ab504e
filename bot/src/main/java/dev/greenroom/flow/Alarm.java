package dev.greenroom.flow;

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

  /** The cause is gone; its notice is closed. Where there is none, nothing happens. */
  void mended(CommunityId community, String cause);
}
