package io.ziping.recheck;

import io.ziping.assessment.FormRecord;
import io.ziping.report.CellText;
import io.ziping.report.RowHeights;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The one visible sheet of a re-check form while it is being written. */
final class RecheckSheet {

  /** Zero-based row of the table's headings. */
  static final int HEAD_ROW = 7;

  private static final int FIRST = HEAD_ROW + 1;
  private static final int LAST_COLUMN = RecheckColumn.ADVICE.ordinal();
  private static final float LINE_HEIGHT = 30;
  private static final float TEXT_LINE = 14;

  private final XSSFSheet sheet;
  private final Messages messages;
  private final RecheckStyles styles;

  RecheckSheet(XSSFSheet sheet, Messages messages) {
    this.sheet = sheet;
    this.messages = messages;
    this.styles = new RecheckStyles(sheet.getWorkbook(), messages.get("result.font"));
  }

  void fill(RecheckSubject subject) {
    for (RecheckColumn column : RecheckColumn.values()) {
      sheet.setColumnWidth(column.ordinal(), column.width() * 256);
    }
    sheet.setColumnHidden(RecheckColumn.KEY.ordinal(), true);
    top(subject);
    heads();
    List<RecheckRow> lines = subject.rows();
    for (int i = 0; i < lines.size(); i++) {
      line(FIRST + i, i + 1, lines.get(i));
    }
    int foot = FIRST + lines.size();
    totals(foot, subject);
    int next = foot + 1;
    for (RecheckField field : RecheckField.values()) {
      field(next, field);
      next++;
    }
    signatures(next + 1);
    new RecheckRules(sheet, messages).add(FIRST, foot - 1, foot + 1);
    new RowHeights(sheet).grow(FIRST, foot - 1);
    sheet.createFreezePane(0, FIRST);
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, LAST_COLUMN, 0, next + 1);
    sheet.setActiveCell(
        new org.apache.poi.ss.util.CellAddress(FIRST, RecheckColumn.DONE.ordinal()));
  }

  private void top(RecheckSubject subject) {
    FormRecord record = subject.record();
    String year = record.year() == 0 ? "" : String.valueOf(record.year());
    merged(row(0, 32), 0, LAST_COLUMN, messages.get("recheck.title", year), styles.title);
    merged(row(1, 30), 0, LAST_COLUMN, messages.get("recheck.how"), styles.note);
    BigDecimal rate = record.rate();
    RecheckHead head = subject.head();
    facts(
        2,
        List.of("unit", "project", "code"),
        List.of(subject.unit(), record.projectName(), record.projectCode()));
    facts(
        3,
        List.of("budget", "executed", "rate"),
        List.of(
            money(record.budget()),
            money(record.executed()),
            rate == null ? "" : RecheckSubject.percent(rate)));
    facts(
        4,
        List.of("self", "computed", "grades"),
        List.of(
            beside(RecheckSubject.plain(head.self()), head.self(), subject, RecheckRow::self),
            beside(total(record), head.total(), subject, RecheckRow::computed),
            messages.get(
                "recheck.grades",
                orDash(head.gradeOf(head.self())),
                orDash(head.gradeOf(head.total())))));
    wide(row(5, 22), "reason", subject.reasons());
    wide(row(6, 22), "file", subject.path());
  }

  private static String money(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.toPlainString();
  }

  private static String orDash(String grade) {
    return grade.isEmpty() ? "—" : grade;
  }

  /**
   * A total as it was given, with the sum of the lines where that is another: staff added up wrong,
   * or a cap holds. The table below shows the sum.
   */
  private String beside(
      String shown,
      @Nullable BigDecimal total,
      RecheckSubject subject,
      Function<RecheckRow, @Nullable BigDecimal> points) {
    BigDecimal sum = BigDecimal.ZERO;
    for (RecheckRow row : subject.rows()) {
      BigDecimal value = points.apply(row);
      if (value == null) {
        return shown;
      }
      sum = sum.add(value);
    }
    return total == null || sum.compareTo(total) == 0
        ? shown
        : messages.get("recheck.other-sum", shown, RecheckSubject.plain(sum));
  }

  private String total(FormRecord record) {
    BigDecimal total = record.total();
    return total != null
        ? RecheckSubject.plain(total)
        : messages.get(
            "summary.range", record.low().toPlainString(), record.high().toPlainString());
  }

  /** Three labels with their values, over all columns. */
  private void facts(int at, List<String> labels, List<String> values) {
    int[] starts = {0, 4, 9};
    int[] labelEnds = {1, 4, 9};
    int[] ends = {3, 8, LAST_COLUMN};
    Row row = row(at, 22);
    for (int i = 0; i < labels.size(); i++) {
      String label = messages.get("recheck.fact." + labels.get(i));
      merged(row, starts[i], labelEnds[i], label, styles.label);
      merged(row, labelEnds[i] + 1, ends[i], CellText.of(values.get(i)), styles.text);
    }
  }

  private void wide(Row row, String label, String value) {
    merged(row, 0, 1, messages.get("recheck.fact." + label), styles.label);
    merged(row, 2, LAST_COLUMN, CellText.of(value), styles.text);
  }

  private void heads() {
    Row row = row(HEAD_ROW, 30);
    for (RecheckColumn column : RecheckColumn.values()) {
      if (column != RecheckColumn.KEY) {
        put(
            row,
            column,
            messages.get("recheck.head." + column.word()),
            column.input() ? styles.handHead : styles.head);
      }
    }
    key(row, RecheckForm.HEADS);
  }

  private void line(int at, int number, RecheckRow line) {
    Row row = row(at, LINE_HEIGHT);
    boolean execution = line.id().equals(RecheckRow.EXECUTION);
    String rate = messages.get("recheck.execution");
    put(row, RecheckColumn.NO, String.valueOf(number), styles.center);
    put(row, RecheckColumn.LEVEL1, execution ? rate : line.level1(), styles.center);
    put(row, RecheckColumn.LEVEL2, line.level2(), styles.center);
    put(row, RecheckColumn.NAME, execution ? rate : line.name(), styles.text);
    put(row, RecheckColumn.TARGET, line.target(), styles.text);
    put(row, RecheckColumn.ACTUAL, line.actual(), styles.text);
    number(row, RecheckColumn.WEIGHT, line.weight());
    number(row, RecheckColumn.SELF, line.self());
    number(row, RecheckColumn.COMPUTED, line.computed());
    put(row, RecheckColumn.DONE, "", styles.hand);
    put(row, RecheckColumn.SCORE, "", styles.handScore);
    put(row, RecheckColumn.PROBLEM, "", styles.hand);
    put(row, RecheckColumn.SEVERITY, "", styles.handCenter);
    put(row, RecheckColumn.ADVICE, "", styles.hand);
    key(row, RecheckForm.rowKey(line));
  }

  /** Live sums, and in words what they come to. */
  private void totals(int at, RecheckSubject subject) {
    Row row = row(at, 30);
    merged(row, 0, RecheckColumn.ACTUAL.ordinal(), messages.get("recheck.total"), styles.foot);
    RecheckFormulas formulas = new RecheckFormulas(FIRST + 1, at, messages);
    formula(row, RecheckColumn.WEIGHT, formulas.sum(RecheckColumn.WEIGHT));
    formula(row, RecheckColumn.SELF, formulas.whole(RecheckColumn.SELF));
    formula(row, RecheckColumn.COMPUTED, formulas.whole(RecheckColumn.COMPUTED));
    put(row, RecheckColumn.DONE, "", styles.foot);
    formula(row, RecheckColumn.SCORE, formulas.whole(RecheckColumn.SCORE));
    merged(row, RecheckColumn.PROBLEM.ordinal(), LAST_COLUMN, "", styles.foot);
    row.getCell(RecheckColumn.PROBLEM.ordinal()).setCellFormula(formulas.words(subject.head()));
  }

  private void field(int at, RecheckField field) {
    Row row = row(at, field.points());
    merged(row, 0, 1, messages.get("recheck.field." + field.word()), styles.handHead);
    merged(row, 2, LAST_COLUMN, "", styles.hand);
    key(row, RecheckForm.fieldKey(field));
  }

  private void signatures(int at) {
    Row row = row(at, 28);
    List<String> words = new ArrayList<>(List.of("leader", "unit-signs", "signed-on"));
    int[] starts = {0, 5, 10};
    int[] ends = {4, 9, LAST_COLUMN};
    for (int i = 0; i < words.size(); i++) {
      String text = messages.get("recheck.sign." + words.get(i));
      merged(row, starts[i], ends[i], text, styles.plain);
    }
  }

  private Row row(int at, float points) {
    Row row = sheet.createRow(at);
    row.setHeightInPoints(points);
    return row;
  }

  private static void put(Row row, RecheckColumn column, String text, XSSFCellStyle style) {
    Cell cell = row.createCell(column.ordinal());
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(CellText.of(text));
    }
  }

  private void number(Row row, RecheckColumn column, @Nullable BigDecimal number) {
    put(row, column, "", styles.score);
    if (number != null) {
      row.getCell(column.ordinal()).setCellValue(number.doubleValue());
    }
  }

  private void formula(Row row, RecheckColumn column, String formula) {
    Cell cell = row.createCell(column.ordinal());
    cell.setCellStyle(styles.footScore);
    cell.setCellFormula(formula);
  }

  private void merged(Row row, int first, int last, String text, XSSFCellStyle style) {
    for (int column = first; column <= last; column++) {
      row.createCell(column).setCellStyle(style);
    }
    if (!text.isEmpty()) {
      row.getCell(first).setCellValue(text);
    }
    row.setHeightInPoints(Math.max(row.getHeightInPoints(), height(text, first, last)));
    if (last > first) {
      sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
    }
  }

  /** What a text needs in merged columns, which no office program works out itself. */
  private static float height(String text, int first, int last) {
    int characters = 0;
    for (RecheckColumn column : RecheckColumn.values()) {
      boolean inside = column.ordinal() >= first && column.ordinal() <= last;
      characters += inside ? column.width() : 0;
    }
    return RowHeights.lines(text, Math.max(1, characters - 3)) * TEXT_LINE + 6;
  }

  private void key(Row row, String key) {
    put(row, RecheckColumn.KEY, key, styles.plain);
  }
}
