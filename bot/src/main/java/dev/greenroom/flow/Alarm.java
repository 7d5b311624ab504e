package dev.greenroom.flow;

/** Tells the people who run a community what only they can mend. */
public interface Alarm {
  /**
   * One notice for each cause; raising it again changes nothing.
   *
   * @param about the channel it is about: the first argument of its words is drawn as its name
   */
  void raise(CommunityId community, String cause, Place about, Refusal what);

  /** The cause is gone; its notice is closed. Where there is none, nothing happens. */
  void mended(CommunityId community, String cause);
}
