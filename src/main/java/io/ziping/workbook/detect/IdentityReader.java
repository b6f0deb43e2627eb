package io.ziping.workbook.detect;

import io.ziping.form.EvaluationForm.IdentityCells;
import io.ziping.form.FormField;
import io.ziping.measure.AmountParser;
import io.ziping.measure.CellValue;
import io.ziping.workbook.FieldKind;
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

  IdentityCells read() {
    FormField project = project();
    CodedName name = CodedName.of(project.text(), PROJECT_CODE);
    FormField projectCode = code(value(FieldKind.PROJECT_CODE), project, name);
    FormField department = value(FieldKind.DEPARTMENT);
    CodedName departmentName = CodedName.of(department.text(), UNIT_CODE);
    FormField unit = value(FieldKind.UNIT);
    if (!unit.isPresent()) {
      unit = value(FieldKind.REPORTING_UNIT);
    }
    CodedName unitName = CodedName.of(unit.text(), UNIT_CODE);
    return new IdentityCells(
        segment.title() == null ? FormField.absent() : sheet.field(segment.title()),
        year(),
        renamed(project, name),
        projectCode,
        renamed(department, departmentName),
        renamed(unit, unitName),
        // A whole department's form names no unit; the code is then the department's.
        unit.isPresent()
            ? code(value(FieldKind.UNIT_CODE), unit, unitName)
            : code(value(FieldKind.UNIT_CODE), department, departmentName));
  }

  /** Above the table, else below it. */
  private FormField value(FieldKind field) {
    FormField above = values.value(field, first, last);
    if (!above.isBlank()) {
      return above;
    }
    FormField foot = values.value(field, below, segment.lastRow());
    return foot.isBlank() && above.isPresent() ? above : foot;
  }

  /** Beside its label, else where another label in some cell tells it. */
  private FormField project() {
    GridCell label = segment.projectName();
    if (label != null && !label.isLabel()) {
      sheet.readByLikeness(label, FieldKind.PROJECT_NAME);
    }
    FormField beside = label == null ? FormField.absent() : values.valueOf(label);
    if (!beside.isBlank()) {
      return beside;
    }
    FormField elsewhere = value(FieldKind.PROJECT_NAME);
    return isName(elsewhere) || !beside.isPresent() && elsewhere.isBlank() ? elsewhere : beside;
  }

  /** What stands below a label that a template left over is no name. */
  private static boolean isName(FormField field) {
    return !field.isBlank() && AmountParser.money(field.value(), BigDecimal.ONE).isEmpty();
  }

  /** The code from a cell of its own, else the one before the name. */
  private FormField code(FormField own, FormField named, CodedName name) {
    if (!own.isBlank() || name.code().isEmpty() || named.cell() == null) {
      return own;
    }
    return new FormField(CellValue.text(name.code()), named.cell());
  }

  private static FormField renamed(FormField field, CodedName name) {
    if (name.code().isEmpty() || field.cell() == null) {
      return field;
    }
    return new FormField(CellValue.text(name.name()), field.cell());
  }

  /** A line of its own, else the title, else a field 年度, else any line above the first field. */
  private FormField year() {
    GridCell name = segment.projectName();
    GridCell title = segment.title();
    boolean shared = title != null && title.row() < first;
    int top = title == null || shared ? first : title.row();
    int end = name == null ? Math.min(last, top + 5) : name.row() - 1;
    FormField line =
        title != null && shared ? yearLine(title.row() - 2, title.row() + 2) : yearLine(first, end);
    if (line.isPresent()) {
      return line;
    }
    String inTitle = title == null ? "" : TitleLines.yearIn(title.value().text());
    if (title != null && !inTitle.isEmpty()) {
      return sheet.field(title, inTitle);
    }
    FormField field = value(FieldKind.YEAR);
    return field.isBlank() ? yearAnywhere(end, field) : field;
  }

  private FormField yearLine(int from, int to) {
    for (int row : sheet.filledRows(from, to)) {
      for (GridCell cell : sheet.row(row)) {
        if (TitleLines.isYearLine(LabelText.compact(cell.value().text()))) {
          return sheet.field(cell);
        }
      }
    }
    return FormField.absent();
  }

  private FormField yearAnywhere(int end, FormField otherwise) {
    for (int row : sheet.filledRows(first, end)) {
      for (GridCell cell : sheet.row(row)) {
        String year = TitleLines.yearIn(cell.value().text());
        if (!year.isEmpty()) {
          return sheet.field(cell, year);
        }
      }
    }
    for (int row : sheet.filledRows(first, last)) {
      for (GridCell cell : sheet.row(row)) {
        String word = cell.inline().isEmpty() ? "" : TitleLines.yearWord(cell.value().text());
        if (!word.isEmpty()) {
          return sheet.field(cell, word);
        }
      }
    }
    return otherwise;
  }
}
