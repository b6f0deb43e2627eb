package io.ziping.workbook.detect;

import io.ziping.form.BudgetTable.Kind;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.Entry;
import io.ziping.measure.Amounts;
import io.ziping.workbook.FormField;
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
    Entry initial = amount(FormField.INITIAL);
    Entry budget = amount(FormField.BUDGET);
    Entry executed = amount(FormField.EXECUTED);
    if (!executed.isPresent() || !initial.isPresent() && !budget.isPresent()) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>(1);
    lines.add(
        new Line(
            Kind.TOTAL,
            Entry.absent(),
            initial,
            budget,
            amount(FormField.RECEIVED),
            executed,
            Entry.absent(),
            rate(),
            Entry.absent()));
    return lines;
  }

  private Entry amount(FormField field) {
    for (int row : sheet.filledRows(segment.firstRow(), segment.tableRow() - 1)) {
      for (GridCell cell : sheet.row(row)) {
        // 合计 and the like are amounts only under a header.
        if (cell.is(FormField.TOTAL)) {
          continue;
        }
        Entry value = values.valueIn(cell, field);
        if (!value.isBlank() && Amounts.money(value.written(), BigDecimal.ONE).isPresent()) {
          return value;
        }
      }
    }
    return Entry.absent();
  }

  private Entry rate() {
    Entry rate = values.value(FormField.RATE, segment.firstRow(), segment.tableRow() - 1);
    return Amounts.percent(rate.written()).isPresent() ? rate : Entry.absent();
  }
}
