package io.ziping.workbook.detect;

import io.ziping.form.BudgetTable.Column;
import io.ziping.form.BudgetTable.Unit;
import io.ziping.workbook.FieldKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Finds out what a form's money is in: 元, 千元, 万元, 百万元 or 亿元. */
final class MoneyUnit {

  private static final int LONGEST = 40;

  private static final Map<Column, FieldKind> FIELDS =
      Map.of(
          Column.INITIAL, FieldKind.INITIAL,
          Column.BUDGET, FieldKind.BUDGET,
          Column.RECEIVED, FieldKind.RECEIVED,
          Column.EXECUTED, FieldKind.EXECUTED);

  private final SheetIndex sheet;
  private final Segment segment;
  private final int afterTable;

  /** Looks below the indicator table too, from row {@code afterTable} on. */
  MoneyUnit(SheetIndex sheet, Segment segment, int afterTable) {
    this.sheet = sheet;
    this.segment = segment;
    this.afterTable = afterTable;
  }

  /** The units that labels of single columns state. */
  Map<Column, Unit> ofColumns(TableHeader header) {
    Map<Column, Unit> units = new EnumMap<>(Column.class);
    FIELDS.forEach(
        (column, field) ->
            header
                .label(field)
                .flatMap(label -> unitIn(label.value().text()))
                .ifPresent(unit -> units.put(column, unit)));
    return units;
  }

  /**
   * The unit of the whole block: its label or a corner cell, else 金额单位 or a total's label above the
   * indicators, else a line below them.
   */
  Optional<Unit> of(TableHeader header) {
    for (int row = Math.max(segment.firstRow(), header.firstRow() - 1);
        row <= header.lastRow();
        row++) {
      for (GridCell cell : sheet.row(row)) {
        boolean corner = cell.column() < header.firstColumn() && row >= header.firstRow();
        if (corner || cell.isAny(FieldKind.MONEY_COLUMNS) || cell.is(FieldKind.MONEY_BLOCK)) {
          Optional<Unit> unit = cell.isAny(FieldKind.AMOUNTS) ? Optional.empty() : corner(cell);
          if (unit.isPresent()) {
            return unit;
          }
        }
      }
    }
    return statedAnywhere();
  }

  /** From 金额单位, a total's label, or the block's label, wherever it stands outside the table. */
  Optional<Unit> statedAnywhere() {
    return stated(segment.firstRow(), segment.tableRow() - 1)
        .or(() -> stated(afterTable, segment.lastRow()));
  }

  private Optional<Unit> stated(int first, int last) {
    for (int row : sheet.filledRows(first, last)) {
      for (GridCell cell : sheet.row(row)) {
        Optional<Unit> unit = stated(cell);
        if (unit.isPresent()) {
          return unit;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Unit> corner(GridCell cell) {
    return cell.inline().isEmpty() ? unitIn(cell.value().text()) : stated(cell);
  }

  private Optional<Unit> stated(GridCell cell) {
    if (cell.is(FieldKind.MONEY_UNIT)) {
      return unitIn(new FieldValues(sheet).valueOf(cell).text())
          .or(() -> cell.inline().isEmpty() ? unitIn(cell.value().text()) : Optional.empty());
    }
    for (CellFacts.Fact fact : cell.more()) {
      if (fact.is(FieldKind.MONEY_UNIT)) {
        return unitIn(fact.value());
      }
    }
    String text = cell.value().text();
    boolean says = text.length() <= LONGEST && LabelBook.holdsAny(text, sheet.words().unitWords());
    boolean alone = text.length() <= 8 && text.indexOf('元') >= 0 && isAlone(text);
    boolean label = cell.is(FieldKind.MONEY_TOTAL) || cell.is(FieldKind.MONEY_BLOCK);
    return says || alone || label && cell.inline().isEmpty() ? unitIn(text) : Optional.empty();
  }

  /** （万元） in a cell of its own. */
  private static boolean isAlone(String text) {
    String compact = LabelText.compact(text);
    return compact.startsWith("(") || compact.equals("元") || compact.equals("万元");
  }

  /** 万元 anywhere; 元 only as the last word or in brackets, for 元氏县 is a place. */
  private Optional<Unit> unitIn(String text) {
    if (text.length() > LONGEST) {
      return text.contains("万元") ? Optional.of(Unit.WAN) : Optional.empty();
    }
    for (int at = text.indexOf('元'); at >= 0; at = text.indexOf('元', at + 1)) {
      char before = at == 0 ? ' ' : text.charAt(at - 1);
      if (before == '万') {
        return Optional.of(at > 1 && text.charAt(at - 2) == '百' ? Unit.BAIWAN : Unit.WAN);
      }
      boolean ends = at + 1 == text.length() || ")）]】 、，,；;%/".indexOf(text.charAt(at + 1)) >= 0;
      if (ends && before == '千') {
        return Optional.of(Unit.QIAN);
      }
      if (ends && before == '亿') {
        return Optional.of(Unit.YI);
      }
      if (ends && (!Character.isLetter(before) || goesOn(text, at))) {
        return Optional.of(Unit.YUAN);
      }
    }
    return Optional.empty();
  }

  /** Whether a word that may go on before 元 stands there: 人民币元, 单位元. */
  private boolean goesOn(String text, int yuan) {
    for (String word : sheet.words().beforeYuan()) {
      if (text.startsWith(word, yuan - word.length())) {
        return true;
      }
    }
    return false;
  }
}
