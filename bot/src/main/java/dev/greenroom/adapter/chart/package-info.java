/** Charts as pictures, for platforms that show no drawings of their own. */
@NullMarked
package dev.greenroom.adapter.chart;

import org.jspecify.annotations.NullMarked;
