package io.ziping.workbook.detect;

import io.ziping.workbook.FormField;
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
  }

  /** The kind of the adjacent form that stands in a segment. */
  Optional<String> kind(SheetIndex sheet, Segment segment) {
    List<String> titles = titles(sheet, segment);
    if (forms.stream().allMatch(marks -> marks.labels().isEmpty() && !byTitle(marks, titles))) {
      return Optional.empty();
    }
    Set<String> labels = new HashSet<>();
    Set<FormField> fields = EnumSet.noneOf(FormField.class);
    for (int row : sheet.filledRows(segment.firstRow(), segment.lastRow())) {
      for (GridCell cell : sheet.row(row)) {
        labels.add(cell.label());
        fields.addAll(cell.meaning().fields());
      }
    }
    // 实际完成情况 may stand over a goal too: an indicator's field is one with a column.
    fields.removeAll(FormField.TABLE_COLUMNS);
    segment.tables().forEach(table -> fields.addAll(table.columns().keySet()));
    return forms.stream()
        .filter(marks -> marks.form().without().stream().noneMatch(fields::contains))
        .filter(marks -> byTitle(marks, titles) || byLabels(marks, labels))
        .map(marks -> marks.form().kind())
        .findFirst();
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
    return titles.stream()
        .anyMatch(
            title ->
                marks.titles().stream().anyMatch(title::contains)
                    && marks.unlessTitles().stream().noneMatch(title::contains));
  }

  private static boolean byLabels(Marks marks, Set<String> labels) {
    return !marks.labels().isEmpty() && labels.containsAll(marks.labels());
  }
}
