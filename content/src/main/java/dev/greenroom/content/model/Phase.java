package dev.greenroom.content.model;

import java.util.Optional;

/**
 * A timed part of a format.
 *
 * @param minutes 1 to 10080
 * @param leads who speaks or writes first
 * @param chair in a paired format, the id of the chair that is answered from
 */
public record Phase(
    String id, String title, int minutes, Seat leads, Optional<String> chair, String about) {}
