/** One mock interview: lobby, room, phases, briefs. */
@NullMarked
package dev.greenroom.round;

import org.jspecify.annotations.NullMarked;
