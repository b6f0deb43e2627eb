package io.ziping.workbook.detect;

import io.ziping.form.CellRef;
import io.ziping.form.FormField;
import io.ziping.form.ReadingNote;
import io.ziping.measure.AmountParser;
import io.ziping.measure.CellValue;
import io.ziping.workbook.FieldKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the total, the grade and the reason for the whole form: below the table, above it, beside
 * it, each with its label in the same cell or in another one. A number under 分值 is never the total.
 */
final class TailReader {

  private static final int LONGEST_GRADE = 8;

  /** Rows of a money block below the table. */
  private static final int MONEY_ROWS = 15;

  /** Labels that only stand over a table's columns. */
  private static final Set<FieldKind> COLUMN_LABELS =
      EnumSet.of(
          FieldKind.LEVEL1,
          FieldKind.LEVEL2,
          FieldKind.NAME,
          FieldKind.TARGET,
          FieldKind.ACTUAL,
          FieldKind.WEIGHT,
          FieldKind.RATE);

  private final SheetIndex sheet;
  private final Segment segment;
  private final FieldValues values;
  private final GradeText grades;
  private final TotalText texts;
  private final int from;
  private final List<Candidate> totals;

  /**
   * A place where a total stands.
   *
   * @param sum whether its label can be a sum of money too
   * @param isNumber whether it holds a number of points
   */
  private record Candidate(GridCell label, FormField field, boolean sum, boolean isNumber) {}

  TailReader(
      SheetIndex sheet, Segment segment, int lastTableRow, GradeText grades, TotalText texts) {
    this.sheet = sheet;
    this.segment = segment;
    this.values = new FieldValues(sheet);
    this.grades = grades;
    this.texts = texts;
    this.from = lastTableRow + 1;
    this.totals = totals();
  }

  /**
   * The total: where several stand, one labelled 总分 before one labelled 合计, then the upper one.
   * Blank where the layout has a place for it that nobody filled; absent where it has none.
   */
  FormField total() {
    Optional<Candidate> best = best();
    best.ifPresent(taken -> tellLikeness(taken.label(), FieldKind.TOTAL));
    return best.map(Candidate::field).orElse(FormField.absent());
  }

  /** Totals that say another number than the one that was taken. */
  List<ReadingNote> otherTotals() {
    List<ReadingNote> others = new ArrayList<>();
    if (totals.size() > 1) {
      Optional<BigDecimal> taken = best().flatMap(one -> points(one.field()));
      for (Candidate candidate : totals) {
        Optional<BigDecimal> points = points(candidate.field());
        CellRef cell = candidate.field().cell();
        if (taken.isPresent()
            && points.isPresent()
            && cell != null
            && points.get().compareTo(taken.get()) != 0) {
          others.add(new ReadingNote.OtherTotal(cell, points.get()));
        }
      }
    }
    return others;
  }

  /** A label that is in no list is told where something was read by it. */
  private void tellLikeness(GridCell label, FieldKind field) {
    if (label.likeness() == field) {
      sheet.readByLikeness(label, field);
    }
  }

  private static Optional<BigDecimal> points(FormField field) {
    return AmountParser.points(field.value());
  }

  private Optional<Candidate> best() {
    Candidate best = null;
    for (Candidate candidate : totals) {
      if (best == null || rank(candidate) < rank(best)) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int rank(Candidate candidate) {
    if (candidate.isNumber()) {
      return candidate.sum() || candidate.label().likeness() != null ? 1 : 0;
    }
    return candidate.field().isBlank() ? 3 : 2;
  }

  private List<Candidate> totals() {
    List<Candidate> found = new ArrayList<>();
    for (int row : sheet.filledRows(from, segment.lastRow())) {
      if (!isMoneyBelow(row)) {
        for (GridCell cell : sheet.row(row)) {
          if (cell.isOrLike(FieldKind.TOTAL)) {
            add(found, cell, total(cell), isSum(cell));
          } else {
            add(found, cell, values.stated(cell, FieldKind.TOTAL), false);
          }
        }
      }
    }
    for (int row : sheet.filledRows(segment.firstRow(), segment.tableRow() - 1)) {
      for (GridCell cell : sheet.row(row)) {
        add(found, cell, above(cell, row), false);
      }
    }
    for (int row : sheet.filledRows(segment.tableRow(), from - 1)) {
      for (GridCell cell : sheet.row(row)) {
        if (isBesideTable(cell)) {
          add(found, cell, above(cell, row), false);
        }
      }
    }
    return found.stream().anyMatch(Candidate::isNumber) ? found : orInSentence(found);
  }

  /** 经自评，该项目自评总分为97.10分: the one total of the sentences below the table. */
  private List<Candidate> orInSentence(List<Candidate> found) {
    Candidate told = null;
    for (int row : sheet.filledRows(from, segment.lastRow())) {
      for (GridCell cell : sheet.row(row)) {
        String points = texts.pointsIn(cell.value());
        if (points.isEmpty()) {
          continue;
        }
        if (told != null && !told.field().text().equals(points)) {
          return found; // two that differ: nobody can tell which
        }
        told = told == null ? candidate(cell, sheet.field(cell, points), false) : told;
      }
    }
    if (told == null) {
      return found;
    }
    List<Candidate> all = new ArrayList<>(found);
    all.add(told);
    return all;
  }

  private void add(List<Candidate> found, GridCell label, FormField field, boolean sum) {
    if (field.isPresent()) {
      found.add(candidate(label, new FormField(texts.of(field.value()), field.cell()), sum));
    }
  }

  private Candidate candidate(GridCell label, FormField field, boolean sum) {
    return new Candidate(label, field, sum, texts.isNumber(field.value()));
  }

  /** A box for the total above the table, or 总分：97.6 in any cell there. */
  private FormField above(GridCell cell, int row) {
    FormField stated = values.stated(cell, FieldKind.TOTAL);
    if (stated.isPresent()) {
      return stated;
    }
    boolean total = cell.isOrLike(FieldKind.TOTAL) && !isSum(cell);
    if (!total && (!cell.is(FieldKind.SELF_SCORE) || isBesideMoney(row))
        || isMoneyHeader(row)
        || isColumnRow(row)) {
      return FormField.absent();
    }
    // Without a table that was understood its last row stands here as well.
    FormField value = total && segment.tables().isEmpty() ? total(cell) : values.valueOf(cell);
    boolean elsewhere = !value.isBlank() && !texts.isNumber(value.value());
    return elsewhere ? FormField.absent() : value;
  }

  private boolean isBesideTable(GridCell cell) {
    if (!cell.isLabelOrLike()) {
      return false;
    }
    for (TableHeader table : segment.tables()) {
      for (ColumnSpan span : table.columns().values()) {
        if (cell.column() <= span.last() && cell.lastColumn() >= span.first()) {
          return false;
        }
      }
    }
    return true;
  }

  /** 合计 and 总计 may stand over sums of money. */
  private static boolean isSum(GridCell cell) {
    return cell.is(FieldKind.MONEY_TOTAL);
  }

  private boolean isMoneyHeader(int row) {
    TableHeader money = segment.money();
    return money != null && row >= money.firstRow() && row <= money.lastRow();
  }

  private boolean isMoneyBelow(int row) {
    TableHeader money = segment.money();
    return money != null
        && money.firstRow() >= from
        && row >= money.firstRow()
        && row <= money.lastRow() + MONEY_ROWS
        && sheet.row(row).stream().noneMatch(cell -> cell.is(FieldKind.TOTAL) && !isSum(cell));
  }

  /** 预算执行情况（10分） … 得分 9 is what the execution earned, no total. */
  private boolean isBesideMoney(int row) {
    return sheet.row(row).stream().anyMatch(cell -> cell.isOrLike(FieldKind.MONEY_BLOCK));
  }

  private boolean isColumnRow(int row) {
    return sheet.row(row).stream().anyMatch(cell -> cell.isAny(COLUMN_LABELS));
  }

  private FormField total(GridCell label) {
    if (!label.inline().isEmpty()) {
      return sheet.field(label, label.inline());
    }
    TableHeader table = lastTable();
    ColumnSpan score = table == null ? null : scores(table);
    GridCell own = score == null ? null : ownScore(label, score);
    if (own != null && !own.isBlank()) {
      return sheet.field(own);
    }
    GridCell last = lastNumber(label, table);
    if (last != null) {
      return sheet.field(last);
    }
    GridCell right = sheet.rightOf(label);
    if (right.isLabel()) {
      GridCell below = sheet.below(label);
      return texts.isNumber(below.value()) ? sheet.field(below) : FormField.absent();
    }
    if (own != null) {
      return sheet.field(own);
    }
    return score != null || isUnderWeight(right, table) ? FormField.absent() : sheet.field(right);
  }

  private static @Nullable ColumnSpan scores(TableHeader table) {
    ColumnSpan converted = table.span(FieldKind.CONVERTED_SCORE);
    return converted == null ? table.span(FieldKind.SELF_SCORE) : converted;
  }

  /** The cell of a row under 得分, filled or not; null where the label itself reaches over it. */
  private @Nullable GridCell ownScore(GridCell label, ColumnSpan score) {
    GridCell first = null;
    for (int column = score.first(); column <= score.last(); column++) {
      GridCell cell = sheet.at(label.row(), column);
      boolean own = cell.column() > label.lastColumn() && cell.row() == label.row();
      if (own && !cell.isBlank()) {
        return cell;
      }
      first = first == null && own ? cell : first;
    }
    return first;
  }

  /** The last number right of the label that does not stand under 分值. */
  private @Nullable GridCell lastNumber(GridCell label, @Nullable TableHeader table) {
    GridCell last = null;
    for (GridCell cell : sheet.row(label.row())) {
      if (cell.isLabel() && last != null) {
        break;
      }
      if (cell.column() > label.lastColumn()
          && !cell.isLabel()
          && !isUnderWeight(cell, table)
          && texts.isNumber(cell.value())) {
        last = cell;
      }
    }
    return last;
  }

  private boolean isUnderWeight(GridCell cell, @Nullable TableHeader table) {
    if (table != null) {
      ColumnSpan span = table.span(FieldKind.WEIGHT);
      return span != null && cell.column() <= span.last() && cell.lastColumn() >= span.first();
    }
    for (int row : sheet.filledRows(segment.firstRow(), cell.row() - 1)) {
      for (GridCell label : sheet.row(row)) {
        boolean over = cell.column() <= label.lastColumn() && cell.lastColumn() >= label.column();
        if (over && label.is(FieldKind.WEIGHT) && !isMoneyHeader(row)) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable TableHeader lastTable() {
    int count = segment.tables().size();
    return count == 0 ? null : segment.tables().get(count - 1);
  }

  /** A grade, of a list the ticked one; a conclusion of several sentences is none. */
  FormField grade() {
    FormField blank = FormField.absent();
    for (int row : sheet.filledRows(segment.firstRow(), segment.lastRow())) {
      boolean outside = row < segment.tableRow() || row >= from;
      for (GridCell cell : sheet.row(row)) {
        if (outside || isBesideTable(cell)) {
          FormField value = cell.isOrLike(FieldKind.GRADE) ? grade(cell) : inCell(cell);
          if (!value.isBlank()) {
            tellLikeness(cell, FieldKind.GRADE);
            return value;
          }
          blank = blank.isPresent() ? blank : value;
        }
      }
    }
    return blank;
  }

  private FormField inCell(GridCell cell) {
    FormField stated = values.stated(cell, FieldKind.GRADE);
    return stated.isPresent() ? told(cell, stated.text()) : stated;
  }

  private FormField grade(GridCell label) {
    if (!label.inline().isEmpty()) {
      return told(label, label.inline());
    }
    FormField value = values.valueOf(label);
    StringBuilder list = new StringBuilder();
    GridCell first = null;
    for (GridCell cell : sheet.row(label.row())) {
      if (cell.column() > label.lastColumn()) {
        if (cell.isLabel()) {
          break;
        }
        first = first == null ? cell : first;
        list.append(list.length() == 0 ? "" : " ").append(cell.value().text().strip());
      }
    }
    if (first != null && grades.count(list.toString()) > 1) {
      String ticked = grades.of(list.toString());
      return ticked.isEmpty() ? tickedBelow(label) : sheet.field(first, ticked);
    }
    String text = grades.of(value.text());
    if (value.isBlank() || text.equals(value.text())) {
      return text.length() <= LONGEST_GRADE ? value : FormField.absent();
    }
    return text.isEmpty() ? FormField.absent() : new FormField(CellValue.text(text), value.cell());
  }

  /** A row of ticks under a row of grades. */
  private FormField tickedBelow(GridCell label) {
    for (GridCell cell : sheet.row(label.row() + 1)) {
      GridCell above = sheet.at(label.row(), cell.column());
      if (GradeText.isTick(cell.value().text()) && above.column() > label.lastColumn()) {
        return sheet.field(above);
      }
    }
    return FormField.absent();
  }

  private FormField told(GridCell cell, String text) {
    String grade = grades.of(text);
    return grade.isEmpty() || grade.length() > LONGEST_GRADE
        ? FormField.absent()
        : sheet.field(cell, grade);
  }

  FormField reason() {
    return values.value(FieldKind.OVERALL_REASON, from, segment.lastRow());
  }
}
