/** Which question was used where, and which comes next. */
@NullMarked
package dev.greenroom.shelf;

import org.jspecify.annotations.NullMarked;
