package io.ziping.workbook;

import io.ziping.form.BudgetTable;
import io.ziping.form.EvaluationForm;
import io.ziping.form.EvaluationForm.Goal;
import io.ziping.form.IndicatorRow;
import java.util.List;
import java.util.Map;

/**
 * A form that was handed out at the season's beginning with names, budgets and targets filled in.
 * Until somebody fills in what was achieved there is nothing to score, and nothing to complain of.
 */
public final class Handout {

  /** The custom document property that handed-out forms carry; its value is the year. */
  public static final String PROPERTY = "Ziping.Handout";

  /** What an untouched one is called as another form (F04). */
  static final String KIND = "handout";

  private Handout() {}

  /** Whether a workbook was handed out and nobody has begun to fill it in. */
  static boolean isUntouched(Map<String, String> properties, List<EvaluationForm> forms) {
    return properties.containsKey(PROPERTY) && forms.stream().allMatch(Handout::isUntouched);
  }

  private static boolean isUntouched(EvaluationForm form) {
    return form.indicators().stream().allMatch(Handout::isUntouched)
        && form.budget().lines().stream().allMatch(Handout::isUntouched)
        && form.goals().stream().map(Goal::achieved).allMatch(field -> field.isBlank());
  }

  private static boolean isUntouched(IndicatorRow row) {
    return row.actual().isBlank() && row.selfScore().isBlank() && row.reason().isBlank();
  }

  private static boolean isUntouched(BudgetTable.Line line) {
    return line.received().isBlank() && line.executed().isBlank();
  }
}
