package dev.greenroom.content.model;

/**
 * The score a calibration answer deserves on one dimension, and why.
 *
 * @param dimension the dimension's id
 * @param score 1 to 5
 */
public record ReferenceScore(String dimension, int score, String reason) {}
