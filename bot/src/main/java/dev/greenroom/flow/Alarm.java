package dev.greenroom.flow;

/** Tells the people who run a community what only they can mend. */
public interface Alarm {
  /** One notice for each cause; raising it again changes nothing. */
  void raise(CommunityId community, String cause, Refusal what);

  /** The cause is gone; its notice is closed. Where there is none, nothing happens. */
  void mended(CommunityId community, String cause);
}
