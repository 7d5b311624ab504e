package dev.greenroom.core.time;

/** Where the wall clock is beside product time. */
public enum ClockDrift {
  TOGETHER,
  /** Product time goes slower until the wall is there. */
  BEHIND,
  /** Product time goes its own course until somebody says that it is to follow. */
  FAR_BEHIND,
  /** The same. */
  FAR_AHEAD;

  /** Whether a person must say which of the two is right. */
  public boolean isFar() {
    return this == FAR_BEHIND || this == FAR_AHEAD;
  }
}
