package dev.greenroom.content.model;

/**
 * What one score of a dimension looks like.
 *
 * @param score 1 to 5
 * @param shortText at most 70 code points: it stands in the voting form
 * @param full at most 300 code points
 */
public record Anchor(int score, String shortText, String full) {}
