package io.ziping.workbook.detect;

import io.ziping.form.BudgetTable.Kind;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.FormField;
import io.ziping.measure.AmountParser;
import io.ziping.workbook.FieldKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads money of a form without a block of columns: labels one below the other with their amounts
 * beside them, or 预算数：50万元 执行数：48万元 in one cell.
 */
final class LooseMoney {

  private final SheetIndex sheet;
  private final Segment segment;
  private final FieldValues values;

  LooseMoney(SheetIndex sheet, Segment segment) {
    this.sheet = sheet;
    this.segment = segment;
    this.values = new FieldValues(sheet);
  }

  /** One line for the whole form, or none where no amount was found. */
  List<Line> lines() {
    FormField initial = amount(FieldKind.INITIAL);
    FormField budget = amount(FieldKind.BUDGET);
    FormField executed = amount(FieldKind.EXECUTED);
    if (!executed.isPresent() || !initial.isPresent() && !budget.isPresent()) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>(1);
    lines.add(
        new Line(
            Kind.TOTAL,
            FormField.absent(),
            initial,
            budget,
            amount(FieldKind.RECEIVED),
            executed,
            FormField.absent(),
            rate(),
            FormField.absent()));
    return lines;
  }

  private FormField amount(FieldKind field) {
    for (int row : sheet.filledRows(segment.firstRow(), segment.tableRow() - 1)) {
      for (GridCell cell : sheet.row(row)) {
        // 合计 and the like are amounts only under a header.
        if (cell.is(FieldKind.TOTAL)) {
          continue;
        }
        FormField value = values.valueIn(cell, field);
        if (!value.isBlank() && AmountParser.money(value.value(), BigDecimal.ONE).isPresent()) {
          return value;
        }
      }
    }
    return FormField.absent();
  }

  private FormField rate() {
    FormField rate = values.value(FieldKind.RATE, segment.firstRow(), segment.tableRow() - 1);
    return AmountParser.percent(rate.value()).isPresent() ? rate : FormField.absent();
  }
}
