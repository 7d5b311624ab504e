/** Messages, threads and pictures in a workspace. */
@NullMarked
package dev.greenroom.adapter.slack.chat;

import org.jspecify.annotations.NullMarked;
