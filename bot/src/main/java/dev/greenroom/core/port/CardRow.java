package dev.greenroom.core.port;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.StreamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of one card: never its content.
 *
 * @param due counts up whenever the card should be drawn again; orders the cards of a channel
 * @param message the message it stands in; null before the first post
 * @param attempted wall time at which a first post was begun whose end is not recorded; null for
 *     none
 * @param hash of what was last sent; null for nothing
 * @param closed whether its stream does not name it any more: it is drawn once more and then rests
 */
public record CardRow(
    StreamId stream,
    String key,
    Place place,
    long due,
    @Nullable MessageRef message,
    @Nullable Instant attempted,
    @Nullable String hash,
    boolean closed) {}
