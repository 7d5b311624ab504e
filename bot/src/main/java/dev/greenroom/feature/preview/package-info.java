/** What people will see of a pack, for its authors, where nothing is stored. */
@NullMarked
package dev.greenroom.feature.preview;

import org.jspecify.annotations.NullMarked;
