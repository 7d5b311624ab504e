/** The local web page itself: what it asks and what it is served. */
@NullMarked
package dev.greenroom.playground.page;

import org.jspecify.annotations.NullMarked;
