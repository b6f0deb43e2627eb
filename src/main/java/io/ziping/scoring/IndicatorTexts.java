package io.ziping.scoring;

import io.ziping.form.EvaluationForm;
import io.ziping.form.IndicatorRow;
import io.ziping.measure.IndicatorReader;
import io.ziping.measure.IndicatorText;
import java.util.ArrayList;
import java.util.List;

/** What a form's rows say, as the reader of values wants it. */
final class IndicatorTexts {

  private IndicatorTexts() {}

  /** One text for each row, in the order of the rows. */
  static List<IndicatorText> of(EvaluationForm form) {
    List<IndicatorRow> rows = form.indicators();
    long percents = rows.stream().filter(IndicatorTexts::isPercent).count();
    int year = form.identity().yearNumber();
    List<IndicatorText> texts = new ArrayList<>();
    for (IndicatorRow row : rows) {
      long others = percents - (isPercent(row) ? 1 : 0);
      boolean most = others * 2 > rows.size() - 1;
      texts.add(of(row, most, year));
    }
    return texts;
  }

  private static boolean isPercent(IndicatorRow row) {
    return IndicatorReader.showsPercent(row.target().value(), row.unit().value());
  }

  private static IndicatorText of(IndicatorRow row, boolean percentNeighbours, int year) {
    return new IndicatorText(
        row.level1().text(),
        row.level2().text(),
        row.name().text(),
        row.sign().value(),
        row.target().value(),
        row.unit().value(),
        row.actual().value(),
        row.reason().text(),
        percentNeighbours,
        year);
  }
}
