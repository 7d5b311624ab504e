/** Blind ballots on a round, and the debrief made of them. */
@NullMarked
package dev.greenroom.feature.vote;

import org.jspecify.annotations.NullMarked;
