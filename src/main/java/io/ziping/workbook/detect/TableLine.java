package io.ziping.workbook.detect;

import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import org.jspecify.annotations.Nullable;

/** What one row of the sheet is to the indicator table. */
sealed interface TableLine {

  /** A heading, or a row of the template that nobody filled. */
  record Nothing() implements TableLine {}

  /**
   * An indicator.
   *
   * @param weight the cell of its weight, which may reach over several rows; null without such a
   *     column
   * @param selfScore likewise
   */
  record Indicator(IndicatorRow row, @Nullable GridCell weight, @Nullable GridCell selfScore)
      implements TableLine {}

  /**
   * A row that says “not applicable” and nothing else.
   *
   * @param mark the cell that says so
   */
  record NotApplicable(FormField mark) implements TableLine {}

  /**
   * An indicator without a name or values that still has a weight.
   *
   * @param mark the cell that says “not applicable”
   */
  record OnlyPoints(Indicator indicator, FormField mark) implements TableLine {}

  /**
   * A row that holds nothing but more text of an actual or a reason.
   *
   * @param actual absent where the row has none @param reason likewise
   */
  record Continuation(FormField actual, FormField reason) implements TableLine {}
}
