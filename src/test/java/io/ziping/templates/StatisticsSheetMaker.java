package io.ziping.templates;

import io.ziping.templates.StepChartMaker.Values;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sheet 统计: counts and amounts by band, grade, verdict and cause, all live over 汇总表. */
final class StatisticsSheetMaker {

  private static final String COUNT = "0";
  private static final String MONEY = "#,##0.00";
  private static final String SHARE = "0.00%";

  /** Room of a space at the right border. */
  private static final String PAD = "_ ";

  private static final String WIDE = "F";

  /** Steps of the execution rate: what they are called, from and below. */
  private static final String[][] RATES = {
    {"100%", "1", ""},
    {"90%～100%", "0.9", "1"},
    {"80%～90%", "0.8", "0.9"},
    {"60%～80%", "0.6", "0.8"},
    {"60%以下", "0", "0.6"}
  };

  private final SummaryTemplateMaker maker;
  private final TemplateStyles styles;
  private final XSSFCellStyle head;
  private final XSSFCellStyle section;
  private final XSSFCellStyle centre;
  private final XSSFCellStyle left;
  private final XSSFCellStyle count;
  private final XSSFCellStyle money;
  private final XSSFCellStyle share;

  StatisticsSheetMaker(SummaryTemplateMaker maker) {
    this.maker = maker;
    this.styles = maker.styles;
    this.head = styles.head();
    this.section = styles.section();
    this.centre = styles.text(HorizontalAlignment.CENTER);
    this.left = styles.text(HorizontalAlignment.LEFT);
    this.count = styles.count();
    this.money = styles.number(MONEY + PAD);
    this.share = styles.number(SHARE + PAD);
  }

  void make() {
    XSSFSheet sheet = maker.sheet("统计", false);
    sheet.getPrintSetup().setFitHeight((short) 1);
    int[] widths = {18, 13, 13, 14, 14, 24, 3, 10, 10, 10, 10, 10, 10};
    for (int c = 0; c < widths.length; c++) {
      sheet.setColumnWidth(c, widths[c] * 256);
    }
    Cell corner =
        SummaryTemplateMaker.put(
            SummaryTemplateMaker.row(sheet, 1, 32),
            0,
            "${unit}${year}年度项目支出绩效自评统计",
            styles.title());
    SummaryTemplateMaker.put(SummaryTemplateMaker.row(sheet, 2, 20), 0, "${note}", styles.note());
    overview(sheet);
    int bands = steps(sheet, 10, "二、按得分段", "得分段", "bands", bandFormulas());
    int grades = steps(sheet, bands + 2, "三、按等级", "等级", "grades", plainFormulas("等级"));
    int verdicts = verdicts(sheet, grades + 2);
    int causes = categories(sheet, verdicts + 2);
    int last = rates(sheet, causes + 2);
    maker.command(sheet, corner, "jx:area(lastCell=\"" + WIDE + last + "\")");
    StepChartMaker charts = new StepChartMaker(sheet);
    charts.make("各得分段项目数（个）", new Values(12, 12, 1, "项目数", COUNT), 2, 15, BarDirection.COL);
    charts.make(
        "各执行率区间项目数（个）",
        new Values(last - RATES.length, last - 1, 1, "项目数", COUNT),
        16,
        29,
        BarDirection.COL);
    charts.make(
        "各偏差类别全年预算数（万元）",
        new Values(causes - 1, causes - 1, 3, "全年预算数", MONEY),
        30,
        44,
        BarDirection.BAR);
  }

  private void overview(XSSFSheet sheet) {
    SummaryTemplateMaker.put(SummaryTemplateMaker.row(sheet, 3, 26), 0, "一、总体情况", section);
    figures(
        sheet,
        4,
        new String[] {"项目数", "全年预算数", "全年执行数", "结余", "执行率", "系统核算平均分"},
        new String[] {
          "=COUNT(序号)",
          "=SUM(全年预算数)",
          "=SUM(全年执行数)",
          "=SUM(结余)",
          "=IF(SUM(全年预算数)=0,\"—\",SUM(全年执行数)/SUM(全年预算数))",
          "=IF(COUNT(核算得分)=0,\"—\",AVERAGE(核算得分))"
        },
        new String[] {COUNT, MONEY, MONEY, MONEY, SHARE, "0.00"});
    figures(
        sheet,
        6,
        new String[] {"满分项目", "有偏差项目", "总分待核定", "未完成指标", "自评高于核算", "自评平均分"},
        new String[] {
          "=COUNTIF(核算得分,100)",
          "=COUNTIF(核算得分,\"<100\")",
          "=COUNT(序号)-COUNT(核算得分)",
          "=SUM(未完成指标数)",
          "=COUNTIF(分差,\">0.01\")",
          "=IF(COUNT(自评得分)=0,\"—\",AVERAGE(自评得分))"
        },
        new String[] {COUNT, COUNT, COUNT, COUNT, COUNT, "0.00"});
    SummaryTemplateMaker.row(sheet, 8, 8);
    SummaryTemplateMaker.row(sheet, 9, 8);
  }

  private void figures(
      XSSFSheet sheet, int row, String[] heads, String[] formulas, String[] formats) {
    Row names = SummaryTemplateMaker.row(sheet, row, 22);
    Row values = SummaryTemplateMaker.row(sheet, row + 1, 32);
    for (int c = 0; c < heads.length; c++) {
      SummaryTemplateMaker.put(names, c, heads[c], head);
      SummaryTemplateMaker.put(values, c, formulas[c], styles.figure(formats[c]));
    }
  }

  /** COUNTIF would read a band name such as <60 as a comparison; "=<60" is the text itself. */
  private static String[] bandFormulas() {
    return new String[] {
      "=COUNTIF(得分段,\"=\"&A#)", "=SUMIF(得分段,\"=\"&A#,全年预算数)", "=SUMIF(得分段,\"=\"&A#,全年执行数)"
    };
  }

  private static String[] plainFormulas(String column) {
    return new String[] {
      "=COUNTIF(" + column + ",A#)",
      "=SUMIF(" + column + ",A#,全年预算数)",
      "=SUMIF(" + column + ",A#,全年执行数)"
    };
  }

  /** A block over a scale of the rule pack; returns its last row. */
  private int steps(
      XSSFSheet sheet, int from, String title, String name, String items, String[] formulas) {
    head(sheet, from, title, name, "项目数", "占比", "全年预算数", "全年执行数", "执行率");
    int body = from + 2;
    Row row = SummaryTemplateMaker.row(sheet, body, 24);
    Row foot = SummaryTemplateMaker.row(sheet, body + 1, 24);
    SummaryTemplateMaker.put(row, 0, "${s.name}", centre);
    cells(row, body, formulas);
    rate(row, body, share);
    foot(foot, body);
    rate(foot, body + 1, styles.foot(share));
    maker.command(
        sheet,
        row.getCell(0),
        "jx:each(items=\"" + items + "\" var=\"s\" lastCell=\"" + WIDE + body + "\")");
    return body + 1;
  }

  private int verdicts(XSSFSheet sheet, int from) {
    head(sheet, from, "四、按处理结果", "处理结果", "项目数", "占比", "全年预算数", "全年执行数", "自评表文件数");
    int body = from + 2;
    Row row = SummaryTemplateMaker.row(sheet, body, 24);
    Row foot = SummaryTemplateMaker.row(sheet, body + 1, 24);
    SummaryTemplateMaker.put(row, 0, "${v.name}", centre);
    cells(row, body, plainFormulas("处理结果"));
    SummaryTemplateMaker.put(row, 5, "${v.files}", count);
    foot(foot, body);
    SummaryTemplateMaker.put(foot, 5, "=SUM(F" + body + ")", styles.foot(count));
    maker.command(
        sheet,
        row.getCell(0),
        "jx:each(items=\"verdicts\" var=\"v\" lastCell=\"" + WIDE + body + "\")");
    return body + 1;
  }

  private int categories(XSSFSheet sheet, int from) {
    head(sheet, from, "五、按偏差类别（按填写的原因初步归类，请核对）", "偏差类别", "项目数", "结余", "全年预算数", "全年执行数", "归类依据的词语");
    int body = from + 2;
    Row row = SummaryTemplateMaker.row(sheet, body, 24);
    Row foot = SummaryTemplateMaker.row(sheet, body + 1, 24);
    SummaryTemplateMaker.put(row, 0, "${c.name}", centre);
    cells(row, body, plainFormulas("偏差类别"));
    SummaryTemplateMaker.put(row, 2, "=SUMIF(偏差类别,A" + body + ",结余)", money);
    SummaryTemplateMaker.put(row, 5, "${c.words}", left);
    foot(foot, body);
    SummaryTemplateMaker.put(foot, 2, "=SUM(C" + body + ")", styles.foot(money));
    SummaryTemplateMaker.put(foot, 5, "", styles.foot(left));
    maker.command(
        sheet,
        row.getCell(0),
        "jx:each(items=\"categories\" var=\"c\" lastCell=\"" + WIDE + body + "\")");
    return body + 1;
  }

  /** Fixed rows, so that nothing but the template says where the steps lie. */
  private int rates(XSSFSheet sheet, int from) {
    head(sheet, from, "六、按执行率", "执行率", "项目数", "占比", "全年预算数", "全年执行数", "结余");
    int row = from + 2;
    for (String[] step : RATES) {
      Row line = SummaryTemplateMaker.row(sheet, row, 24);
      String over = "执行率,\">=" + step[1] + "\"";
      String within = step[2].isEmpty() ? over : over + ",执行率,\"<" + step[2] + "\"";
      SummaryTemplateMaker.put(line, 0, step[0], centre);
      cells(
          line,
          row,
          new String[] {
            "=COUNTIFS(" + within + ")",
            "=SUMIFS(全年预算数," + within + ")",
            "=SUMIFS(全年执行数," + within + ")"
          });
      SummaryTemplateMaker.put(line, 5, "=SUMIFS(结余," + within + ")", money);
      row++;
    }
    Row foot = SummaryTemplateMaker.row(sheet, row, 24);
    SummaryTemplateMaker.put(foot, 0, "合计", styles.foot(centre));
    XSSFCellStyle[] feet = {count, share, money, money, money};
    for (int c = 1; c <= feet.length; c++) {
      String column = String.valueOf((char) ('A' + c));
      String sum = "=SUM(" + column + (from + 2) + ":" + column + (row - 1) + ")";
      SummaryTemplateMaker.put(foot, c, sum, styles.foot(feet[c - 1]));
    }
    return row;
  }

  private void head(XSSFSheet sheet, int from, String title, String... heads) {
    SummaryTemplateMaker.put(SummaryTemplateMaker.row(sheet, from, 26), 0, title, section);
    Row row = SummaryTemplateMaker.row(sheet, from + 1, 22);
    for (int c = 0; c < heads.length; c++) {
      SummaryTemplateMaker.put(row, c, heads[c], head);
    }
  }

  private void cells(Row row, int body, String[] formulas) {
    String total = "COUNT(序号)";
    SummaryTemplateMaker.put(row, 1, formulas[0].replace("#", "" + body), count);
    SummaryTemplateMaker.put(row, 2, "=IF(" + total + "=0,0,B" + body + "/" + total + ")", share);
    SummaryTemplateMaker.put(row, 3, formulas[1].replace("#", "" + body), money);
    SummaryTemplateMaker.put(row, 4, formulas[2].replace("#", "" + body), money);
  }

  private void foot(Row foot, int body) {
    SummaryTemplateMaker.put(foot, 0, "合计", styles.foot(centre));
    SummaryTemplateMaker.put(foot, 1, "=SUM(B" + body + ")", styles.foot(count));
    SummaryTemplateMaker.put(foot, 2, "=SUM(C" + body + ")", styles.foot(share));
    SummaryTemplateMaker.put(foot, 3, "=SUM(D" + body + ")", styles.foot(money));
    SummaryTemplateMaker.put(foot, 4, "=SUM(E" + body + ")", styles.foot(money));
  }

  private static void rate(Row row, int number, XSSFCellStyle style) {
    String budget = "D" + number;
    String executed = "E" + number;
    SummaryTemplateMaker.put(
        row, 5, "=IF(" + budget + "=0,\"—\"," + executed + "/" + budget + ")", style);
  }
}
