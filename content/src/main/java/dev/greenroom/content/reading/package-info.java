/** Files of a pack on their way to the model, and problems with the place they are at. */
@NullMarked
package dev.greenroom.content.reading;

import org.jspecify.annotations.NullMarked;
