package dev.greenroom.content.model;

/**
 * What one side of a role-play is told.
 *
 * @param side who plays it
 * @param role whom they play, such as "senior researcher"
 * @param hidden whether the other sides must not see it
 */
public record Brief(
    Seat side,
    String role,
    String wants,
    String willNotAccept,
    String givesWayOn,
    boolean hidden) {}
