/** Timers that outlive the process, on db-scheduler. */
@NullMarked
package dev.greenroom.wake;

import org.jspecify.annotations.NullMarked;
