package io.ziping.templates;

import io.ziping.templates.TableSheetMaker.Column;
import io.ziping.templates.TableSheetMaker.Kind;
import java.util.ArrayList;
import java.util.List;

/** The sheets that are one list each: 偏差分析, 问题清单, 目标质量, 整改台账, 缺报清单, 抽查建议. */
final class ListSheets {

  private final SummaryTemplateMaker maker;

  ListSheets(SummaryTemplateMaker maker) {
    this.maker = maker;
  }

  void deviations() {
    List<Column> columns =
        List.of(
            new Column("序号", "no", 6, Kind.COUNT).foot("合计"),
            new Column("偏差类别", "category", 14, Kind.CENTER),
            new Column("项目编码", "code", 15, Kind.TEXT),
            new Column("项目名称", "name", 30, Kind.TEXT).foot("=COUNT(#)&\" 个项目\""),
            new Column("全年预算数", "budget", 11, Kind.MONEY).foot("=SUM(#)"),
            new Column("全年执行数", "executed", 11, Kind.MONEY).foot("=SUM(#)"),
            new Column("执行率", "rate", 9, Kind.RATE),
            new Column("结余", "surplus", 10, Kind.MONEY).foot("=SUM(#)"),
            new Column("自评得分", "selfTotal", 9, Kind.SCORE),
            new Column("核算得分", "total", 10, Kind.SCORE),
            new Column("未完成\n指标数", "unmet", 8, Kind.COUNT).foot("=SUM(#)"),
            new Column("偏差原因（自评表所填）", "reason", 40, Kind.TEXT),
            new Column("改进措施\n（汇总表所填）", "measure", 22, Kind.TEXT),
            new Column("归类依据\n的词语", "words", 14, Kind.TEXT),
            new Column("请核对", "hint", 34, Kind.TEXT));
    List<Column> filled = new ArrayList<>(columns);
    // The count of projects counts their numbers, the rate is of the sums.
    filled.set(3, columns.get(3).foot("=COUNT(A5)&\" 个项目\""));
    filled.set(6, columns.get(6).foot("=IF(SUM(E5)=0,\"\",SUM(F5)/SUM(E5))"));
    new TableSheetMaker(maker, "偏差分析", filled)
        .make("${unit}${year}年度绩效目标偏差分析（金额单位：万元）", "${deviationNote}", "deviations", "d", 4);
  }

  void findings() {
    TableSheetMaker sheet =
        new TableSheetMaker(
            maker,
            "问题清单",
            List.of(
                new Column("序号", "no", 6, Kind.COUNT),
                new Column("严重程度", "severity", 10, Kind.CENTER),
                new Column("文件", "file", 32, Kind.TEXT),
                new Column("项目名称", "project", 30, Kind.TEXT),
                new Column("单元格", "cell", 14, Kind.CENTER),
                new Column("编号", "code", 8, Kind.CENTER),
                new Column("问题与处理办法", "message", 66, Kind.TEXT),
                new Column("建议填写", "fix", 14, Kind.CENTER),
                new Column("结果文件", "open", 10, Kind.LINK)));
    sheet.make(
        "${unit}${year}年度绩效自评问题清单",
        "错误必须改正，警告应当改正或说明，提示供参考。改好原表、保存后，程序自动重新评分。",
        "findings",
        "f",
        0);
    severities(sheet);
  }

  private static void severities(TableSheetMaker sheet) {
    sheet.colour("severity", "错误", "A93226", "FBEBE9");
    sheet.colour("severity", "警告", "9A6B0B", "FDF4E0");
    sheet.colour("severity", "提示", "4A6075", "FFFFFF");
  }

  void goals() {
    TableSheetMaker sheet =
        new TableSheetMaker(
            maker,
            "目标质量",
            List.of(
                new Column("序号", "no", 6, Kind.COUNT),
                new Column("目标质量", "level", 14, Kind.CENTER),
                new Column("项目名称", "project", 32, Kind.TEXT),
                new Column("方面", "kind", 26, Kind.TEXT),
                new Column("单元格", "cell", 12, Kind.CENTER),
                new Column("编号", "code", 8, Kind.CENTER),
                new Column("问题与处理办法", "message", 66, Kind.TEXT),
                new Column("建议填写", "fix", 14, Kind.CENTER),
                new Column("文件", "file", 32, Kind.TEXT)));
    sheet.make("${unit}${year}年度绩效目标设定质量", "${goalNote}", "goals", "g", 3);
    sheet.colour("level", "需要重新设置", "A93226", "FBEBE9");
    sheet.colour("level", "基本合理", "9A6B0B", "FDF4E0");
  }

  void actions() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                new Column("序号", "no", 6, Kind.COUNT),
                new Column("严重程度", "severity", 10, Kind.CENTER),
                new Column("项目名称", "project", 28, Kind.TEXT).mark("zp:keep:project"),
                new Column("需要整改的问题", "finding", 56, Kind.TEXT).mark("zp:keep:finding"),
                new Column("整改措施", "measure", 30, Kind.HAND).mark("zp:hand:measure"),
                new Column("责任人", "owner", 11, Kind.HAND_CENTER).mark("zp:hand:owner"),
                new Column("完成期限", "due", 13, Kind.HAND_CENTER).mark("zp:hand:due"),
                new Column("整改状态", "state", 11, Kind.HAND_CENTER).mark("zp:hand:state"),
                new Column("备注", "remark", 24, Kind.HAND).mark("zp:hand:remark"),
                new Column("程序核对", "check", 14, Kind.CENTER),
                new Column("文件", "file", 28, Kind.TEXT)));
    columns.addAll(TableSheetMaker.PROOF);
    TableSheetMaker sheet = new TableSheetMaker(maker, "整改台账", columns);
    sheet.make(
        "${unit}${year}年度绩效自评问题整改台账",
        "浅黄色的列由单位填写，汇总表更新后照样保留；也可以在末尾添加自己的行。其他各列由程序更新，请不要改。",
        "actions",
        "a",
        3);
    sheet.choice("state", "整改状态", "从下拉列表选择，也可以自己写", "未整改", "整改中", "已完成", "不需整改");
    severities(sheet);
    sheet.colour("state", "已完成", "2E7048", "EAF5EE");
    sheet.colour("state", "整改中", "9A6B0B", "FDF4E0");
    sheet.colour("check", "已消除或已变动", "2E7048", "FFFFFF");
    sheet.colour("check", "有两份填写，请核对后删去一行", "A93226", "FBEBE9");
  }

  void missing() {
    new TableSheetMaker(
            maker,
            "缺报清单",
            List.of(
                new Column("序号", "no", 8, Kind.COUNT),
                new Column("项目编码", "code", 30, Kind.TEXT),
                new Column("项目名称", "name", 60, Kind.TEXT),
                new Column("项目库预算数（万元）", "budget", 20, Kind.MONEY),
                new Column("说明", "note", 40, Kind.TEXT)))
        .make("${unit}${year}年度绩效自评缺报清单", "${missingNote}", "missing", "m", 0);
  }

  void samples() {
    new TableSheetMaker(
            maker,
            "抽查建议",
            List.of(
                new Column("序号", "no", 6, Kind.COUNT),
                new Column("项目编码", "code", 24, Kind.TEXT),
                new Column("项目名称", "name", 36, Kind.TEXT),
                new Column("全年预算数", "budget", 12, Kind.MONEY),
                new Column("全年执行数", "executed", 12, Kind.MONEY),
                new Column("执行率", "rate", 10, Kind.RATE),
                new Column("自评得分", "selfTotal", 10, Kind.SCORE),
                new Column("核算得分", "total", 13, Kind.SCORE),
                new Column("问题数\n错误/警告", "problems", 11, Kind.CENTER),
                new Column("抽取方式", "drawn", 10, Kind.CENTER),
                new Column("抽查理由", "reason", 60, Kind.TEXT),
                new Column("文件", "file", 32, Kind.TEXT)))
        .make("${unit}${year}年度绩效自评抽查建议（金额单位：万元）", "${sampleNote}", "samples", "s", 3);
  }
}
