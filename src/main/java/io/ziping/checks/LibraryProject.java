package io.ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One project as the project library has it; amounts in 万元, null where the library says nothing.
 *
 * @param code project code, empty where the library has none
 * @param unit as written; empty where the library has no such column
 * @param initial 年初预算数 @param budget 调整后预算数 @param executed 执行数
 * @param indicators approved with the budget; empty where the library has none
 */
public record LibraryProject(
    String code,
    String name,
    String unit,
    @Nullable BigDecimal initial,
    @Nullable BigDecimal budget,
    @Nullable BigDecimal executed,
    List<ApprovedIndicator> indicators) {

  /**
   * An indicator as it was approved.
   *
   * @param level1 first level, empty where the library does not say it
   * @param level2 second level, likewise
   * @param target with its sign and unit, as written
   */
  public record ApprovedIndicator(
      String level1, String level2, String name, String target, @Nullable BigDecimal weight) {
    /** Without levels. */
    public ApprovedIndicator(String name, String target, @Nullable BigDecimal weight) {
      this("", "", name, target, weight);
    }
  }

  public LibraryProject {
    indicators = List.copyOf(indicators);
  }

  /** The budget that a form has to show: the adjusted one, else the initial one. */
  public @Nullable BigDecimal currentBudget() {
    return budget == null ? initial : budget;
  }

  /** Whether this is the project's code; never for an empty one. */
  public boolean isCode(String other) {
    return !code.isEmpty() && TextQuotes.lettersOf(code).equals(TextQuotes.lettersOf(other));
  }

  /** Whether this is the project's name, punctuation aside. */
  public boolean isNamed(String other) {
    String letters = TextQuotes.lettersOf(other);
    return !letters.isEmpty() && TextQuotes.lettersOf(name).equals(letters);
  }

  /** Whether the project is a unit's: 219017-漕河镇人民政府 is the unit whose folder is called 漕河镇. */
  public boolean isOf(String unitName) {
    String wanted = TextQuotes.lettersOf(unitName);
    String written = TextQuotes.lettersOf(unit).replaceFirst("^\\d+", "");
    return written.contains(wanted) || !written.isEmpty() && wanted.contains(written);
  }
}
