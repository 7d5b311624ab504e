/** Product time: how it goes beside the clocks of the machine, and moving it by hand. */
@NullMarked
package dev.greenroom.core.time;

import org.jspecify.annotations.NullMarked;
