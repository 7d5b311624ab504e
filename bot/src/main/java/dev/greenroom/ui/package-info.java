/** What people see, as data: cards, prose, forms and the limits both platforms put on them. */
@NullMarked
package dev.greenroom.ui;

import org.jspecify.annotations.NullMarked;
