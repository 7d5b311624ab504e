/** For authors: a new pack, and a report on one. */
@NullMarked
package dev.greenroom.content.authoring;

import org.jspecify.annotations.NullMarked;
