/**
 * The store on SQLite or PostgreSQL: journal, cards, texts, deliveries, rows for queries, and who
 * is who. {@link dev.greenroom.adapter.sql.Store} is the way in.
 */
@NullMarked
package dev.greenroom.adapter.sql;

import org.jspecify.annotations.NullMarked;
