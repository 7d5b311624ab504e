/** A Slack workspace on this machine, which refuses what Slack refuses. */
@NullMarked
package dev.greenroom.kit.slack;

import org.jspecify.annotations.NullMarked;
