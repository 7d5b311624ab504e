/** Blind ballots on a round, and the debrief made of them. */
@NullMarked
package dev.greenroom.vote;

import org.jspecify.annotations.NullMarked;
