/** What the packs hold, for those who choose from them. It knows no stream of any feature. */
@NullMarked
package dev.greenroom.feature.catalogue;

import org.jspecify.annotations.NullMarked;
