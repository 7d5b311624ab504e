/**
 * What everything speaks of: communities, places, presses, replies, cards to be drawn, words. Knows
 * no store and no feature.
 */
@NullMarked
package dev.greenroom.core.model;

import org.jspecify.annotations.NullMarked;
