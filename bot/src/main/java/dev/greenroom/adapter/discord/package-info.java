/** Discord: presses in, cards out. With its parts the only package that knows its SDK. */
@NullMarked
package dev.greenroom.adapter.discord;

import org.jspecify.annotations.NullMarked;
