package dev.greenroom.kit.slack;

import static dev.greenroom.kit.slack.Refusal.unless;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Where answers to a press go: five times, and within half an hour of it. */
final class Addresses {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int USES = 5;

  /**
   * @param message that was pressed; "" for none
   */
  record Address(Room room, String person, String message, Instant until, int uses) {}

  private final InstantSource clock;
  private final Map<String, Address> addresses = new HashMap<>();

  Addresses(InstantSource clock) {
    this.clock = clock;
  }

  synchronized String make(Room room, String person, String message, int number) {
    String id = "r" + number;
    addresses.put(id, new Address(room, person, message, clock.instant().plus(LIFE), 0));
    return id;
  }

  synchronized Address use(String id) {
    Address address = addresses.get(id);
    if (address == null) {
      throw new Refusal("invalid_url");
    }
    unless(address.uses() < USES, "used_url", "");
    unless(clock.instant().isBefore(address.until()), "expired_url", "");
    addresses.put(
        id,
        new Address(
            address.room(),
            address.person(),
            address.message(),
            address.until(),
            address.uses() + 1));
    return address;
  }
}
