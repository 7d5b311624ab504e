/** Which question goes out when, and what people answer. */
@NullMarked
package dev.greenroom.daily;

import org.jspecify.annotations.NullMarked;
