package io.ziping.workbook.detect;

import io.ziping.form.BudgetTable.Unit;
import io.ziping.workbook.FormField;
import java.util.Optional;

/** Finds out whether a form's money is in 万元 or 元. */
final class MoneyUnit {

  private static final int LONGEST = 40;

  private final SheetIndex sheet;
  private final Segment segment;

  MoneyUnit(SheetIndex sheet, Segment segment) {
    this.sheet = sheet;
    this.segment = segment;
  }

  /** From the block's label and headers, else from 金额单位 anywhere above the indicators. */
  Unit of(TableHeader header) {
    for (int row = header.firstRow() - 1; row <= header.lastRow(); row++) {
      for (GridCell cell : sheet.row(row)) {
        boolean label = cell.isAny(FormField.MONEY_COLUMNS) || cell.is(FormField.MONEY_BLOCK);
        Optional<Unit> unit = label ? unitIn(cell.written().text()) : Optional.empty();
        if (unit.isPresent()) {
          return unit.get();
        }
      }
    }
    for (int row : sheet.filledRows(segment.firstRow(), segment.tableRow() - 1)) {
      for (GridCell cell : sheet.row(row)) {
        Optional<Unit> unit = stated(cell);
        if (unit.isPresent()) {
          return unit.get();
        }
      }
    }
    return Unit.WAN;
  }

  private Optional<Unit> stated(GridCell cell) {
    String text = cell.written().text();
    if (cell.is(FormField.MONEY_UNIT)) {
      return unitIn(new FieldValues(sheet).valueOf(cell).text());
    }
    boolean says = text.length() <= LONGEST && text.contains("单位");
    return says || cell.is(FormField.MONEY_TOTAL) ? unitIn(text) : Optional.empty();
  }

  /** 万元 anywhere; 元 only as the last word or in brackets, for 元氏县 is a place. */
  private static Optional<Unit> unitIn(String text) {
    if (text.contains("万元")) {
      return Optional.of(Unit.WAN);
    }
    int at = text.length() > LONGEST ? -1 : text.indexOf('元');
    while (at >= 0) {
      if (at + 1 == text.length() || ")）]】 、，".indexOf(text.charAt(at + 1)) >= 0) {
        return Optional.of(Unit.YUAN);
      }
      at = text.indexOf('元', at + 1);
    }
    return Optional.empty();
  }
}
