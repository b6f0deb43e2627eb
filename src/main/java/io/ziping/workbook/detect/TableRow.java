package io.ziping.workbook.detect;

import io.ziping.form.Entry;
import io.ziping.form.IndicatorRow;
import io.ziping.workbook.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one row after the other under one header; remembers the levels that rows inherit. */
final class TableRow {

  private final SheetIndex sheet;
  private final TableHeader header;
  private final RowText texts;
  private Entry level1 = Entry.absent();
  private Entry level2 = Entry.absent();

  /**
   * A header that is repeated on a new page does not end the levels.
   *
   * @param previous what read the rows above
   */
  TableRow(SheetIndex sheet, TableHeader header, RowText texts, @Nullable TableRow previous) {
    this.sheet = sheet;
    this.header = header;
    this.texts = texts;
    if (previous != null) {
      this.level1 = previous.level1;
      this.level2 = previous.level2;
    }
  }

  /** The rightmost column that holds levels or names. */
  static int lastNameColumn(TableHeader header) {
    for (FormField field : List.of(FormField.NAME, FormField.LEVEL2, FormField.LEVEL1)) {
      ColumnSpan span = header.span(field);
      if (span != null) {
        return span.last();
      }
    }
    return header.firstColumn();
  }

  /** The indicator of a row; empty for leftovers of the template and for headings. */
  Optional<IndicatorRow> read(int row, int number) {
    inherit(row);
    if (isHeading(row)) {
      return Optional.empty();
    }
    Entry name = text(row, FormField.NAME);
    List<Entry> target = target(row);
    Entry actual = text(row, FormField.ACTUAL);
    Entry selfScore = points(row, FormField.CONVERTED_SCORE);
    if (!selfScore.isPresent()) {
      selfScore = points(row, FormField.SELF_SCORE);
    }
    Entry weight = points(row, FormField.WEIGHT);
    if (!header.has(FormField.WEIGHT)) {
      weight = points(row, FormField.WEIGHT_SHARE);
    }
    if (isNothing(target.get(1)) && isNothing(actual) && isNothing(selfScore)) {
      boolean unnamed = isNothing(name);
      if (unnamed && (isNothing(weight) || !header.has(FormField.NAME))) {
        return Optional.empty();
      }
    }
    return Optional.of(
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
            text(row, FormField.REASON),
            points(row, FormField.SINGLE_SCORE)));
  }

  /** A new first level ends the second level above it. */
  private void inherit(int row) {
    Entry first = text(row, FormField.LEVEL1);
    Entry second = text(row, FormField.LEVEL2);
    if (!first.isBlank() && !first.equals(level1) || !level1.isPresent()) {
      level1 = first;
      level2 = second;
    } else if (!second.isBlank() || !level2.isPresent()) {
      level2 = second;
    }
  }

  /** One cell across levels and values is a heading. */
  private boolean isHeading(int row) {
    ColumnSpan values = header.span(FormField.TARGET);
    if (values == null) {
      return false;
    }
    GridCell cell = sheet.at(row, values.first());
    return cell.column() < values.first() && cell.column() <= lastNameColumn(header);
  }

  /** Sign, target and unit: in columns of their own, or unlabelled side by side. */
  private List<Entry> target(int row) {
    Entry target = text(row, FormField.TARGET);
    Entry adjusted = text(row, FormField.TARGET_ADJUSTED);
    if (!isNothing(adjusted)) {
      target = adjusted;
    }
    Entry sign = text(row, FormField.SIGN);
    Entry unit = text(row, FormField.MEASURE_UNIT);
    ColumnSpan span = header.span(FormField.TARGET);
    if (span != null && texts.isSign(target.text())) {
      List<GridCell> parts = parts(row, span);
      if (parts.size() >= 2) {
        sign = sheet.entry(parts.get(0));
        target = sheet.entry(parts.get(1));
        unit = parts.size() > 2 ? sheet.entry(parts.get(2)) : unit;
      }
    }
    return List.of(sign, target, unit);
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

  private boolean isNothing(Entry entry) {
    return entry.isBlank() || texts.isNothing(entry.text());
  }

  /** A text; a region that reaches over several rows says it for each of them. */
  private Entry text(int row, FormField field) {
    return find(row, field, true);
  }

  /** Points count once: the rows that a region covers have none of their own. */
  private Entry points(int row, FormField field) {
    return find(row, field, false);
  }

  private Entry find(int row, FormField field, boolean covered) {
    ColumnSpan span = header.span(field);
    if (span == null) {
      return Entry.absent();
    }
    for (int column = span.first(); column <= span.last(); column++) {
      GridCell cell = sheet.at(row, column);
      if (!cell.isBlank() && (covered || cell.row() == row) && cell.row() > header.lastRow()) {
        return sheet.entry(cell);
      }
    }
    GridCell first = sheet.at(row, span.first());
    return covered || first.row() == row ? sheet.entry(first) : Entry.absent();
  }
}
