/** The third face of the product: a local web page that works like a chat and needs no token. */
@NullMarked
package dev.greenroom.playground;

import org.jspecify.annotations.NullMarked;
