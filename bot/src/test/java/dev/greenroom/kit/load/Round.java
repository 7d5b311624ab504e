package dev.greenroom.kit.load;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/** What came of the presses of one round. */
record Round(List<Press> presses) {
  /**
   * One press, in nanoseconds.
   *
   * @param took from when it was due to its first answer
   * @param late how much later than due it was sent
   * @param answered whether it was, before everybody stopped waiting
   */
  record Press(long took, long late, boolean answered) {}

  static Round of(List<Press> presses) {
    return new Round(List.copyOf(presses));
  }

  /** In milliseconds: as many presses as this in a hundred took no longer. */
  double percentile(int percent) {
    return percentile(percent, Press::took);
  }

  /** The same for how late they were sent: no program is to blame for that. */
  double lateness(int percent) {
    return percentile(percent, Press::late);
  }

  private double percentile(int percent, ToLongFunction<Press> measure) {
    long[] sorted = presses.stream().mapToLong(measure).sorted().toArray();
    return sorted[Math.max(0, Math.ceilDiv(sorted.length * percent, 100) - 1)] / 1e6;
  }

  long answered() {
    return presses.stream().filter(Press::answered).count();
  }

  long beyond(Duration limit) {
    return presses.stream().filter(press -> press.took() > limit.toNanos()).count();
  }
}
