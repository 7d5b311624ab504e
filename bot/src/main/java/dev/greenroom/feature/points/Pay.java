package dev.greenroom.feature.points;

/** What is paid for. Taking part is; scores never are. */
enum Pay {
  /** A round as its candidate, to the end. */
  CANDIDATE(10),
  /** A round as its interviewer, to the end. */
  INTERVIEWER(12),
  /** A round as an observer, to the end. */
  OBSERVER(6),
  /** A ballot with a note of 30 code points or more, when its vote closes. */
  BALLOT(3),
  /** The first answer to a posted question. */
  ANSWER(2);

  private final int points;

  Pay(int points) {
    this.points = points;
  }

  int points() {
    return points;
  }
}
