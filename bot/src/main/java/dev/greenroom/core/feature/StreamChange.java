package dev.greenroom.core.feature;

import dev.greenroom.core.model.StreamId;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * What one unit does to one stream.
 *
 * @param version the version that was loaded; the stored one must still be this
 * @param events at least one
 */
public record StreamChange<S extends State<S, E>, E>(
    Feature<S, ?, E, ?> feature,
    StreamId id,
    long version,
    S before,
    S after,
    List<E> events,
    MemberId by,
    Instant at) {}
