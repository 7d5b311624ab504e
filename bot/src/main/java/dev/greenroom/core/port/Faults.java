package dev.greenroom.core.port;

/** The one place that hears of faults: it logs and counts them. */
@FunctionalInterface
public interface Faults {
  /**
   * Hears of a fault.
   *
   * @param reference what the person was told to quote
   */
  void happened(String reference, Throwable fault);
}
