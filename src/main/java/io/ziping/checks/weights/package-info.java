/**
 * Checks of how points are spread over the indicators; {@link io.ziping.checks.Check} says what one
 * is.
 */
@NullMarked
package io.ziping.checks.weights;

import org.jspecify.annotations.NullMarked;
