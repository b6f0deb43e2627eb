package io.ziping.workbook.annotate;

import io.ziping.assessment.Assessment;
import io.ziping.form.BudgetTable;
import io.ziping.form.CellRef;
import io.ziping.form.FormField;
import io.ziping.scoring.ExecutionScore;
import io.ziping.scoring.Explanation;
import io.ziping.scoring.IndicatorScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score that a person has to decide.
 *
 * @param cell where the value stands that could not be scored
 * @param execution whether it is the execution rate, else an indicator
 */
record OpenPoint(@Nullable CellRef cell, Explanation why, boolean execution) {

  /** The open points of a scored form, the execution rate first. */
  static List<OpenPoint> of(Assessment assessment) {
    List<OpenPoint> points = new ArrayList<>();
    ExecutionScore execution = assessment.card().execution();
    if (execution.applies() && execution.score() == null) {
      CellRef cell =
          assessment
              .form()
              .budget()
              .total()
              .map(BudgetTable.Line::budget)
              .map(FormField::cell)
              .orElse(null);
      points.add(new OpenPoint(cell, execution.explanation(), true));
    }
    for (IndicatorScore score : assessment.card().indicators()) {
      if (score.isOpen()) {
        FormField actual = score.row().actual();
        CellRef cell = actual.cell() == null ? score.row().name().cell() : actual.cell();
        points.add(new OpenPoint(cell, score.explanation(), false));
      }
    }
    return points;
  }
}
