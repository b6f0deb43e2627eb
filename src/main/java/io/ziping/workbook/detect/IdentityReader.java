package io.ziping.workbook.detect;

import io.ziping.form.Entry;
import io.ziping.form.EvaluationForm.Identity;
import io.ziping.measure.Amounts;
import io.ziping.measure.Written;
import io.ziping.workbook.FormField;
import java.math.BigDecimal;

/** Reads whose form it is. */
final class IdentityReader {

  private static final int PROJECT_CODE = 6;
  private static final int UNIT_CODE = 3;

  private final SheetIndex sheet;
  private final FieldValues values;
  private final Segment segment;
  private final int first;
  private final int last;
  private final int below;

  /** Looks below the indicator table too, from row {@code afterTable} on. */
  IdentityReader(SheetIndex sheet, Segment segment, int afterTable) {
    this.sheet = sheet;
    this.values = new FieldValues(sheet);
    this.segment = segment;
    this.first = segment.firstRow();
    this.last = segment.tableRow() - 1;
    this.below = Math.max(afterTable, segment.tableRow());
  }

  Identity read() {
    Entry project = project();
    CodedName name = CodedName.of(project.text(), PROJECT_CODE);
    Entry projectCode = code(value(FormField.PROJECT_CODE), project, name);
    Entry department = value(FormField.DEPARTMENT);
    CodedName departmentName = CodedName.of(department.text(), UNIT_CODE);
    Entry unit = value(FormField.UNIT);
    if (!unit.isPresent()) {
      unit = value(FormField.REPORTING_UNIT);
    }
    CodedName unitName = CodedName.of(unit.text(), UNIT_CODE);
    return new Identity(
        segment.title() == null ? Entry.absent() : sheet.entry(segment.title()),
        year(),
        renamed(project, name),
        projectCode,
        renamed(department, departmentName),
        renamed(unit, unitName),
        // A whole department's form names no unit; the code is then the department's.
        unit.isPresent()
            ? code(value(FormField.UNIT_CODE), unit, unitName)
            : code(value(FormField.UNIT_CODE), department, departmentName));
  }

  /** Above the table, else below it. */
  private Entry value(FormField field) {
    Entry above = values.value(field, first, last);
    if (!above.isBlank()) {
      return above;
    }
    Entry foot = values.value(field, below, segment.lastRow());
    return foot.isBlank() && above.isPresent() ? above : foot;
  }

  /** Beside its label, else where another label in some cell tells it. */
  private Entry project() {
    GridCell label = segment.projectName();
    if (label != null && !label.isLabel()) {
      sheet.readByLikeness(label, FormField.PROJECT_NAME);
    }
    Entry beside = label == null ? Entry.absent() : values.valueOf(label);
    if (!beside.isBlank()) {
      return beside;
    }
    Entry elsewhere = value(FormField.PROJECT_NAME);
    return isName(elsewhere) || !beside.isPresent() && elsewhere.isBlank() ? elsewhere : beside;
  }

  /** What stands below a label that a template left over is no name. */
  private static boolean isName(Entry entry) {
    return !entry.isBlank() && Amounts.money(entry.written(), BigDecimal.ONE).isEmpty();
  }

  /** The code from a cell of its own, else the one before the name. */
  private Entry code(Entry own, Entry named, CodedName name) {
    if (!own.isBlank() || name.code().isEmpty() || named.cell() == null) {
      return own;
    }
    return new Entry(Written.text(name.code()), named.cell());
  }

  private static Entry renamed(Entry entry, CodedName name) {
    if (name.code().isEmpty() || entry.cell() == null) {
      return entry;
    }
    return new Entry(Written.text(name.name()), entry.cell());
  }

  /** A line of its own, else the title, else a field 年度, else any line above the first field. */
  private Entry year() {
    GridCell name = segment.projectName();
    GridCell title = segment.title();
    boolean shared = title != null && title.row() < first;
    int top = title == null || shared ? first : title.row();
    int end = name == null ? Math.min(last, top + 5) : name.row() - 1;
    Entry line =
        title != null && shared ? yearLine(title.row() - 2, title.row() + 2) : yearLine(first, end);
    if (line.isPresent()) {
      return line;
    }
    String inTitle = title == null ? "" : Preface.yearIn(title.written().text());
    if (title != null && !inTitle.isEmpty()) {
      return sheet.entry(title, inTitle);
    }
    Entry field = value(FormField.YEAR);
    return field.isBlank() ? yearAnywhere(end, field) : field;
  }

  private Entry yearLine(int from, int to) {
    for (int row : sheet.filledRows(from, to)) {
      for (GridCell cell : sheet.row(row)) {
        if (Preface.isYearLine(LabelText.compact(cell.written().text()))) {
          return sheet.entry(cell);
        }
      }
    }
    return Entry.absent();
  }

  private Entry yearAnywhere(int end, Entry otherwise) {
    for (int row : sheet.filledRows(first, end)) {
      for (GridCell cell : sheet.row(row)) {
        String year = Preface.yearIn(cell.written().text());
        if (!year.isEmpty()) {
          return sheet.entry(cell, year);
        }
      }
    }
    for (int row : sheet.filledRows(first, last)) {
      for (GridCell cell : sheet.row(row)) {
        String word = cell.inline().isEmpty() ? "" : Preface.yearWord(cell.written().text());
        if (!word.isEmpty()) {
          return sheet.entry(cell, word);
        }
      }
    }
    return otherwise;
  }
}
