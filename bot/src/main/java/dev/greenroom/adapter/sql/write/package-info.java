/** The one door through which a database is written, of either kind, and what its faults mean. */
@NullMarked
package dev.greenroom.adapter.sql.write;

import org.jspecify.annotations.NullMarked;
