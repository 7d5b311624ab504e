package dev.greenroom.playground.demo;

/** The English labels of the controls that the tour and the sample look for. */
public final class Label {
  static final String ANSWER = "Answer";
  public static final String NEW_PLAN = "New plan";
  static final String JOIN_CANDIDATE = "Join as candidate";
  static final String JOIN_INTERVIEWER = "Join as interviewer";
  static final String JOIN_OBSERVER = "Join as observer";
  static final String LEAVE = "Leave";
  static final String BEGIN = "Begin";
  static final String BRIEF = "My brief";
  static final String NEXT_PHASE = "Next phase";
  static final String END_ROUND = "End the round";
  static final String VOTE = "Vote";
  static final String DEBRIEF = "My debrief";
  static final String SHARE = "Show it to the room";

  private Label() {}
}
