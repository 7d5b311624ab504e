/** Cards and forms as Block Kit, and what was filled in. */
@NullMarked
package dev.greenroom.adapter.slack.block;

import org.jspecify.annotations.NullMarked;
