/** What a feature is made of: state, rules, routes, views, and the look at what is stored. */
@NullMarked
package dev.greenroom.core.feature;

import org.jspecify.annotations.NullMarked;
