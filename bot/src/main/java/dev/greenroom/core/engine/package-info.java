/**
 * The one way a press goes: the router takes it to a view or to the engine, which decides and
 * stores in one transaction.
 */
@NullMarked
package dev.greenroom.core.engine;

import org.jspecify.annotations.NullMarked;
