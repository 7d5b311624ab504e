/** How fast people are answered: presses on a schedule, and what they are measured beside. */
@NullMarked
package dev.greenroom.kit.load;

import org.jspecify.annotations.NullMarked;
