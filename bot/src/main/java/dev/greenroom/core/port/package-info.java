/**
 * What the core needs of the outside, and what it gives: each of these is put to work by one
 * adapter.
 */
@NullMarked
package dev.greenroom.core.port;

import org.jspecify.annotations.NullMarked;
