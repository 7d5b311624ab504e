/** The tour and the six sample weeks: people who press what they would have pressed. */
@NullMarked
package dev.greenroom.playground.demo;

import org.jspecify.annotations.NullMarked;
