/** Files of ours: that nobody else may read them, and that they are still the ones they were. */
@NullMarked
package dev.greenroom.disk;

import org.jspecify.annotations.NullMarked;
