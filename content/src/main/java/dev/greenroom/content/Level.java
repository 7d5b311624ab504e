package dev.greenroom.content;

/** How good a calibration answer is meant to be. */
public enum Level {
  POOR,
  MIDDLING,
  EXCELLENT
}
