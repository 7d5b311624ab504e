/** The rules that a pack keeps; each gives problems, and never the first one alone. */
@NullMarked
package dev.greenroom.content.checking;

import org.jspecify.annotations.NullMarked;
