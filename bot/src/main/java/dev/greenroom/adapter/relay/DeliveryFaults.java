package dev.greenroom.adapter.relay;

import dev.greenroom.core.model.Digest;
import dev.greenroom.core.port.CardRow;
import dev.greenroom.core.port.Faults;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Faults while cards are sent: which card it was is said here, the rest where all faults go. */
final class DeliveryFaults {
  private static final int REFERENCE_LENGTH = 8;
  private static final Logger log = LoggerFactory.getLogger(DeliveryFaults.class);

  private final Faults faults;
  private final InstantSource wall;

  DeliveryFaults(Faults faults, InstantSource wall) {
    this.faults = faults;
    this.wall = wall;
  }

  /** Returns the reference by which the fault is found in the log. */
  String happened(String what, CardRow row, Throwable fault) {
    return happened(what + " " + row.stream() + "/" + row.key(), fault);
  }

  String happened(String what, Throwable fault) {
    String reference = Digest.id(what + "@" + wall.instant()).substring(0, REFERENCE_LENGTH);
    log.error("{} (reference {})", what, reference);
    faults.happened(reference, fault);
    return reference;
  }
}
