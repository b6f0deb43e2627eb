/** Checks of targets, actuals and reasons; {@link io.ziping.checks.Check} says what one is. */
@NullMarked
package io.ziping.checks.values;

import org.jspecify.annotations.NullMarked;
