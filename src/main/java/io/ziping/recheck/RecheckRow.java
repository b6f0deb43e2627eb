package io.ziping.recheck;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line to be re-checked: the execution rate or an indicator.
 *
 * @param id distinguishes the line from the form's others, "e" for the execution rate, else its
 *     number
 * @param target with its sign and unit, as written
 * @param self points the unit gave itself @param computed points, null while a person decides
 */
public record RecheckRow(
    String id,
    String level1,
    String level2,
    String name,
    String target,
    String actual,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal self,
    @Nullable BigDecimal computed) {

  /** The id of the execution rate. */
  static final String EXECUTION = "e";
}
