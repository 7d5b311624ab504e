package dev.greenroom.flow;

/** A living card of a stream: which drawing, and where it stands. */
public record CardAt(String key, Place place) {}
