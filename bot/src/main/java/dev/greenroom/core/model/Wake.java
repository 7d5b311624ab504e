package dev.greenroom.core.model;

import java.time.Instant;

/** A moment at which a stream wants to be asked again. One that is no longer named is dropped. */
public record Wake(String key, Instant at) {}
