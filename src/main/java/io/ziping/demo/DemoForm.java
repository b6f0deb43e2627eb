package io.ziping.demo;

import io.ziping.blank.BlankForm;
import io.ziping.blank.BlankRows;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;

/**
 * One blank form being filled in the way staff do: most workbooks hold their numbers as text, some
 * as numbers with the form's formulas left alone.
 */
final class DemoForm implements AutoCloseable {

  private final BlankForm form;
  private final boolean typedAsText;

  DemoForm(byte[] blank, boolean typedAsText) throws IOException {
    this.form = new BlankForm(blank);
    this.typedAsText = typedAsText;
  }

  byte[] fill(DemoProject project, DemoGoals goals) throws IOException {
    form.identity(
        project.year(), project.code() + "-" + project.name(), project.unit(), project.unit());
    form.goals(goals.goal(project), goals.achieved(project));
    money(project);
    indicators(project);
    if (!typedAsText) {
      return form.calculated();
    }
    form.text(form.named("Ziping_Rate"), project.rate());
    form.text(form.named("Ziping_RateScore"), project.rateScore());
    form.text(form.named("Ziping_Total"), project.total());
    return form.bytes();
  }

  /** The total and the first source, which is all of it. */
  private void money(DemoProject project) {
    for (int line = 0; line <= 1; line++) {
      number(form.money(line, 0), project.initial());
      number(form.money(line, 1), project.budget());
      number(form.money(line, 2), project.executed());
    }
  }

  private void indicators(DemoProject project) {
    BlankRows rows = form.rows();
    for (DemoProject.Row indicator : project.rows()) {
      BlankRows.Cells cells =
          rows.free(indicator.level2())
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "the blank form has no row left for " + indicator.level2()));
      cells.name().setCellValue(indicator.name());
      cells.target().setCellValue(indicator.target());
      cells.actual().setCellValue(indicator.actual());
      number(cells.weight(), indicator.weight());
      number(cells.score(), indicator.score());
      String reason = indicator.reason();
      if (reason.isEmpty() && closesFirstBlock(project, indicator)) {
        // The national form has no reason cell for the money block; staff use the cost row's.
        reason = project.reason();
      }
      if (!reason.isEmpty()) {
        cells.reason().setCellValue(reason);
      }
    }
  }

  /** The cost row ends the output block in every project of the season. */
  private static boolean closesFirstBlock(DemoProject project, DemoProject.Row indicator) {
    String level1 = project.rows().get(0).level1();
    DemoProject.Row last = indicator;
    for (DemoProject.Row row : project.rows()) {
      last = row.level1().equals(level1) ? row : last;
    }
    return last == indicator;
  }

  private void number(Cell cell, String value) {
    if (typedAsText) {
      form.text(cell, value);
    } else {
      cell.setCellValue(Double.parseDouble(value));
    }
  }

  @Override
  public void close() throws IOException {
    form.close();
  }
}
