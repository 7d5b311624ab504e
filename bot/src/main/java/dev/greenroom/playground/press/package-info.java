/** What people do on the page, on its way to the router and back. */
@NullMarked
package dev.greenroom.playground.press;

import org.jspecify.annotations.NullMarked;
