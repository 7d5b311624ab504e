/** What belongs to a whole community: help, and what its managers must know. */
@NullMarked
package dev.greenroom.feature.community;

import org.jspecify.annotations.NullMarked;
