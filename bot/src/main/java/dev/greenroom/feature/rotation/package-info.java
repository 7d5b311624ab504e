/**
 * Which question was used where, which comes next, and questions and rubrics as they were when they
 * were used.
 */
@NullMarked
package dev.greenroom.feature.rotation;

import org.jspecify.annotations.NullMarked;
