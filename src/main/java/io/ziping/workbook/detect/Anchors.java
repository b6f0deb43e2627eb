package io.ziping.workbook.detect;

import io.ziping.form.Recognition.Anchor;
import io.ziping.workbook.FieldKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which anchors of families a form has, and where. */
final class Anchors {

  /** Fields that only count as columns of a header. */
  private static final Set<FieldKind> COLUMNS = columns();

  private final Map<String, GridCell> found = new LinkedHashMap<>();
  private final SheetIndex sheet;

  Anchors(SheetIndex sheet, Segment segment) {
    this.sheet = sheet;
    if (segment.title() != null) {
      found.put("title", segment.title());
    }
    if (segment.projectName() != null) {
      found.put(FieldKind.PROJECT_NAME.key(), segment.projectName());
    }
    TableHeader money = segment.money();
    if (money != null) {
      money.labels().forEach((field, cell) -> found.put(moneyKey(field), cell));
    }
    for (TableHeader table : segment.tables()) {
      table.labels().forEach((field, cell) -> found.putIfAbsent(field.key(), cell));
      if (table.inOrder(FieldKind.WEIGHT, FieldKind.TARGET)) {
        table.label(FieldKind.WEIGHT).ifPresent(cell -> found.put("weight-before-target", cell));
      }
    }
    for (int row : sheet.filledRows(segment.firstRow(), segment.lastRow())) {
      for (GridCell cell : sheet.row(row)) {
        if (cell.isLabel()) {
          add(cell, row < segment.tableRow());
        }
      }
    }
  }

  private void add(GridCell cell, boolean aboveTable) {
    cell.meaning().marks().forEach(mark -> found.putIfAbsent(mark, cell));
    for (FieldKind field : cell.meaning().fields()) {
      if (!COLUMNS.contains(field) && (aboveTable || field.compareTo(FieldKind.OTHER_COLUMN) > 0)) {
        found.putIfAbsent(field.key(), cell);
      }
    }
  }

  boolean has(String anchor) {
    return found.containsKey(anchor);
  }

  /** An anchor with its label and cell, for explanations. */
  Anchor at(String anchor) {
    GridCell cell = found.get(anchor.equals("title-says") ? "title" : anchor);
    return cell == null
        ? new Anchor(anchor, "", null)
        : new Anchor(anchor, cell.value().text().strip(), sheet.ref(cell));
  }

  /** Whether anything of the form is meant to be scored. */
  boolean hasScores() {
    return has("weight")
        || has("self-score")
        || has("money-weight")
        || has("money-self-score")
        || has("converted-score")
        || has("single-score");
  }

  private static String moneyKey(FieldKind field) {
    boolean shared = field == FieldKind.WEIGHT || field == FieldKind.SELF_SCORE;
    return shared ? "money-" + field.key() : field.key();
  }

  private static Set<FieldKind> columns() {
    EnumSet<FieldKind> columns = EnumSet.copyOf(FieldKind.TABLE_COLUMNS);
    columns.addAll(FieldKind.AMOUNTS);
    columns.add(FieldKind.PROJECT_NAME);
    return columns;
  }
}
