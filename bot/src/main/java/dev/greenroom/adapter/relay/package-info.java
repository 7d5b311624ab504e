/**
 * The only place that sends: what is due is drawn and posted, in order on each channel, again and
 * again until it is there, and never twice.
 */
@NullMarked
package dev.greenroom.adapter.relay;

import org.jspecify.annotations.NullMarked;
