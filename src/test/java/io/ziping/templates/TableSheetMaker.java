package io.ziping.templates;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet with one list: title, a line about it, headings, one row for each item, perhaps a foot.
 */
final class TableSheetMaker {

  enum Kind {
    TEXT,
    CENTER,
    COUNT,
    MONEY,
    RATE,
    SCORE,
    LINK,
    /** People write here. */
    HAND,
    HAND_CENTER,
    /** For the program's own use. */
    HIDDEN
  }

  /**
   * A column.
   *
   * @param mark what the hidden row of marks says of it, empty for nothing
   * @param foot text or formula (after =) below the list; # stands for the list's cell
   */
  record Column(String head, String key, int width, Kind kind, String mark, String foot) {
    Column(String head, String key, int width, Kind kind) {
      this(head, key, width, kind, "", "");
    }

    Column mark(String text) {
      return new Column(head, key, width, kind, text, foot);
    }

    Column foot(String text) {
      return new Column(head, key, width, kind, mark, text);
    }
  }

  /** The hidden columns of a list that people may write into. */
  static final List<Column> PROOF =
      List.of(
          new Column("行标识", "key", 4, Kind.HIDDEN).mark("zp:key"),
          new Column("原值", "seen", 4, Kind.HIDDEN).mark("zp:seen"));

  private static final int MARKS = 3;
  private static final int HEADS = 4;
  private static final int BODY = 5;

  private final SummaryTemplateMaker maker;
  private final Map<Kind, XSSFCellStyle> styles;
  private final XSSFSheet sheet;
  private final List<Column> columns;
  private final String last;

  TableSheetMaker(SummaryTemplateMaker maker, String name, List<Column> columns) {
    this.maker = maker;
    this.columns = columns;
    this.sheet = maker.sheet(name, true);
    this.last = CellReference.convertNumToColString(columns.size() - 1);
    TemplateStyles styles = maker.styles;
    this.styles =
        Map.ofEntries(
            Map.entry(Kind.TEXT, styles.text(HorizontalAlignment.LEFT)),
            Map.entry(Kind.CENTER, styles.text(HorizontalAlignment.CENTER)),
            Map.entry(Kind.COUNT, styles.count()),
            Map.entry(Kind.MONEY, styles.number("#,##0.00_ ")),
            Map.entry(Kind.RATE, styles.number("0.00%_ ")),
            Map.entry(Kind.SCORE, styles.number("0.00_ ")),
            Map.entry(Kind.LINK, styles.link()),
            Map.entry(Kind.HAND, styles.hand(HorizontalAlignment.LEFT)),
            Map.entry(Kind.HAND_CENTER, styles.hand(HorizontalAlignment.CENTER)),
            Map.entry(Kind.HIDDEN, styles.text(HorizontalAlignment.LEFT)));
  }

  /**
   * Fills the sheet; {@code frozen} columns stay in view.
   *
   * @param items the list's name @param variable of a row
   */
  XSSFSheet make(String title, String note, String items, String variable, int frozen) {
    boolean hasFoot = columns.stream().anyMatch(column -> !column.foot().isEmpty());
    Row top = SummaryTemplateMaker.row(sheet, 1, 32);
    Cell corner = SummaryTemplateMaker.put(top, 0, title, maker.styles.title());
    int bottom = hasFoot ? BODY + 1 : BODY;
    maker.command(sheet, corner, "jx:area(lastCell=\"" + last + bottom + "\")");
    SummaryTemplateMaker.put(SummaryTemplateMaker.row(sheet, 2, 20), 0, note, maker.styles.note());
    Row marks = SummaryTemplateMaker.row(sheet, MARKS, 4);
    Row heads = SummaryTemplateMaker.row(sheet, HEADS, 30);
    Row body = SummaryTemplateMaker.row(sheet, BODY, 24);
    for (int c = 0; c < columns.size(); c++) {
      cells(c, variable, marks, heads, body);
    }
    marks.setZeroHeight(true);
    if (hasFoot) {
      foot(SummaryTemplateMaker.row(sheet, BODY + 1, 26));
    }
    maker.command(
        sheet,
        body.getCell(0),
        "jx:each(items=\""
            + items
            + "\" var=\""
            + variable
            + "\" lastCell=\""
            + last
            + BODY
            + "\")");
    sheet.createFreezePane(frozen, HEADS);
    sheet.setAutoFilter(CellRangeAddress.valueOf("A" + HEADS + ":" + last + BODY));
    sheet.setRepeatingRows(CellRangeAddress.valueOf(HEADS + ":" + HEADS));
    return sheet;
  }

  private void cells(int c, String variable, Row marks, Row heads, Row body) {
    Column column = columns.get(c);
    boolean isHand = column.kind() == Kind.HAND || column.kind() == Kind.HAND_CENTER;
    sheet.setColumnWidth(c, column.width() * 256);
    sheet.setColumnHidden(c, column.kind() == Kind.HIDDEN);
    if (!column.mark().isEmpty()) {
      SummaryTemplateMaker.put(marks, c, column.mark(), maker.styles.note());
    }
    SummaryTemplateMaker.put(
        heads, c, column.head(), isHand ? maker.styles.handHead() : maker.styles.head());
    SummaryTemplateMaker.put(body, c, "${" + variable + "." + column.key() + "}", style(column));
  }

  private XSSFCellStyle style(Column column) {
    return java.util.Objects.requireNonNull(styles.get(column.kind()));
  }

  private void foot(Row foot) {
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      String cell = CellReference.convertNumToColString(c) + BODY;
      SummaryTemplateMaker.put(
          foot, c, column.foot().replace("#", cell), maker.styles.foot(style(column)));
    }
  }

  /** A drop-down over the rows of a column; other texts are allowed as well. */
  void choice(String key, String title, String hint, String... items) {
    int column = column(key);
    DataValidationHelper rules = sheet.getDataValidationHelper();
    DataValidation rule =
        rules.createValidation(
            rules.createExplicitListConstraint(items),
            new CellRangeAddressList(BODY - 1, BODY - 1, column, column));
    rule.setShowErrorBox(false);
    rule.setEmptyCellAllowed(true);
    rule.setSuppressDropDownArrow(true);
    rule.createPromptBox(title, hint);
    rule.setShowPromptBox(true);
    sheet.addValidationData(rule);
  }

  /** Cells of a column that hold a word get its colour. */
  void colour(String key, String word, String ink, String paper) {
    String range = CellReference.convertNumToColString(column(key)) + BODY;
    SummaryTemplateMaker.colourWord(sheet, range, word, ink, paper);
  }

  private int column(String key) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).key().equals(key)) {
        return c;
      }
    }
    throw new IllegalArgumentException(key);
  }
}
