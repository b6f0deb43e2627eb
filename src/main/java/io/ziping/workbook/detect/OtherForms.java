package io.ziping.workbook.detect;

import io.ziping.workbook.FieldKind;
import io.ziping.workbook.FormLabels.OtherForm;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises adjacent forms that are never scored. */
final class OtherForms {

  /** Titles stand in the first filled rows. */
  private static final int TITLE_ROWS = 8;

  private static final int LONGEST_TITLE = 60;

  private final List<Marks> forms;

  /** Every label that identifies some form. */
  private final Set<String> telling = new HashSet<>();

  /** An adjacent form with its texts normalised. */
  private record Marks(
      OtherForm form, List<String> titles, List<String> unlessTitles, List<String> labels) {
    Marks(OtherForm form) {
      this(form, normal(form.titles()), normal(form.unlessTitles()), normal(form.labels()));
    }

    private static List<String> normal(List<String> texts) {
      return texts.stream().map(LabelBook::normal).toList();
    }
  }

  OtherForms(List<OtherForm> forms) {
    this.forms = forms.stream().map(Marks::new).toList();
    this.forms.forEach(marks -> telling.addAll(marks.labels()));
  }

  /** The kind of the adjacent form that stands in a segment. */
  Optional<String> kind(SheetIndex sheet, Segment segment) {
    List<String> titles = titles(sheet, segment);
    Set<String> labels = labels(sheet, segment);
    List<Marks> fitting = new ArrayList<>();
    for (Marks marks : forms) {
      if (byTitle(marks, titles) || byLabels(marks, labels)) {
        fitting.add(marks);
      }
    }
    return fitting.isEmpty() ? Optional.empty() : kind(fitting, fields(sheet, segment));
  }

  private static Optional<String> kind(List<Marks> fitting, Set<FieldKind> fields) {
    return fitting.stream()
        .filter(marks -> marks.form().without().stream().noneMatch(fields::contains))
        .map(marks -> marks.form().kind())
        .findFirst();
  }

  /** Which of the labels that identify a form stand in a segment. */
  private Set<String> labels(SheetIndex sheet, Segment segment) {
    Set<String> labels = new HashSet<>();
    for (int row : sheet.filledRows(segment.firstRow(), segment.lastRow())) {
      for (GridCell cell : sheet.row(row)) {
        if (telling.contains(cell.label())) {
          labels.add(cell.label());
        }
      }
    }
    return labels;
  }

  private static Set<FieldKind> fields(SheetIndex sheet, Segment segment) {
    Set<FieldKind> fields = EnumSet.noneOf(FieldKind.class);
    for (int row : sheet.filledRows(segment.firstRow(), segment.lastRow())) {
      for (GridCell cell : sheet.row(row)) {
        fields.addAll(cell.meaning().fields());
      }
    }
    // 实际完成情况 may stand over a goal too: an indicator's field is one with a column.
    fields.removeAll(FieldKind.TABLE_COLUMNS);
    segment.tables().forEach(table -> fields.addAll(table.columns().keySet()));
    return fields;
  }

  private static List<String> titles(SheetIndex sheet, Segment segment) {
    List<String> titles = new ArrayList<>();
    int filled = 0;
    for (int row : sheet.filledRows(segment.firstRow(), segment.tableRow() - 1)) {
      List<GridCell> cells = sheet.row(row);
      filled++;
      if (filled > TITLE_ROWS) {
        break;
      }
      if (cells.size() == 1
          && !cells.get(0).isLabel()
          && cells.get(0).label().length() <= LONGEST_TITLE) {
        titles.add(cells.get(0).label());
      }
    }
    return titles;
  }

  private static boolean byTitle(Marks marks, List<String> titles) {
    for (String title : titles) {
      if (LabelBook.holdsAny(title, marks.titles())
          && !LabelBook.holdsAny(title, marks.unlessTitles())) {
        return true;
      }
    }
    return false;
  }

  private static boolean byLabels(Marks marks, Set<String> labels) {
    return !marks.labels().isEmpty() && labels.containsAll(marks.labels());
  }
}
