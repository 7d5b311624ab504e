package dev.greenroom.content.model;

/**
 * One line of a worked reference's arithmetic.
 *
 * @param line {@code 600000 / 86400 = 6.94}, or with {@code ~} where it is right within 5 %
 * @param means what the result is, with its unit
 */
public record Sum(String line, String means) {}
