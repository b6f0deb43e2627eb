package io.ziping.workbook.detect;

import io.ziping.form.CellRef;
import io.ziping.measure.CellValue;
import io.ziping.workbook.FieldKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a sheet, or the merged region that it heads, with what it can mean as a label.
 *
 * @param row zero-based @param column zero-based @param lastRow of the region @param lastColumn of
 *     the region
 * @param value what stands there
 * @param label the text as labels are compared; empty for blanks, numbers and long texts
 * @param meaning what the label stands for
 * @param inline the text after a label's colon in the same cell (金额单位：万元); empty if none
 * @param more facts that follow the first in the same cell (填报人：张三 联系电话：123)
 * @param likeness the field whose labels this one is like though it is in no list; null for listed
 *     labels and for what is like no label
 */
record GridCell(
    int row,
    int column,
    int lastRow,
    int lastColumn,
    CellValue value,
    String label,
    LabelMeaning meaning,
    String inline,
    List<CellFacts.Fact> more,
    @Nullable FieldKind likeness) {

  boolean isBlank() {
    return value.isBlank();
  }

  boolean is(FieldKind field) {
    return meaning.is(field);
  }

  boolean isAny(Set<FieldKind> fields) {
    return meaning.isAny(fields);
  }

  /** Whether it is a label of any kind, and so no value. */
  boolean isLabel() {
    return meaning != LabelMeaning.NONE;
  }

  /** Whether it is a label, listed or like a listed one. */
  boolean isLabelOrLike() {
    return isLabel() || likeness != null;
  }

  /** Whether it is a field's label, listed or like a listed one. */
  boolean isOrLike(FieldKind field) {
    return is(field) || likeness == field;
  }

  /** A label as people see it, on one line, without what stands behind its colon. */
  String shownLabel() {
    String text = value.text();
    if (!inline.isEmpty()) {
      int wide = text.indexOf('：');
      int narrow = text.indexOf(':');
      int colon = wide < 0 || narrow >= 0 && narrow < wide ? narrow : wide;
      text = colon < 0 ? text : text.substring(0, colon);
    }
    String line = LabelText.oneLine(text);
    return line.endsWith("：") || line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
  }

  /** The address for evidence, "C4". */
  String a1() {
    return new CellRef("", row, column).a1();
  }
}
