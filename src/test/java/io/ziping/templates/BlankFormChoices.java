package io.ziping.templates;

import static io.ziping.templates.BlankFormRows.FOOT;
import static io.ziping.templates.BlankFormRows.GOAL;
import static io.ziping.templates.BlankFormRows.INDICATOR_FIRST;
import static io.ziping.templates.BlankFormRows.INDICATOR_LAST;
import static io.ziping.templates.BlankFormRows.MONEY_LAST;
import static io.ziping.templates.BlankFormRows.MONEY_TOTAL;
import static io.ziping.templates.BlankFormRows.PROJECT;
import static io.ziping.templates.BlankFormRows.TOTAL;
import static io.ziping.templates.BlankFormRows.UNIT;
import static io.ziping.templates.BlankFormRows.YEAR;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;

/** Drop-downs, hints and names of the input cells. */
final class BlankFormChoices {

  private static final String LISTS = "选项";

  private BlankFormChoices() {}

  static void add(Workbook book, Sheet sheet) {
    addLists(book);
    DataValidationHelper rules = sheet.getDataValidationHelper();
    int first = INDICATOR_FIRST;
    int last = INDICATOR_LAST;
    choice(sheet, "Ziping_Level1", range(first, last, 1), "一级指标", "可从下拉列表选择");
    choice(sheet, "Ziping_Level2", range(first, last, 2), "二级指标", "可从下拉列表选择");
    choice(
        sheet, "Ziping_Wording", range(first, last, 6), "实际完成值", "定量指标填数字和单位，与指标值单位一致；定性指标从下拉列表选择");
    hint(sheet, range(first, last, 5), "年度指标值", "写明符号、数字和单位，如 ≥95%、=3名、≤18.09万元、12月31日前");
    hint(sheet, range(first, last, 9), "偏差原因", "没有完成的指标，写清差多少、为什么、怎么改；已完成的不填");
    hint(sheet, range(GOAL, GOAL, 1), "预期目标", "写文字目标，不能只填金额");
    hint(sheet, range(GOAL, GOAL, 6), "实际完成情况", "对照年度目标写实际完成的内容，100字以内");
    hint(sheet, range(PROJECT, PROJECT, 2), "项目名称", "与项目库一致，可写成 项目编码-项目名称");
    DataValidationConstraint points =
        rules.createDecimalConstraint(OperatorType.BETWEEN, "0", "100");
    number(sheet, points, new CellRangeAddressList(first, last, 7, 8), "请填 0 到 100 之间的数字");
    DataValidationConstraint money =
        rules.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
    number(sheet, money, new CellRangeAddressList(MONEY_TOTAL, MONEY_LAST, 4, 6), "请填数字，单位是万元");
    names(book, sheet);
  }

  private static void addLists(Workbook book) {
    Sheet lists = book.createSheet(LISTS);
    list(book, lists, 0, "Ziping_Level1", List.of("产出指标", "效益指标", "满意度指标", "成本指标"));
    list(
        book,
        lists,
        1,
        "Ziping_Level2",
        List.of(
            "数量指标", "质量指标", "时效指标", "成本指标", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标"));
    list(book, lists, 2, "Ziping_Wording", List.of("达成年度指标", "部分达成年度指标并具有一定效果", "未达成年度指标且效果较差"));
    book.setSheetHidden(book.getSheetIndex(lists), true);
    book.setActiveSheet(0);
  }

  private static void list(
      Workbook book, Sheet lists, int column, String name, List<String> items) {
    for (int i = 0; i < items.size(); i++) {
      if (lists.getRow(i) == null) {
        lists.createRow(i);
      }
      lists.getRow(i).createCell(column).setCellValue(items.get(i));
    }
    name(book, lists, name, new CellRangeAddressList(0, items.size() - 1, column, column));
  }

  private static void names(Workbook book, Sheet sheet) {
    name(book, sheet, "Ziping_Year", range(YEAR, YEAR, 0));
    name(book, sheet, "Ziping_ProjectName", range(PROJECT, PROJECT, 2));
    name(book, sheet, "Ziping_Department", range(UNIT, UNIT, 2));
    name(book, sheet, "Ziping_Unit", range(UNIT, UNIT, 6));
    name(book, sheet, "Ziping_Money", new CellRangeAddressList(MONEY_TOTAL, MONEY_LAST, 4, 6));
    name(book, sheet, "Ziping_Rate", range(MONEY_TOTAL, MONEY_TOTAL, 8));
    name(book, sheet, "Ziping_RateScore", range(MONEY_TOTAL, MONEY_TOTAL, 10));
    name(book, sheet, "Ziping_Goal", range(GOAL, GOAL, 1));
    name(book, sheet, "Ziping_Achieved", range(GOAL, GOAL, 6));
    name(
        book,
        sheet,
        "Ziping_Indicators",
        new CellRangeAddressList(INDICATOR_FIRST, INDICATOR_LAST, 1, 10));
    name(book, sheet, "Ziping_Total", range(TOTAL, TOTAL, 8));
    name(book, sheet, "Ziping_Foot", range(FOOT, FOOT, 0));
  }

  private static void name(Workbook book, Sheet sheet, String text, CellRangeAddressList cells) {
    Name name = book.createName();
    name.setNameName(text);
    var area = cells.getCellRangeAddress(0);
    String from =
        new CellReference(area.getFirstRow(), area.getFirstColumn(), true, true).formatAsString();
    String to =
        new CellReference(area.getLastRow(), area.getLastColumn(), true, true).formatAsString();
    String where = from.equals(to) ? from : from + ":" + to;
    name.setRefersToFormula("'" + sheet.getSheetName() + "'!" + where);
  }

  private static CellRangeAddressList range(int first, int last, int column) {
    return new CellRangeAddressList(first, last, column, column);
  }

  /** A drop-down that allows other texts too. */
  private static void choice(
      Sheet sheet, String list, CellRangeAddressList cells, String title, String hint) {
    DataValidationHelper rules = sheet.getDataValidationHelper();
    DataValidation rule = rules.createValidation(rules.createFormulaListConstraint(list), cells);
    rule.setShowErrorBox(false);
    rule.setSuppressDropDownArrow(
        sheet.getWorkbook() instanceof org.apache.poi.xssf.usermodel.XSSFWorkbook);
    show(sheet, rule, title, hint);
  }

  /** Only a hint: every text is allowed. */
  private static void hint(Sheet sheet, CellRangeAddressList cells, String title, String hint) {
    DataValidationHelper rules = sheet.getDataValidationHelper();
    DataValidation rule =
        rules.createValidation(
            rules.createTextLengthConstraint(OperatorType.GREATER_OR_EQUAL, "0", null), cells);
    rule.setShowErrorBox(false);
    show(sheet, rule, title, hint);
  }

  private static void number(
      Sheet sheet, DataValidationConstraint constraint, CellRangeAddressList cells, String hint) {
    DataValidation rule = sheet.getDataValidationHelper().createValidation(constraint, cells);
    rule.setShowErrorBox(true);
    rule.createErrorBox("数字", hint);
    sheet.addValidationData(rule);
  }

  private static void show(Sheet sheet, DataValidation rule, String title, String hint) {
    rule.setEmptyCellAllowed(true);
    rule.createPromptBox(title, hint);
    rule.setShowPromptBox(true);
    sheet.addValidationData(rule);
  }
}
