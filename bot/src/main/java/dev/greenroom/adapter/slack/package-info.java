/** Slack: presses come in by Bolt, cards go out by the Web API. */
@NullMarked
package dev.greenroom.adapter.slack;

import org.jspecify.annotations.NullMarked;
