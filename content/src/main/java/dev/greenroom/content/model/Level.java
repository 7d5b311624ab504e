package dev.greenroom.content.model;

/** How good a calibration answer is meant to be. */
public enum Level {
  POOR,
  MIDDLING,
  EXCELLENT
}
