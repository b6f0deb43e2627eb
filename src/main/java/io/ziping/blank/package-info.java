/**
 * The project's own blank form, filled in by the program: for the demo and for next year's season.
 */
@NullMarked
package io.ziping.blank;

import org.jspecify.annotations.NullMarked;
