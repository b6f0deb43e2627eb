package io.ziping.workbook.detect;

import io.ziping.measure.CellValue;
import io.ziping.workbook.FieldKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises headers by the labels that stand in them together. A header is a block of one to three
 * adjacent rows: its labels may stand in different rows, merged or not.
 */
final class HeaderFinder {

  /** A header has at most this many rows. */
  private static final int TALLEST = 3;

  /** Listed labels that make a header of an indicator table wherever it stands. */
  private static final int ENOUGH = 3;

  private static final Set<FieldKind> NAMES =
      EnumSet.of(FieldKind.LEVEL1, FieldKind.LEVEL2, FieldKind.NAME);
  private static final Set<FieldKind> RESULTS =
      EnumSet.of(
          FieldKind.ACTUAL,
          FieldKind.SELF_SCORE,
          FieldKind.CONVERTED_SCORE,
          FieldKind.SINGLE_SCORE);
  private static final Set<FieldKind> VALUES =
      EnumSet.of(FieldKind.TARGET, FieldKind.WEIGHT, FieldKind.SIGN);
  private static final Set<FieldKind> BLOCKS =
      EnumSet.of(FieldKind.INDICATOR_BLOCK, FieldKind.GOAL_BLOCK, FieldKind.MONEY_BLOCK);
  private static final Set<FieldKind> POINTS = EnumSet.of(FieldKind.WEIGHT, FieldKind.SELF_SCORE);

  private final SheetIndex sheet;

  HeaderFinder(SheetIndex sheet) {
    this.sheet = sheet;
  }

  /** What the labels of some rows say together. */
  private final class Tally {
    private int names;
    private int results;
    private int values;
    private int listed;
    private int listedNames;
    private int cells;
    private boolean block;

    void add(int row) {
      for (GridCell cell : sheet.row(row)) {
        cells++;
        boolean known = cell.isAny(FieldKind.TABLE_COLUMNS);
        // 绩效指标 stands over the levels, or beside them: it names no column.
        if (!known && cell.isAny(BLOCKS)) {
          block |= cell.is(FieldKind.INDICATOR_BLOCK) && !isOverNames(cell);
          continue;
        }
        if (count(known ? cell.meaning().fields() : sheet.columnLikeness(cell)) && known) {
          listed++;
          listedNames += cell.isAny(NAMES) ? 1 : 0;
        }
      }
    }

    private boolean count(Iterable<FieldKind> fields) {
      for (FieldKind field : fields) {
        if (NAMES.contains(field)) {
          names++;
          return true;
        }
        if (VALUES.contains(field)) {
          values++;
          return true;
        }
        if (RESULTS.contains(field)) {
          results++;
          return true;
        }
        if (field == FieldKind.OTHER_COLUMN) {
          return false;
        }
      }
      return false;
    }

    /**
     * Listed labels are enough by themselves. Labels that are only like them make a header where a
     * form has begun; and in a form that has its title, the levels' labels with as many others do.
     */
    boolean isHeader(boolean begun, boolean titled) {
      if (names > 0 && results > 0 && results + values >= 2) {
        return listed >= ENOUGH || begun && (listed > 0 || titled);
      }
      // Without levels 绩效指标 can be the column of names itself.
      if (names == 0 && block && results > 0 && values > 0 && listed > ENOUGH) {
        return true;
      }
      return titled && listedNames >= 2 && cells >= listedNames + ENOUGH;
    }
  }

  /**
   * The header of an indicator table that begins in a row.
   *
   * @param begun whether a form has begun above: its title, its project's name, its money
   * @param titled whether it has a title
   */
  Optional<TableHeader> indicatorHeader(int row, boolean begun, boolean titled) {
    if (!mayBegin(row)) {
      return Optional.empty();
    }
    Tally tally = new Tally();
    for (int last = row; last < row + TALLEST; last++) {
      if (last > row && !continues(row, last)) {
        return Optional.empty();
      }
      tally.add(last);
      if (tally.isHeader(begun, titled)) {
        boolean below = last > row && isHeader(row + 1, last, begun, titled);
        return below && !belongsAbove(row)
            ? Optional.empty()
            : Optional.of(block(row, last, FieldKind.TABLE_COLUMNS));
      }
    }
    return Optional.empty();
  }

  /** Whether labels stand in the row below, or the block's label reaches over several columns. */
  private boolean isOverNames(GridCell block) {
    if (block.lastColumn() > block.column()) {
      return true;
    }
    for (GridCell below : sheet.row(block.lastRow() + 1)) {
      boolean like =
          !below.isLabel()
              && isLabelLike(below)
              && sheet.columnLikeness(below).stream().anyMatch(NAMES::contains);
      if (like || below.isAny(NAMES)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHeader(int first, int last, boolean begun, boolean titled) {
    Tally tally = new Tally();
    for (int row = first; row <= last; row++) {
      tally.add(row);
    }
    return tally.isHeader(begun, titled);
  }

  /**
   * The cheap test that most rows fail: half of a header's cells at least are labels, and it names
   * indicators or a column of theirs.
   */
  private boolean mayBegin(int row) {
    List<GridCell> cells = sheet.row(row);
    int labels = 0;
    for (GridCell cell : cells) {
      labels += isLabelLike(cell) ? 1 : 0;
    }
    if (2 * labels < cells.size()) {
      return false;
    }
    for (GridCell cell : cells) {
      if (cell.isAny(FieldKind.TABLE_COLUMNS)
          || cell.is(FieldKind.INDICATOR_BLOCK)
          || !cell.label().isEmpty() && cell.label().contains("指标")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row can belong to the header that begins above it: labels and nothing else. */
  private boolean continues(int first, int row) {
    List<GridCell> cells = sheet.row(row);
    for (GridCell cell : cells) {
      if (!isLabelLike(cell)) {
        return false;
      }
    }
    int known = 0;
    for (GridCell cell : cells) {
      known += isColumnLabel(cell) || isSubLabel(cell, first, row) ? 1 : 0;
    }
    return known > 0 && 2 * known >= cells.size();
  }

  /** A short text without digits: no value and no number. */
  private static boolean isLabelLike(GridCell cell) {
    if (cell.value().kind() != CellValue.Kind.TEXT || !cell.inline().isEmpty()) {
      return false;
    }
    if (cell.isLabel()) {
      return true;
    }
    String label = cell.label();
    return !label.isEmpty()
        && label.length() <= LabelPatterns.LONGEST_LIKE
        && !LabelText.hasDigit(label);
  }

  private boolean isColumnLabel(GridCell cell) {
    return cell.isAny(FieldKind.TABLE_COLUMNS) || !sheet.columnLikeness(cell).isEmpty();
  }

  /**
   * Whether a row belongs to the header that stands below it: a label of its own reaches down into
   * it, or stands over nothing, or over several labels. The labels of a goal above do not.
   */
  private boolean belongsAbove(int row) {
    boolean goal = false;
    boolean reaches = false;
    boolean over = false;
    for (GridCell cell : sheet.row(row)) {
      if (!isLabelLike(cell)) {
        return false;
      }
      boolean listed = cell.isAny(FieldKind.TABLE_COLUMNS);
      boolean column = isColumnLabel(cell);
      goal |=
          !listed
              && (cell.is(FieldKind.GOAL_EXPECTED)
                  || cell.is(FieldKind.GOAL_BLOCK)
                  || cell.is(FieldKind.GOAL_ACHIEVED));
      reaches |= column && cell.lastRow() > row && cell.lastRow() < row + TALLEST;
      over |= column && (isOverNothing(cell) || isOverSeveral(cell));
    }
    return !goal && (reaches || over);
  }

  private boolean isOverNothing(GridCell cell) {
    for (int column = cell.column(); column <= cell.lastColumn(); column++) {
      if (!sheet.at(cell.lastRow() + 1, column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private boolean isOverSeveral(GridCell cell) {
    return sheet.row(cell.lastRow() + 1).stream()
            .filter(below -> below.column() >= cell.column() && below.column() <= cell.lastColumn())
            .count()
        > 1;
  }

  /**
   * The header of a money block that begins in a row.
   *
   * @param open whether labels may do that are only like listed ones: a form has begun above, and
   *     its money was not found yet
   */
  Optional<TableHeader> moneyHeader(int row, boolean open) {
    EnumSet<FieldKind> found = EnumSet.noneOf(FieldKind.class);
    boolean amount = false;
    for (GridCell cell : sheet.row(row)) {
      if (!cell.isLabel()) {
        continue;
      }
      if (cell.isAny(NAMES) || cell.is(FieldKind.TARGET)) {
        return Optional.empty();
      }
      for (FieldKind field : cell.meaning().fields()) {
        if (FieldKind.MONEY_COLUMNS.contains(field) && !found.contains(field)) {
          if (!POINTS.contains(field)) {
            found.add(field);
            amount |= FieldKind.AMOUNTS.contains(field);
          }
          break;
        }
      }
    }
    boolean listed = amount && found.size() >= 2;
    return listed || open && isLikeMoney(row)
        ? Optional.of(block(row, row, FieldKind.MONEY_COLUMNS))
        : Optional.empty();
  }

  /**
   * Whether labels that are in no list make a money block's header: two of its columns, an amount
   * among them, and all the row's cells labels; or listed ones among them.
   */
  private boolean isLikeMoney(int row) {
    List<GridCell> cells = sheet.row(row);
    if (cells.size() < 2) {
      return false;
    }
    EnumSet<FieldKind> found = EnumSet.noneOf(FieldKind.class);
    boolean listed = false;
    boolean labels = true;
    for (GridCell cell : cells) {
      if (isBlockLabel(cell, row)) {
        continue;
      }
      if (cell.likeness() != null || isNoMoneyLabel(cell)) {
        labels &= isLabelLike(cell);
        continue;
      }
      Set<FieldKind> fields = HeaderColumns.fieldsOf(sheet, cell, FieldKind.MONEY_COLUMNS);
      listed |= cell.isAny(FieldKind.MONEY_COLUMNS);
      labels &= isLabelLike(cell);
      found.addAll(fields);
    }
    boolean points = found.removeAll(POINTS);
    boolean amount = found.stream().anyMatch(FieldKind.AMOUNTS::contains);
    return amount && found.size() >= 2 && (labels || listed && !points);
  }

  /** 预算资金（单位：万元） reaches down beside the block's rows. */
  private boolean isBlockLabel(GridCell cell, int row) {
    return cell.lastRow() > row
        && cell == sheet.row(row).get(0)
        && cell.value().kind() == CellValue.Kind.TEXT;
  }

  private static boolean isNoMoneyLabel(GridCell cell) {
    return cell.isLabel() && !cell.isAny(FieldKind.MONEY_COLUMNS);
  }

  /**
   * Amounts that are split once more (预算数 into 总额, 财政拨款, 其他资金): the total's column counts. Told
   * from pairs of label and value by several labels under one amount, and nothing else beside them.
   */
  private TableHeader totalsOf(TableHeader header) {
    int below = header.lastRow() + (sheet.row(header.lastRow() + 1).isEmpty() ? 2 : 1);
    Map<FieldKind, ColumnSpan> columns = new EnumMap<>(header.columns());
    boolean split = false;
    for (Map.Entry<FieldKind, ColumnSpan> column : header.columns().entrySet()) {
      if (FieldKind.AMOUNTS.contains(column.getKey())) {
        List<GridCell> parts =
            sheet.row(below).stream()
                .filter(cell -> column.getValue().contains(cell.column()))
                .toList();
        if (!parts.stream().allMatch(cell -> sheet.moneyRow(cell) != null)) {
          return header;
        }
        split |= parts.size() > 1;
        parts.stream()
            .filter(cell -> sheet.moneyRow(cell) == FieldKind.MONEY_TOTAL)
            .findFirst()
            .ifPresent(
                cell ->
                    columns.put(column.getKey(), new ColumnSpan(cell.column(), cell.lastColumn())));
      }
    }
    return split
        ? new TableHeader(
            header.firstRow(), below, columns, header.labels(), header.found(), header.others())
        : header;
  }

  /** The block that begins in a row and reaches to {@code enough} at least. */
  private TableHeader block(int row, int enough, Set<FieldKind> fields) {
    int last = enough;
    for (int above = row; above <= enough; above++) {
      for (GridCell cell : sheet.row(above)) {
        if (cell.isAny(fields)) {
          last = Math.max(last, reach(cell, row, last));
        }
      }
    }
    while (last < row + TALLEST - 1 && isSubHeader(row, last + 1, fields)) {
      last++;
    }
    TableHeader header = new HeaderColumns(sheet, row, last, fields).find();
    return fields == FieldKind.MONEY_COLUMNS ? totalsOf(header) : header;
  }

  /** A label's region counts as far as it covers labels; a remark may reach down over the rows. */
  private int reach(GridCell cell, int first, int last) {
    int end = Math.min(cell.lastRow(), first + TALLEST - 1);
    for (int row = last + 1; row <= end; row++) {
      for (GridCell below : sheet.row(row)) {
        if (!isLabelLike(below)) {
          return Math.max(last, row - 1);
        }
      }
    }
    return end;
  }

  /** A row of nothing but column labels, two or more, under the first one. */
  private boolean isSubHeader(int first, int row, Set<FieldKind> fields) {
    int labels = 0;
    for (GridCell cell : sheet.row(row)) {
      boolean label = cell.isAny(fields) && !cell.isAny(NAMES) && cell.inline().isEmpty();
      boolean moneyRow = fields == FieldKind.MONEY_COLUMNS && sheet.moneyRow(cell) != null;
      if (moneyRow || !label && !isSubLabel(cell, first, row)) {
        return false;
      }
      labels++;
    }
    return labels >= 2;
  }

  /** A label under a spanning one that says what part of it the column is. */
  private boolean isSubLabel(GridCell cell, int first, int row) {
    if (!isLabelLike(cell)) {
      return false;
    }
    for (int above = first; above < row; above++) {
      for (GridCell group : sheet.row(above)) {
        if (group.column() <= cell.column()
            && group.lastColumn() >= cell.column()
            && group.lastColumn() > group.column()
            && sheet.isGroupLabel(group, cell)) {
          return true;
        }
      }
    }
    return false;
  }
}
