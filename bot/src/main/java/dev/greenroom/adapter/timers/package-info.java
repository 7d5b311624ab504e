/** Timers that outlive the process, on db-scheduler. */
@NullMarked
package dev.greenroom.adapter.timers;

import org.jspecify.annotations.NullMarked;
