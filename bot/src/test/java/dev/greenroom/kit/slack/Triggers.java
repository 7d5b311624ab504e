package dev.greenroom.kit.slack;

import static dev.greenroom.kit.slack.Refusal.unless;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What opens a view: once, and within three seconds of the press that it came with. */
final class Triggers {
  private static final Duration LIFE = Duration.ofSeconds(3);

  /**
   * @param view that was pressed; "" for none
   */
  record Trigger(String person, Instant until, boolean used, String view) {}

  private final InstantSource clock;
  private final Map<String, Trigger> triggers = new HashMap<>();

  Triggers(InstantSource clock) {
    this.clock = clock;
  }

  synchronized String make(String person, String view, int number) {
    String id = "%d.%d.%s".formatted(number, clock.millis(), person.toLowerCase(Locale.ROOT));
    triggers.put(id, new Trigger(person, clock.instant().plus(LIFE), false, view));
    return id;
  }

  synchronized Trigger pull(String id) {
    Trigger trigger = triggers.get(id);
    if (trigger == null) {
      throw new Refusal("invalid_trigger_id", id);
    }
    unless(!trigger.used(), "exchanged_trigger_id", id);
    unless(clock.instant().isBefore(trigger.until()), "expired_trigger_id", id);
    triggers.put(id, new Trigger(trigger.person(), trigger.until(), true, trigger.view()));
    return trigger;
  }
}
