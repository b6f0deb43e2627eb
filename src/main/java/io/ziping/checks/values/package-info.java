/** Checks of targets, actuals and reasons; {@link io.ziping.checks.Check} tells what one is. */
@NullMarked
package io.ziping.checks.values;

import org.jspecify.annotations.NullMarked;
