/** What comes from Slack, by sockets or by signed requests. */
@NullMarked
package dev.greenroom.adapter.slack.intake;

import org.jspecify.annotations.NullMarked;
