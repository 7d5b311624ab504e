/** The Web API of Slack: calls, their limits and rights, and what they are asked for. */
@NullMarked
package dev.greenroom.adapter.slack.api;

import org.jspecify.annotations.NullMarked;
