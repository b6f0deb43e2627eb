package io.ziping.season;

import io.ziping.assessment.FormRecord;
import io.ziping.rulepack.RulePack;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands in the pack's scales. A project whose total is open stands where both ends
 * of its range do, and nowhere yet when they differ.
 *
 * @param grade 优 良 中 差, null while open @param band report band, null while open
 * @param surplus 结余 in 万元, null unless budget and executed are known
 */
public record Standing(
    @Nullable String grade, @Nullable String band, @Nullable BigDecimal surplus) {

  static final BigDecimal FULL = new BigDecimal(100);

  public static Standing of(FormRecord record, RulePack pack) {
    return new Standing(
        place(record.grade(), record, pack::gradeOf),
        place(record.reportBand(), record, pack::reportBandOf),
        Money.surplus(record));
  }

  private static @Nullable String place(
      @Nullable String given, FormRecord record, Function<BigDecimal, String> scale) {
    if (given != null) {
      return given;
    }
    String low = scale.apply(record.low());
    return low.equals(scale.apply(record.high())) ? low : null;
  }

  /** 结余 in 万元; null unless budget and executed are known. */
  public static @Nullable BigDecimal surplusOf(FormRecord record) {
    return Money.surplus(record);
  }

  /** Whether a project has a total of 100. */
  static boolean isFullScore(FormRecord record) {
    BigDecimal total = record.total();
    return total != null && total.compareTo(FULL) >= 0;
  }
}
