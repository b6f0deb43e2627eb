/** Checks of whose form it is, and its goals; {@link io.ziping.checks.Check} says what one is. */
@NullMarked
package io.ziping.checks.basics;

import org.jspecify.annotations.NullMarked;
