package dev.greenroom.flow;

/** What came of a command, as a record of its feature; stored, so that a repeat answers alike. */
public interface Outcome {}
