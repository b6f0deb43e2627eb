/** Checks of the money block; {@link io.ziping.checks.Check} says what one is. */
@NullMarked
package io.ziping.checks.money;

import org.jspecify.annotations.NullMarked;
