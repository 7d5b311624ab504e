/** Points for taking part, boards of them, and what somebody sees of their own progress. */
@NullMarked
package dev.greenroom.feature.points;

import org.jspecify.annotations.NullMarked;
