/** One mock interview: lobby, room, phases, briefs. */
@NullMarked
package dev.greenroom.feature.round;

import org.jspecify.annotations.NullMarked;
