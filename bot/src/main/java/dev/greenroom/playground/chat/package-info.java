/** The chat of the playground: its file, what stands in it, and who looks at it. */
@NullMarked
package dev.greenroom.playground.chat;

import org.jspecify.annotations.NullMarked;
