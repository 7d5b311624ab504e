/**
 * Question packs and the only code that reads them.
 *
 * <p>{@link PackReader} turns directories of YAML into a {@link Library}; {@link PackCheck} tells
 * an author every problem of every file in one run. Everything else here is either what a pack
 * holds (public records) or how it is read (package-private).
 */
@NullMarked
package dev.greenroom.content;

import org.jspecify.annotations.NullMarked;
