/** Discord: presses in, cards out. The only package that knows its SDK. */
@NullMarked
package dev.greenroom.discord;

import org.jspecify.annotations.NullMarked;
