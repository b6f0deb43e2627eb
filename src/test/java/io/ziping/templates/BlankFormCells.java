package io.ziping.templates;

import static io.ziping.templates.BlankFormRows.BLOCKS;
import static io.ziping.templates.BlankFormRows.FOOT;
import static io.ziping.templates.BlankFormRows.GOAL;
import static io.ziping.templates.BlankFormRows.GOAL_HEAD;
import static io.ziping.templates.BlankFormRows.INDICATOR_FIRST;
import static io.ziping.templates.BlankFormRows.INDICATOR_HEAD;
import static io.ziping.templates.BlankFormRows.INDICATOR_LAST;
import static io.ziping.templates.BlankFormRows.LAST_COLUMN;
import static io.ziping.templates.BlankFormRows.MONEY_HEAD;
import static io.ziping.templates.BlankFormRows.MONEY_LAST;
import static io.ziping.templates.BlankFormRows.MONEY_TOTAL;
import static io.ziping.templates.BlankFormRows.PROJECT;
import static io.ziping.templates.BlankFormRows.TITLE;
import static io.ziping.templates.BlankFormRows.TOTAL;
import static io.ziping.templates.BlankFormRows.UNIT;
import static io.ziping.templates.BlankFormRows.YEAR;

import io.ziping.templates.BlankFormRows.Block;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Labels, input cells, merges and formulas of the blank form, as the national annex has them. */
final class BlankFormCells {

  private static final String[] MONEY_ROWS = {"年度资金总额：", "其中：当年财政拨款", "上年结转资金", "其他资金"};

  private final Sheet sheet;
  private final BlankFormStyles styles;

  BlankFormCells(Sheet sheet, BlankFormStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  void write() {
    for (int row = 0; row <= FOOT; row++) {
      sheet.createRow(row);
    }
    put(TITLE, 0, LAST_COLUMN, styles.title, "项目支出绩效自评表");
    put(YEAR, 0, LAST_COLUMN, styles.year, "（20　　年度）");
    identity();
    money();
    goals();
    indicators();
    put(TOTAL, 0, 6, styles.label, "总分");
    put(TOTAL, 7, 7, styles.label, "");
    cell(TOTAL, 7).setCellValue(100);
    formula(TOTAL, 8, styles.computed, totalFormula());
    put(TOTAL, 9, LAST_COLUMN, styles.text, "");
    put(FOOT, 0, LAST_COLUMN, styles.foot, "填报人：　　　　　　　　　　联系电话：");
  }

  private void identity() {
    put(PROJECT, 0, 1, styles.label, "项目名称");
    put(PROJECT, 2, LAST_COLUMN, styles.text, "");
    put(UNIT, 0, 1, styles.label, "主管部门");
    put(UNIT, 2, 4, styles.text, "");
    put(UNIT, 5, 5, styles.label, "实施单位");
    put(UNIT, 6, LAST_COLUMN, styles.text, "");
  }

  private void money() {
    block(MONEY_HEAD, MONEY_LAST, 0, 1, styles.label, "项目资金\n（万元）");
    put(MONEY_HEAD, 2, 3, styles.label, "");
    String[] heads = {"年初预算数", "全年预算数", "全年执行数", "分值"};
    for (int i = 0; i < heads.length; i++) {
      put(MONEY_HEAD, 4 + i, 4 + i, styles.label, heads[i]);
    }
    put(MONEY_HEAD, 8, 9, styles.label, "执行率");
    put(MONEY_HEAD, 10, 10, styles.label, "得分");
    for (int i = 0; i < MONEY_ROWS.length; i++) {
      int row = MONEY_TOTAL + i;
      put(row, 2, 3, styles.label, MONEY_ROWS[i]);
      for (int column = 4; column <= 6; column++) {
        put(row, column, column, styles.money, "");
      }
      if (i > 0) {
        put(row, 7, 7, styles.dash, "—");
        put(row, 8, 9, styles.dash, "—");
        put(row, 10, 10, styles.dash, "—");
      }
    }
    put(MONEY_TOTAL, 7, 7, styles.points, "");
    cell(MONEY_TOTAL, 7).setCellValue(10);
    put(MONEY_TOTAL, 8, 9, styles.rate, "");
    // ISNUMBER of the quotient: blank, zero and text all leave the cell empty, typed text counts.
    formula(MONEY_TOTAL, 8, styles.rate, "IF(ISNUMBER(G7/F7),G7/F7,\"\")");
    formula(MONEY_TOTAL, 10, styles.computed, "IF(ISNUMBER(G7/F7),ROUND(MIN(1,G7/F7)*H7,2),\"\")");
  }

  private void goals() {
    block(GOAL_HEAD, GOAL, 0, 0, styles.label, "年\n度\n总\n体\n目\n标");
    put(GOAL_HEAD, 1, 5, styles.label, "预期目标");
    put(GOAL_HEAD, 6, LAST_COLUMN, styles.label, "实际完成情况");
    put(GOAL, 1, 5, styles.longText, "");
    put(GOAL, 6, LAST_COLUMN, styles.longText, "");
  }

  private void indicators() {
    block(INDICATOR_HEAD, INDICATOR_LAST, 0, 0, styles.label, "绩\n效\n指\n标");
    put(INDICATOR_HEAD, 1, 1, styles.label, "一级指标");
    put(INDICATOR_HEAD, 2, 2, styles.label, "二级指标");
    put(INDICATOR_HEAD, 3, 4, styles.label, "三级指标");
    String[] heads = {"年度指标值", "实际完成值", "分值", "得分"};
    for (int i = 0; i < heads.length; i++) {
      put(INDICATOR_HEAD, 5 + i, 5 + i, styles.label, heads[i]);
    }
    put(INDICATOR_HEAD, 9, LAST_COLUMN, styles.label, "偏差原因分析及改进措施");
    int row = INDICATOR_FIRST;
    for (Block block : BLOCKS) {
      int last = row + block.level2().size() - 1;
      block(row, last, 1, 1, styles.choice, block.level1());
      for (String level2 : block.level2()) {
        put(row, 2, 2, styles.choice, level2);
        put(row, 3, 4, styles.text, "");
        put(row, 5, 5, styles.text, "");
        put(row, 6, 6, styles.text, "");
        put(row, 7, 7, styles.points, "");
        put(row, 8, 8, styles.points, "");
        put(row, 9, LAST_COLUMN, styles.text, "");
        row++;
      }
    }
  }

  /** Points of the rows and of the execution rate; empty as long as nobody has typed any. */
  private static String totalFormula() {
    String rows = "I" + (INDICATOR_FIRST + 1) + ":I" + (INDICATOR_LAST + 1);
    return "IF(COUNT(" + rows + ")=0,\"\",ROUND(SUM(" + rows + ",K7),2))";
  }

  private void put(int row, int first, int last, CellStyle style, String text) {
    block(row, row, first, last, style, text);
  }

  private void block(int top, int bottom, int left, int right, CellStyle style, String text) {
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        cell(row, column).setCellStyle(style);
      }
    }
    if (!text.isEmpty()) {
      cell(top, left).setCellValue(text);
    }
    if (top != bottom || left != right) {
      sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
    }
  }

  private void formula(int row, int column, CellStyle style, String formula) {
    Cell cell = cell(row, column);
    cell.setCellStyle(style);
    cell.setCellFormula(formula);
    // A stored result, so that readers don't take a formula without one for zero.
    cell.setCellValue("");
  }

  private Cell cell(int row, int column) {
    return sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
