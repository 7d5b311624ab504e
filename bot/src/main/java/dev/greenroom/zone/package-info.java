/** Time zones and times of day as people type them. */
@NullMarked
package dev.greenroom.zone;

import org.jspecify.annotations.NullMarked;
