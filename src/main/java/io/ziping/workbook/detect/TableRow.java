package io.ziping.workbook.detect;

import io.ziping.form.CellRef;
import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import io.ziping.measure.AmountParser;
import io.ziping.measure.CellValue;
import io.ziping.workbook.FieldKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one row after the other under one header; remembers the levels that rows inherit. */
final class TableRow {

  /** A shorter text is an answer of its own rather than the rest of one. */
  private static final int SHORTEST_REST = 4;

  /** A shorter text in a column of units is a unit: 处, 万元. */
  private static final int SHORTEST_WORDING = 3;

  private static final List<FieldKind> NAMES =
      List.of(FieldKind.NAME, FieldKind.LEVEL2, FieldKind.LEVEL1);

  /** What only the first row of an indicator has. */
  private static final List<FieldKind> OF_ONE_INDICATOR =
      List.of(
          FieldKind.LEVEL1,
          FieldKind.LEVEL2,
          FieldKind.NAME,
          FieldKind.SIGN,
          FieldKind.TARGET,
          FieldKind.TARGET_ADJUSTED,
          FieldKind.MEASURE_UNIT,
          FieldKind.WEIGHT,
          FieldKind.WEIGHT_SHARE,
          FieldKind.SINGLE_SCORE,
          FieldKind.CONVERTED_SCORE,
          FieldKind.SELF_SCORE);

  private final SheetIndex sheet;
  private final TableHeader header;
  private final RowText texts;
  private final FormField block;

  /** Cells over several rows whose points an indicator has taken already. */
  private final Set<CellRef> taken;

  private FormField level1 = FormField.absent();
  private FormField level2 = FormField.absent();

  /**
   * A header that is repeated on a new page does not end the levels.
   *
   * @param previous what read the rows above
   */
  TableRow(SheetIndex sheet, TableHeader header, RowText texts, @Nullable TableRow previous) {
    this.sheet = sheet;
    this.header = header;
    this.texts = texts;
    FormField beside = beside();
    if (previous == null) {
      this.block = beside;
      this.taken = new HashSet<>();
    } else {
      this.level1 = previous.level1;
      this.level2 = previous.level2;
      this.block = beside.isBlank() ? previous.block : beside;
      this.taken = previous.taken;
    }
  }

  /** The label of a block of goals: left of the header, or alone in the row above it. */
  private FormField beside() {
    for (int column = header.firstColumn() - 1; column >= 0; column--) {
      GridCell cell = sheet.at(header.firstRow(), column);
      if (!cell.isBlank()) {
        return sheet.field(cell);
      }
    }
    List<GridCell> above = sheet.row(header.firstRow() - 1);
    boolean alone = above.size() == 1 && above.get(0).is(FieldKind.GOAL_BLOCK);
    return alone ? sheet.field(above.get(0)) : FormField.absent();
  }

  /** Whether the rows of another header go on here, as on a new page. */
  boolean goesOn(TableRow other) {
    return header.columns().equals(other.header.columns()) && block.equals(other.block);
  }

  /** The rightmost column that holds levels or names. */
  static int lastNameColumn(TableHeader header) {
    for (FieldKind field : NAMES) {
      ColumnSpan span = header.span(field);
      if (span != null) {
        return span.last();
      }
    }
    return header.firstColumn();
  }

  /**
   * What a row is.
   *
   * @param number that an indicator gets @param above the indicator that the row may go on from
   */
  TableLine read(int row, int number, @Nullable IndicatorRow above) {
    inherit(row);
    if (isHeading(row)) {
      return new TableLine.Nothing();
    }
    if (above != null && isMoreText(row, above)) {
      return new TableLine.Continuation(own(row, FieldKind.ACTUAL), own(row, FieldKind.REASON));
    }
    GridCell weightCell = pointsCell(row, weightField());
    GridCell scoreCell = pointsCell(row, scoreField());
    FormField weight = points(row, weightCell);
    FormField selfScore = points(row, scoreCell);
    FormField name = text(row, nameField());
    List<FormField> target = target(row);
    FormField actual = text(row, FieldKind.ACTUAL);
    boolean empty = saysNothing(name) && saysNothing(target.get(1)) && saysNothing(actual);
    Optional<FormField> mark = mark(name, target.get(1), actual);
    if (isLeftover(name, target.get(1), actual, selfScore, weight) && mark.isEmpty()) {
      return new TableLine.Nothing();
    }
    if (empty && mark.isPresent() && isZero(weight) && isZero(selfScore)) {
      return new TableLine.NotApplicable(mark.get());
    }
    take(weightCell);
    take(scoreCell);
    IndicatorRow indicator =
        new IndicatorRow(
            number,
            level1,
            level2,
            texts.name(name),
            target.get(0),
            target.get(1),
            target.get(2),
            actual,
            weight,
            selfScore,
            text(row, FieldKind.REASON),
            isSingleScorePlain()
                ? FormField.absent()
                : points(row, pointsCell(row, FieldKind.SINGLE_SCORE)),
            block,
            IndicatorRow.Sharing.nothing());
    TableLine.Indicator line = new TableLine.Indicator(indicator, weightCell, scoreCell);
    return empty && mark.isPresent() ? new TableLine.OnlyPoints(line, mark.get()) : line;
  }

  /** The first that says the row does not apply. */
  private Optional<FormField> mark(FormField name, FormField target, FormField actual) {
    for (FormField field : List.of(name, target, actual)) {
      if (texts.isNotApplicable(field.text())) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** A row of the template that nobody filled; a level alone does not make it one. */
  private boolean isLeftover(
      FormField name, FormField target, FormField actual, FormField selfScore, FormField weight) {
    boolean named = header.has(FieldKind.NAME);
    return isNothing(target)
        && isNothing(actual)
        && isNothing(selfScore)
        && (!named || isNothing(name) && isNothing(weight));
  }

  /** Where the layout has no column of names, the lowest level names the indicator. */
  private FieldKind nameField() {
    if (header.has(FieldKind.NAME)) {
      return FieldKind.NAME;
    }
    return header.has(FieldKind.LEVEL2) ? FieldKind.LEVEL2 : FieldKind.LEVEL1;
  }

  private FieldKind weightField() {
    return header.has(FieldKind.WEIGHT) ? FieldKind.WEIGHT : FieldKind.WEIGHT_SHARE;
  }

  private FieldKind scoreField() {
    if (header.has(FieldKind.CONVERTED_SCORE)) {
      return FieldKind.CONVERTED_SCORE;
    }
    return isSingleScorePlain() ? FieldKind.SINGLE_SCORE : FieldKind.SELF_SCORE;
  }

  /** Without a share to convert it by, 单项得分 is the score itself. */
  private boolean isSingleScorePlain() {
    return header.has(FieldKind.SINGLE_SCORE)
        && !header.has(FieldKind.SELF_SCORE)
        && !header.has(FieldKind.CONVERTED_SCORE)
        && !header.has(FieldKind.WEIGHT_SHARE);
  }

  private boolean saysNothing(FormField field) {
    return isNothing(field) || texts.isNotApplicable(field.text());
  }

  private boolean isZero(FormField points) {
    return saysNothing(points)
        || AmountParser.points(points.value()).filter(value -> value.signum() == 0).isPresent();
  }

  /**
   * Whether a row holds nothing but the rest of the text above: a page's end cuts long cells in
   * two. What begins with a figure is a value and goes on from nothing.
   */
  private boolean isMoreText(int row, IndicatorRow above) {
    // 金额单位：元 below the table is a fact of its own.
    List<GridCell> cells = sheet.row(row);
    for (GridCell cell : cells) {
      if (cell.isLabelOrLike() || isOfOneIndicator(cell)) {
        return false;
      }
    }
    FormField actual = own(row, FieldKind.ACTUAL);
    FormField reason = own(row, FieldKind.REASON);
    if (actual.isBlank()) {
      return !reason.isBlank() && !saysNothing(reason) && isText(reason);
    }
    return isText(actual)
        && actual.text().length() >= SHORTEST_REST
        && !above.actual().isBlank()
        && isText(above.actual());
  }

  private boolean isOfOneIndicator(GridCell cell) {
    for (FieldKind field : OF_ONE_INDICATOR) {
      ColumnSpan span = header.span(field);
      if (span != null && span.contains(cell.column())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(FormField field) {
    return !field.text().isEmpty()
        && field.value().kind() == CellValue.Kind.TEXT
        && Character.isLetter(field.text().codePointAt(0));
  }

  /** What begins in this row; absent where a region reaches down from above. */
  private FormField own(int row, FieldKind field) {
    ColumnSpan span = header.span(field);
    if (span == null) {
      return FormField.absent();
    }
    for (GridCell cell : sheet.row(row)) {
      if (span.contains(cell.column())) {
        return sheet.field(cell);
      }
    }
    return FormField.absent();
  }

  /** A new first level ends the second level above it. */
  private void inherit(int row) {
    FormField first = text(row, FieldKind.LEVEL1);
    FormField second = text(row, FieldKind.LEVEL2);
    if (!first.isBlank() && !first.equals(level1) || !level1.isPresent()) {
      level1 = first;
      level2 = second;
    } else if (!second.isBlank() || !level2.isPresent()) {
      level2 = second;
    }
  }

  /** One cell across levels and values is a heading. */
  private boolean isHeading(int row) {
    ColumnSpan values = header.span(FieldKind.TARGET);
    if (values == null) {
      return false;
    }
    GridCell cell = sheet.at(row, values.first());
    return cell.column() < values.first() && cell.column() <= lastNameColumn(header);
  }

  /** Sign, target and unit: in columns of their own, or unlabelled side by side. */
  private List<FormField> target(int row) {
    FormField target = text(row, FieldKind.TARGET);
    FormField adjusted = text(row, FieldKind.TARGET_ADJUSTED);
    if (!isNothing(adjusted)) {
      target = adjusted;
    }
    FormField sign = text(row, FieldKind.SIGN);
    FormField unit = text(row, FieldKind.MEASURE_UNIT);
    ColumnSpan span = header.span(FieldKind.TARGET);
    if (span != null && texts.isSign(target.text())) {
      List<GridCell> parts = parts(row, span);
      if (parts.size() >= 2) {
        sign = sheet.field(parts.get(0));
        target = sheet.field(parts.get(1));
        unit = parts.size() > 2 ? sheet.field(parts.get(2)) : unit;
      }
    }
    if (isNothing(target) && isWordedUnit(row, sign, unit)) {
      return List.of(sign, unit, FormField.absent());
    }
    return List.of(sign, target, unit);
  }

  /**
   * 单位（文字描述） holds the target of an indicator without figures: words in both this column and under
   * the result, and no operator that waits for a number.
   */
  private boolean isWordedUnit(int row, FormField sign, FormField unit) {
    return unit.text().length() >= SHORTEST_WORDING
        && isText(unit)
        && !texts.isNotApplicable(unit.text())
        && (sign.isBlank() || isText(sign))
        && isWords(unit)
        && isWords(text(row, FieldKind.ACTUAL));
  }

  private static boolean isWords(FormField field) {
    return isText(field) && field.text().codePoints().noneMatch(Character::isDigit);
  }

  private List<GridCell> parts(int row, ColumnSpan span) {
    List<GridCell> parts = new ArrayList<>();
    for (GridCell cell : sheet.row(row)) {
      if (span.contains(cell.column())) {
        parts.add(cell);
      }
    }
    return parts;
  }

  private boolean isNothing(FormField field) {
    return field.isBlank() || texts.isNothing(field.text());
  }

  /** The cell of a row's points; it may reach over several rows. */
  private @Nullable GridCell pointsCell(int row, FieldKind field) {
    ColumnSpan span = header.span(field);
    if (span == null) {
      return null;
    }
    for (int column = span.first(); column <= span.last(); column++) {
      GridCell cell = sheet.at(row, column);
      if (!cell.isBlank() && cell.row() > header.lastRow()) {
        return cell;
      }
    }
    GridCell first = sheet.at(row, span.first());
    return first.row() > header.lastRow() ? first : null;
  }

  /**
   * Points count once: the first indicator of a region has them, for the region's top row may be no
   * indicator.
   */
  private FormField points(int row, @Nullable GridCell cell) {
    return cell != null && (cell.row() == row || !taken.contains(sheet.ref(cell)))
        ? sheet.field(cell)
        : FormField.absent();
  }

  private void take(@Nullable GridCell cell) {
    if (cell != null && cell.lastRow() > cell.row()) {
      taken.add(sheet.ref(cell));
    }
  }

  /** A text; a region that reaches over several rows says it for each of them. */
  private FormField text(int row, FieldKind field) {
    ColumnSpan span = header.span(field);
    if (span == null) {
      return FormField.absent();
    }
    for (int column = span.first(); column <= span.last(); column++) {
      GridCell cell = sheet.at(row, column);
      if (!cell.isBlank() && cell.row() > header.lastRow()) {
        return sheet.field(cell);
      }
    }
    return sheet.field(sheet.at(row, span.first()));
  }
}
