/** What every face that listens for requests does alike. */
@NullMarked
package dev.greenroom.adapter.platform;

import org.jspecify.annotations.NullMarked;
