/** Question packs: what they say, and the only code that reads them. */
@NullMarked
package dev.greenroom.content;

import org.jspecify.annotations.NullMarked;
