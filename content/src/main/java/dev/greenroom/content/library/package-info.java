/** All packs that are used: the bundled ones and those of directories, kept while files change. */
@NullMarked
package dev.greenroom.content.library;

import org.jspecify.annotations.NullMarked;
