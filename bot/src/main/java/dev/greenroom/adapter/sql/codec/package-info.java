/** States, events and outcomes as JSON, and back. */
@NullMarked
package dev.greenroom.adapter.sql.codec;

import org.jspecify.annotations.NullMarked;
