/**
 * Question packs and the only code that reads them: {@code library} turns directories of YAML into
 * a {@link dev.greenroom.content.model.Library}, by way of {@code reading} and {@code checking};
 * {@code authoring} tells an author every problem of every file in one run.
 */
@NullMarked
package dev.greenroom.content;

import org.jspecify.annotations.NullMarked;
