/** Loops, stopping, one instance per state directory. */
@NullMarked
package io.ziping.daemon;

import org.jspecify.annotations.NullMarked;
