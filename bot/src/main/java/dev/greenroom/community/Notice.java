package dev.greenroom.community;

import dev.greenroom.flow.Refusal;
import java.time.Instant;

/**
 * Something that only people can mend or need to know.
 *
 * @param cause what it is about; there is one open notice for each
 * @param what its words are {@code refused.<key>}
 */
public record Notice(String cause, Refusal what, Instant since) {}
