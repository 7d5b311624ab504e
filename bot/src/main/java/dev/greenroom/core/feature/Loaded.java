package dev.greenroom.core.feature;

/**
 * A stream's state as stored.
 *
 * @param version number of changes so far; 0 for a stream that does not exist yet
 */
public record Loaded<S>(S state, long version) {}
