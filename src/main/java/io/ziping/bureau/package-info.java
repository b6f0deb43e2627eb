/**
 * The finance bureau's desk: all units of a season side by side, for those who collect, compare and
 * sample. Units are read one at a time, so that a county of any size fits into memory.
 */
@NullMarked
package io.ziping.bureau;

import org.jspecify.annotations.NullMarked;
