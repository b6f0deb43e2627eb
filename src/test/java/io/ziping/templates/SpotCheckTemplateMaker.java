package io.ziping.templates;

import io.ziping.templates.TableSheetMaker.Column;
import io.ziping.templates.TableSheetMaker.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes {@code templates/spot-checks.xlsx}, the bureau's list of spot checks and re-checks. */
public final class SpotCheckTemplateMaker {

  private SpotCheckTemplateMaker() {}

  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args.length > 0 ? args[0] : "templates/spot-checks.xlsx"), make());
  }

  /** The template's bytes. */
  public static byte[] make() throws IOException {
    SummaryTemplateMaker maker = new SummaryTemplateMaker();
    try (maker.workbook) {
      samples(maker);
      results(maker);
      details(maker);
      return maker.bytes();
    }
  }

  private static void samples(SummaryTemplateMaker maker) {
    new TableSheetMaker(
            maker,
            "抽查建议",
            List.of(
                new Column("序号", "no", 6, Kind.COUNT),
                new Column("单位", "unit", 16, Kind.CENTER),
                new Column("项目编码", "code", 23, Kind.TEXT),
                new Column("项目名称", "name", 34, Kind.TEXT),
                new Column("全年预算数", "budget", 12, Kind.MONEY),
                new Column("全年执行数", "executed", 12, Kind.MONEY),
                new Column("执行率", "rate", 10, Kind.RATE),
                new Column("自评得分", "selfTotal", 10, Kind.SCORE),
                new Column("核算得分", "total", 13, Kind.SCORE),
                new Column("问题数\n错误/警告", "problems", 11, Kind.CENTER),
                new Column("抽取方式", "drawn", 10, Kind.CENTER),
                new Column("抽查理由", "reason", 42, Kind.TEXT),
                new Column("自评表", "file", 28, Kind.TEXT),
                new Column("复核表", "open", 9, Kind.LINK),
                new Column("复核进度", "state", 10, Kind.CENTER)))
        .make("${area}${year}年度绩效自评抽查建议（金额单位：万元）", "${sampleNote}", "samples", "s", 4);
  }

  private static void results(SummaryTemplateMaker maker) {
    TableSheetMaker sheet =
        new TableSheetMaker(
            maker,
            "复核结果",
            List.of(
                new Column("序号", "no", 6, Kind.COUNT),
                new Column("单位", "unit", 16, Kind.CENTER),
                new Column("项目编码", "code", 23, Kind.TEXT),
                new Column("项目名称", "name", 34, Kind.TEXT),
                new Column("自评得分", "selfTotal", 10, Kind.SCORE),
                new Column("核算得分", "total", 10, Kind.SCORE),
                new Column("复核得分", "recheck", 10, Kind.SCORE),
                new Column("复核减\n自评", "againstSelf", 10, Kind.SCORE),
                new Column("复核减\n核算", "againstComputed", 10, Kind.SCORE),
                new Column("自评\n等级", "selfGrade", 7, Kind.CENTER),
                new Column("核算\n等级", "grade", 7, Kind.CENTER),
                new Column("复核\n等级", "recheckGrade", 7, Kind.CENTER),
                new Column("等级变化", "change", 11, Kind.CENTER),
                new Column("有问题\n的指标", "problems", 9, Kind.COUNT),
                new Column("复核结论", "conclusion", 20, Kind.TEXT),
                new Column("复核说明", "remark", 24, Kind.TEXT),
                new Column("复核人", "reviewer", 11, Kind.CENTER),
                new Column("复核日期", "date", 13, Kind.CENTER),
                new Column("复核进度", "state", 10, Kind.CENTER),
                new Column("需要处理", "todo", 38, Kind.TEXT),
                new Column("复核表", "open", 9, Kind.LINK)));
    sheet.make("${area}${year}年度绩效自评复核结果", "${resultNote}", "results", "r", 4);
    sheet.colour("state", "填写有误", "A93226", "FBEBE9");
    sheet.colour("state", "填写中", "9A6B0B", "FDF4E0");
    sheet.colour("state", "已完成", "2E7048", "EAF5EE");
  }

  private static void details(SummaryTemplateMaker maker) {
    TableSheetMaker sheet =
        new TableSheetMaker(
            maker,
            "复核明细",
            List.of(
                new Column("序号", "no", 6, Kind.COUNT),
                new Column("单位", "unit", 16, Kind.CENTER),
                new Column("项目名称", "name", 30, Kind.TEXT),
                new Column("一级指标", "level1", 13, Kind.CENTER),
                new Column("二级指标", "level2", 15, Kind.CENTER),
                new Column("三级指标", "indicator", 26, Kind.TEXT),
                new Column("年度指标值", "target", 16, Kind.TEXT),
                new Column("自评完成值", "actual", 16, Kind.TEXT),
                new Column("复核完成值", "found", 16, Kind.TEXT),
                new Column("分值", "weight", 8, Kind.SCORE),
                new Column("自评得分", "self", 10, Kind.SCORE),
                new Column("核算得分", "computed", 10, Kind.SCORE),
                new Column("复核得分", "recheck", 10, Kind.SCORE),
                new Column("复核减\n自评", "difference", 10, Kind.SCORE),
                new Column("问题描述", "problem", 36, Kind.TEXT),
                new Column("严重度", "severity", 9, Kind.CENTER),
                new Column("建议", "advice", 28, Kind.TEXT)));
    sheet.make("${area}${year}年度绩效自评复核明细", "只列填过的复核表；复核得分不能用的留空，原因见“复核结果”。", "details", "d", 3);
    sheet.colour("severity", "严重", "A93226", "FBEBE9");
    sheet.colour("severity", "较重", "9A6B0B", "FDF4E0");
  }
}
