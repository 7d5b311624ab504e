/** The program: its commands, its settings, and the one class that wires the parts together. */
@NullMarked
package dev.greenroom.app;

import org.jspecify.annotations.NullMarked;
