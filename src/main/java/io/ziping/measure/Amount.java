package io.ziping.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number found in a text, as written.
 *
 * @param unit null when none stands behind it
 * @param start where it begins in the text @param end one past its unit
 * @param certain false where only the context can tell whether it is a number at all (一个机制)
 */
record Amount(BigDecimal number, @Nullable Unit unit, int start, int end, boolean certain) {

  boolean isShare() {
    return unit != null && unit.isShare();
  }
}
