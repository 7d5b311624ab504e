/**
 * The one way data flows: inbound, router, engine, and the ports to what is outside. Knows no
 * feature by name and no technology.
 */
@NullMarked
package dev.greenroom.flow;

import org.jspecify.annotations.NullMarked;
