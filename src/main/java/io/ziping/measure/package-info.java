/**
 * Numbers, dates and words as officials write them. Turns the target and the actual of one
 * performance indicator, exactly as staff wrote them, into a {@link io.ziping.measure.Reading};
 * what cannot be read for certain is left to a person, never guessed. Pure: no I/O, no clock.
 */
@NullMarked
package io.ziping.measure;

import org.jspecify.annotations.NullMarked;
