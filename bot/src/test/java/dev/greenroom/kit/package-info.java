/** What tests share: fakes that keep true state, and kits that every backend of a port passes. */
@NullMarked
package dev.greenroom.kit;

import org.jspecify.annotations.NullMarked;
