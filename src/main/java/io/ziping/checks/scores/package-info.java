/**
 * Checks of the points that staff gave themselves; {@link io.ziping.checks.Check} says what one is.
 */
@NullMarked
package io.ziping.checks.scores;

import org.jspecify.annotations.NullMarked;
