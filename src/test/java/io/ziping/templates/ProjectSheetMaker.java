package io.ziping.templates;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sheet 汇总表: the columns that bureaus ask for, one row a project, totals as live formulas. */
final class ProjectSheetMaker {

  private enum Kind {
    TEXT,
    CENTER,
    COUNT,
    MONEY,
    RATE,
    SCORE,
    DIFFERENCE,
    LINK
  }

  private record Column(
      String group, String head, String key, int width, Kind kind, String name, String foot) {}

  private static final String BASICS = "项目";
  private static final String FUNDS = "预算执行（万元）";
  private static final String POINTS = "得分";
  private static final String CAUSES = "偏差";
  private static final String RESULT = "结果";

  private static final List<Column> COLUMNS =
      List.of(
          new Column(BASICS, "序号", "no", 6, Kind.COUNT, "序号", "合计"),
          new Column(BASICS, "预算部门\n（代码-名称）", "department", 17, Kind.TEXT, "", ""),
          new Column(BASICS, "实施单位", "unit", 17, Kind.TEXT, "", ""),
          new Column(BASICS, "项目编码", "code", 14, Kind.TEXT, "", ""),
          new Column(BASICS, "项目名称", "name", 28, Kind.TEXT, "", "=COUNT(序号)&\" 个项目\""),
          new Column(BASICS, "项目\n类别", "kind", 7, Kind.CENTER, "", ""),
          new Column(BASICS, "资金\n性质", "fund", 7, Kind.CENTER, "", ""),
          new Column(FUNDS, "年初\n预算数", "initial", 11, Kind.MONEY, "年初预算数", "=SUM(年初预算数)"),
          new Column(FUNDS, "全年\n预算数", "budget", 11, Kind.MONEY, "全年预算数", "=SUM(全年预算数)"),
          new Column(FUNDS, "到位数", "received", 11, Kind.MONEY, "到位数", "=SUM(到位数)"),
          new Column(FUNDS, "全年\n执行数", "executed", 11, Kind.MONEY, "全年执行数", "=SUM(全年执行数)"),
          new Column(
              FUNDS,
              "执行率",
              "rate",
              9,
              Kind.RATE,
              "执行率",
              "=IF(SUM(全年预算数)=0,\"\",SUM(全年执行数)/SUM(全年预算数))"),
          new Column(FUNDS, "结余", "surplus", 10, Kind.MONEY, "结余", "=SUM(结余)"),
          new Column(
              POINTS,
              "自评\n得分",
              "selfTotal",
              9,
              Kind.SCORE,
              "自评得分",
              "=IF(COUNT(自评得分)=0,\"\",AVERAGE(自评得分))"),
          new Column(
              POINTS,
              "系统核算\n得分",
              "total",
              13,
              Kind.SCORE,
              "核算得分",
              "=IF(COUNT(核算得分)=0,\"\",AVERAGE(核算得分))"),
          new Column(POINTS, "分差", "difference", 8, Kind.DIFFERENCE, "分差", ""),
          new Column(POINTS, "等级", "grade", 7, Kind.CENTER, "等级", ""),
          new Column(POINTS, "得分段", "band", 8, Kind.CENTER, "得分段", ""),
          new Column(POINTS, "未完成\n指标数", "unmet", 8, Kind.COUNT, "未完成指标数", "=SUM(未完成指标数)"),
          new Column(CAUSES, "偏差类别", "category", 13, Kind.CENTER, "偏差类别", ""),
          new Column(CAUSES, "偏差原因", "reason", 32, Kind.TEXT, "", ""),
          new Column(CAUSES, "改进措施", "measure", 18, Kind.TEXT, "", ""),
          new Column(RESULT, "处理结果", "verdict", 10, Kind.CENTER, "处理结果", ""),
          new Column(RESULT, "问题数\n错误/警告", "problems", 10, Kind.CENTER, "", ""),
          new Column(RESULT, "是否\n抽查", "spotCheck", 6, Kind.CENTER, "", ""),
          new Column(RESULT, "来源文件", "file", 30, Kind.TEXT, "", ""),
          new Column(RESULT, "结果\n文件", "open", 7, Kind.LINK, "", ""),
          new Column(RESULT, "行标识", "key", 4, Kind.TEXT, "", ""),
          new Column(RESULT, "原值", "seen", 4, Kind.TEXT, "", ""));

  /** What the hidden row of marks says of a column. */
  private static final Map<String, String> MARKS =
      Map.of(
          "kind", "zp:hand:kind",
          "fund", "zp:hand:fund",
          "measure", "zp:hand:measure",
          "spotCheck", "zp:hand:spotCheck",
          "name", "zp:keep:name",
          "key", "zp:key",
          "seen", "zp:seen");

  /** Columns that no form tells; people fill them in. */
  private static final List<String> BY_HAND = List.of("kind", "fund", "measure", "spotCheck");

  private static final int MARK_ROW = 3;
  private static final int HEADS = 5;
  private static final int BODY = 6;
  private static final int FOOT = 7;

  private final SummaryTemplateMaker maker;
  private final Map<Kind, XSSFCellStyle> body;

  ProjectSheetMaker(SummaryTemplateMaker maker) {
    this.maker = maker;
    TemplateStyles styles = maker.styles;
    this.body =
        Map.of(
            Kind.TEXT, styles.text(HorizontalAlignment.LEFT),
            Kind.CENTER, styles.text(HorizontalAlignment.CENTER),
            Kind.COUNT, styles.count(),
            Kind.MONEY, styles.number("#,##0.00_ "),
            Kind.RATE, styles.number("0.00%_ "),
            Kind.SCORE, styles.number("0.00_ "),
            Kind.DIFFERENCE, styles.number("+0.00_ ;-0.00_ ;0.00_ "),
            Kind.LINK, styles.link());
  }

  void make() {
    XSSFSheet sheet = maker.sheet("汇总表", true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
    String last = CellReference.convertNumToColString(COLUMNS.size() - 1);
    Row title = SummaryTemplateMaker.row(sheet, 1, 32);
    var corner =
        SummaryTemplateMaker.put(title, 0, "${unit}${year}年度项目支出绩效自评汇总表", maker.styles.title());
    maker.command(sheet, corner, "jx:area(lastCell=\"" + last + FOOT + "\")");
    SummaryTemplateMaker.put(
        SummaryTemplateMaker.row(sheet, 2, 20),
        0,
        "${note}　　系统核算得分与自评得分并列，不改动自评得分。浅黄色的列由单位按需填写，更新后照样保留。${notice}",
        maker.styles.note());
    heads(sheet);
    body(sheet, last);
    sheet.createFreezePane(5, HEADS);
    sheet.setAutoFilter(CellRangeAddress.valueOf("A" + HEADS + ":" + last + BODY));
    sheet.setRepeatingRows(CellRangeAddress.valueOf((HEADS - 1) + ":" + HEADS));
    colours(sheet);
  }

  private void heads(XSSFSheet sheet) {
    Row marks = SummaryTemplateMaker.row(sheet, MARK_ROW, 4);
    marks.setZeroHeight(true);
    Row groups = SummaryTemplateMaker.row(sheet, HEADS - 1, 20);
    Row heads = SummaryTemplateMaker.row(sheet, HEADS, 34);
    XSSFCellStyle head = maker.styles.head();
    XSSFCellStyle hand = maker.styles.handHead();
    int from = 0;
    for (int c = 0; c < COLUMNS.size(); c++) {
      Column column = COLUMNS.get(c);
      boolean first = c == 0 || !COLUMNS.get(c - 1).group().equals(column.group());
      from = first ? c : from;
      SummaryTemplateMaker.put(groups, c, first ? column.group() : "", head);
      SummaryTemplateMaker.put(
          heads, c, column.head(), BY_HAND.contains(column.key()) ? hand : head);
      sheet.setColumnWidth(c, column.width() * 256);
      String mark = MARKS.get(column.key());
      if (mark != null) {
        SummaryTemplateMaker.put(marks, c, mark, maker.styles.note());
        sheet.setColumnHidden(c, !mark.contains("hand") && !mark.contains("keep"));
      }
      boolean lastOfGroup =
          c == COLUMNS.size() - 1 || !COLUMNS.get(c + 1).group().equals(column.group());
      if (lastOfGroup) {
        sheet.addMergedRegion(new CellRangeAddress(HEADS - 2, HEADS - 2, from, c));
      }
    }
  }

  private void body(XSSFSheet sheet, String last) {
    Row row = SummaryTemplateMaker.row(sheet, BODY, 24);
    Row foot = SummaryTemplateMaker.row(sheet, FOOT, 26);
    for (int c = 0; c < COLUMNS.size(); c++) {
      Column column = COLUMNS.get(c);
      String letter = CellReference.convertNumToColString(c);
      if (!column.name().isEmpty()) {
        maker.name(column.name(), sheet, letter + BODY);
      }
    }
    for (int c = 0; c < COLUMNS.size(); c++) {
      Column column = COLUMNS.get(c);
      XSSFCellStyle style = style(column);
      SummaryTemplateMaker.put(row, c, "${p." + column.key() + "}", style);
      SummaryTemplateMaker.put(foot, c, column.foot(), maker.styles.foot(style));
    }
    maker.command(
        sheet,
        row.getCell(0),
        "jx:each(items=\"projects\" var=\"p\" lastCell=\"" + last + BODY + "\")");
  }

  private XSSFCellStyle style(Column column) {
    XSSFCellStyle style = java.util.Objects.requireNonNull(body.get(column.kind()));
    if (!BY_HAND.contains(column.key())) {
      return style;
    }
    return maker.styles.hand(style.getAlignment());
  }

  private void colours(XSSFSheet sheet) {
    for (int c = 0; c < COLUMNS.size(); c++) {
      String range = CellReference.convertNumToColString(c) + BODY;
      switch (COLUMNS.get(c).key()) {
        case "verdict" -> {
          SummaryTemplateMaker.colourWord(sheet, range, "退回修改", "A93226", "FBEBE9");
          SummaryTemplateMaker.colourWord(sheet, range, "待核定", "9A6B0B", "FDF4E0");
          SummaryTemplateMaker.colourWord(sheet, range, "通过", "2E7048", "FFFFFF");
        }
        case "grade", "band" ->
            SummaryTemplateMaker.colourWord(sheet, range, "待核定", "9A6B0B", "FFFFFF");
        case "difference" -> SummaryTemplateMaker.colourAbove(sheet, range, "0.01", "A93226");
        default -> {}
      }
    }
  }
}
