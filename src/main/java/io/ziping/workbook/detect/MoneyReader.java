package io.ziping.workbook.detect;

import io.ziping.form.BudgetTable;
import io.ziping.form.BudgetTable.Column;
import io.ziping.form.BudgetTable.Kind;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.BudgetTable.Unit;
import io.ziping.form.FormField;
import io.ziping.measure.AmountParser;
import io.ziping.workbook.FieldKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a money block whose amounts stand in columns under their labels. */
final class MoneyReader {

  private static final int MOST_LINES = 15;
  private static final Pattern POINTS = Pattern.compile("[(（]\\s*(\\d+(?:\\.\\d+)?)\\s*分");

  private final SheetIndex sheet;
  private final Segment segment;
  private final MoneyUnit unit;
  private final int afterTable;

  /** Looks for the unit below the indicator table too, from row {@code afterTable} on. */
  MoneyReader(SheetIndex sheet, Segment segment, int afterTable) {
    this.sheet = sheet;
    this.segment = segment;
    this.afterTable = afterTable;
    this.unit = new MoneyUnit(sheet, segment, afterTable);
  }

  BudgetTable read() {
    TableHeader header = segment.money();
    if (header == null) {
      List<Line> loose = new LooseMoney(sheet, segment).lines();
      if (loose.isEmpty()) {
        loose = new MoneySentence(sheet, segment, afterTable).lines();
      }
      return loose.isEmpty() ? BudgetTable.none() : table(unit.statedAnywhere(), Map.of(), loose);
    }
    MoneyPairs pairs = new MoneyPairs(sheet, segment, header);
    List<Line> lines = pairs.fits() ? pairs.lines() : lines(header);
    if (lines.size() == 1) {
      lines = List.of(as(Kind.TOTAL, lines.get(0)));
    }
    Map<Column, Unit> columns = unit.ofColumns(header);
    Optional<Unit> whole = unit.of(header);
    Set<Unit> named = Set.copyOf(columns.values());
    boolean all = columns.size() == amounts(header);
    if (named.size() == 1 && (all || whole.isEmpty() || whole.get() == named.iterator().next())) {
      // One unit in the columns' labels is the block's.
      return table(Optional.of(named.iterator().next()), Map.of(), lines);
    }
    return table(whole, columns, lines);
  }

  private static BudgetTable table(
      Optional<Unit> unit, Map<Column, Unit> columns, List<Line> lines) {
    return new BudgetTable(unit.orElse(Unit.WAN), unit.isPresent(), columns, lines);
  }

  private static int amounts(TableHeader header) {
    return (int) FieldKind.AMOUNTS.stream().filter(header::has).count();
  }

  private List<Line> lines(TableHeader header) {
    List<Line> lines = new ArrayList<>();
    GridCell block = block(header);
    int blockEnd = block == null ? -1 : block.lastRow();
    int end = Math.min(segment.lastRow(), header.lastRow() + MOST_LINES);
    for (int row = header.lastRow() + 1; row <= end && !segment.isTableHeader(row); row++) {
      GridCell label = rowLabel(row, header, block);
      // Reading an amount costs more than looking at a label.
      FieldKind kind = label == null ? null : sheet.moneyRow(label);
      boolean listed = label != null && isMoneyLabel(label);
      boolean filled = !listed && hasAmount(row, header);
      if (label == null && !filled) {
        if (row > blockEnd && !(lines.isEmpty() && row <= header.lastRow() + 2)) {
          break;
        }
        continue;
      }
      boolean blankRow = kind != null && isBlankBehind(label);
      if (!belongs(label, filled || blankRow, row <= blockEnd, lines.isEmpty())) {
        break;
      }
      lines.add(line(row, label, header, lines.isEmpty()));
    }
    return lines;
  }

  private static boolean belongs(
      @Nullable GridCell label, boolean filled, boolean inBlock, boolean first) {
    if (label == null) {
      return inBlock || first;
    }
    if (isMoneyLabel(label)) {
      return true;
    }
    return !label.isLabel() && (inBlock || filled);
  }

  /** Whether nothing stands behind a label: a row that waits for its amounts. */
  private boolean isBlankBehind(@Nullable GridCell label) {
    return label != null
        && sheet.row(label.row()).stream().noneMatch(cell -> cell.column() > label.lastColumn());
  }

  static boolean isMoneyLabel(GridCell label) {
    return label.is(FieldKind.MONEY_TOTAL) || label.is(FieldKind.MONEY_SOURCE);
  }

  private Kind kind(@Nullable GridCell label, boolean first) {
    if (label == null) {
      return first ? Kind.TOTAL : Kind.SOURCE;
    }
    if (label.is(FieldKind.MONEY_TOTAL)
        || LabelBook.holdsAny(label.label(), sheet.words().sums())) {
      return Kind.TOTAL;
    }
    FieldKind row = sheet.moneyRow(label);
    if (row != null && !isMoneyLabel(label)) {
      sheet.readByLikeness(label, row);
    }
    return row == FieldKind.MONEY_TOTAL ? Kind.TOTAL : Kind.SOURCE;
  }

  private Line line(int row, @Nullable GridCell label, TableHeader header, boolean first) {
    return new Line(
        kind(label, first),
        label == null ? FormField.absent() : sheet.field(label),
        value(row, header, FieldKind.INITIAL),
        value(row, header, FieldKind.BUDGET),
        value(row, header, FieldKind.RECEIVED),
        value(row, header, FieldKind.EXECUTED),
        weight(row, header, first),
        value(row, header, FieldKind.RATE),
        value(row, header, FieldKind.SELF_SCORE));
  }

  /**
   * 分值 of a row; where there is no such column, the points that a label of the block states for its
   * total: 预算执行情况（20分）, 得分（20分×执行率）.
   */
  private FormField weight(int row, TableHeader header, boolean first) {
    if (header.has(FieldKind.WEIGHT) || !first) {
      return value(row, header, FieldKind.WEIGHT);
    }
    GridCell score = header.labels().get(FieldKind.SELF_SCORE);
    GridCell block = block(header);
    if (score == null) {
      return FormField.absent();
    }
    FormField told = told(score);
    return told.isPresent() || block == null ? told : told(block);
  }

  private FormField told(GridCell label) {
    Matcher points = POINTS.matcher(label.value().text());
    return points.find() ? sheet.field(label, points.group(1)) : FormField.absent();
  }

  /** What stands under a column's label; absent where a region reaches down from the row above. */
  private FormField value(int row, TableHeader header, FieldKind field) {
    ColumnSpan span = header.span(field);
    if (span == null) {
      return FormField.absent();
    }
    GridCell first = sheet.at(row, span.first());
    for (int column = span.first(); column <= span.last(); column++) {
      GridCell cell = sheet.at(row, column);
      if (!cell.isBlank() && cell.row() == row && span.contains(cell.column())) {
        return sheet.field(cell);
      }
    }
    return first.row() == row && span.contains(first.column())
        ? sheet.field(first)
        : FormField.absent();
  }

  private boolean hasAmount(int row, TableHeader header) {
    for (Map.Entry<FieldKind, ColumnSpan> column : header.columns().entrySet()) {
      if (FieldKind.AMOUNTS.contains(column.getKey())) {
        FormField value = value(row, header, column.getKey());
        if (!value.isBlank() && AmountParser.money(value.value(), BigDecimal.ONE).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The text nearest to the amounts at their left, the block's own label excepted. */
  private @Nullable GridCell rowLabel(int row, TableHeader header, @Nullable GridCell block) {
    List<GridCell> cells = sheet.row(row);
    for (int i = cells.size() - 1; i >= 0; i--) {
      GridCell cell = cells.get(i);
      if (cell.column() < header.firstColumn()
          && cell != block
          && (cell.isLabel() || AmountParser.money(cell.value(), BigDecimal.ONE).isEmpty())) {
        return cell;
      }
    }
    return null;
  }

  /** The label left of the header that reaches down over the rows of the block. */
  private @Nullable GridCell block(TableHeader header) {
    for (int row = Math.max(segment.firstRow(), header.firstRow() - 1);
        row <= header.lastRow() + 1;
        row++) {
      for (GridCell cell : sheet.row(row)) {
        boolean reaches = cell.lastRow() > header.lastRow();
        if (cell.column() < header.firstColumn()
            && (cell.is(FieldKind.MONEY_BLOCK) || reaches && row == header.firstRow())) {
          return cell;
        }
      }
    }
    return null;
  }

  private static Line as(Kind kind, Line line) {
    return new Line(
        kind,
        line.label(),
        line.initial(),
        line.budget(),
        line.received(),
        line.executed(),
        line.weight(),
        line.rate(),
        line.selfScore());
  }
}
