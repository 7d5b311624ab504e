/** Which question goes out when, and what people answer. */
@NullMarked
package dev.greenroom.feature.daily;

import org.jspecify.annotations.NullMarked;
