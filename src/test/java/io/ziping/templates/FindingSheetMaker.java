package io.ziping.templates;

import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sheet 问题清单: every finding, errors first. */
final class FindingSheetMaker {

  private record Column(String head, String key, int width, boolean centred) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("序号", "no", 6, true),
          new Column("严重程度", "severity", 10, true),
          new Column("文件", "file", 32, false),
          new Column("项目名称", "project", 30, false),
          new Column("单元格", "cell", 14, true),
          new Column("编号", "code", 8, true),
          new Column("问题与处理办法", "message", 66, false),
          new Column("建议填写", "fix", 14, true),
          new Column("结果文件", "open", 10, true));

  private static final int HEADS = 3;
  private static final int BODY = 4;

  private final SummaryTemplateMaker maker;

  FindingSheetMaker(SummaryTemplateMaker maker) {
    this.maker = maker;
  }

  void make() {
    XSSFSheet sheet = maker.sheet("问题清单", true);
    String last = CellReference.convertNumToColString(COLUMNS.size() - 1);
    var corner =
        SummaryTemplateMaker.put(
            SummaryTemplateMaker.row(sheet, 1, 32),
            0,
            "${unit}${year}年度绩效自评问题清单",
            maker.styles.title());
    maker.command(sheet, corner, "jx:area(lastCell=\"" + last + BODY + "\")");
    SummaryTemplateMaker.put(
        SummaryTemplateMaker.row(sheet, 2, 20),
        0,
        "错误必须改正，警告应当改正或说明，提示供参考。改好原表、保存后，程序自动重新评分。",
        maker.styles.note());
    Row heads = SummaryTemplateMaker.row(sheet, HEADS, 26);
    Row row = SummaryTemplateMaker.row(sheet, BODY, 24);
    XSSFCellStyle head = maker.styles.head();
    XSSFCellStyle left = maker.styles.text(HorizontalAlignment.LEFT);
    XSSFCellStyle centre = maker.styles.text(HorizontalAlignment.CENTER);
    XSSFCellStyle link = maker.styles.link();
    XSSFCellStyle count = maker.styles.count();
    for (int c = 0; c < COLUMNS.size(); c++) {
      Column column = COLUMNS.get(c);
      sheet.setColumnWidth(c, column.width() * 256);
      SummaryTemplateMaker.put(heads, c, column.head(), head);
      XSSFCellStyle style =
          switch (column.key()) {
            case "no" -> count;
            case "open" -> link;
            default -> column.centred() ? centre : left;
          };
      SummaryTemplateMaker.put(row, c, "${f." + column.key() + "}", style);
    }
    maker.command(
        sheet,
        row.getCell(0),
        "jx:each(items=\"findings\" var=\"f\" lastCell=\"" + last + BODY + "\")");
    sheet.createFreezePane(0, HEADS);
    sheet.setAutoFilter(CellRangeAddress.valueOf("A" + HEADS + ":" + last + BODY));
    sheet.setRepeatingRows(CellRangeAddress.valueOf(HEADS + ":" + HEADS));
    SummaryTemplateMaker.colourWord(sheet, "B" + BODY, "错误", "A93226", "FBEBE9");
    SummaryTemplateMaker.colourWord(sheet, "B" + BODY, "警告", "9A6B0B", "FDF4E0");
    SummaryTemplateMaker.colourWord(sheet, "B" + BODY, "提示", "4A6075", "FFFFFF");
  }
}
