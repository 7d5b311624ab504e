/** Packs, tracks, questions and rubrics as everybody reads them. */
@NullMarked
package dev.greenroom.content.model;

import org.jspecify.annotations.NullMarked;
