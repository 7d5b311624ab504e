/** Cards and forms as what Discord shows, and what was filled in. */
@NullMarked
package dev.greenroom.adapter.discord.component;

import org.jspecify.annotations.NullMarked;
