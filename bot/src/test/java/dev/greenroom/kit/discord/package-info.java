/** Discord on this machine: it keeps what people would truly see, and refuses what Discord does. */
@NullMarked
package dev.greenroom.kit.discord;

import org.jspecify.annotations.NullMarked;
