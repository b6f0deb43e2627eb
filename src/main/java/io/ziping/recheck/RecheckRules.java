package io.ziping.recheck;

import io.ziping.report.CellStyles;
import io.ziping.text.Messages;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** What the cells to be filled in take and offer. */
final class RecheckRules {

  private final XSSFSheet sheet;
  private final Messages messages;
  private final DataValidationHelper helper;

  RecheckRules(XSSFSheet sheet, Messages messages) {
    this.sheet = sheet;
    this.messages = messages;
    this.helper = sheet.getDataValidationHelper();
  }

  /**
   * {@code first} and {@code last}: rows of the table; {@code conclusion}: row of the conclusion.
   */
  void add(int first, int last, int conclusion) {
    scores(first, last);
    choice(first, last, RecheckColumn.SEVERITY.ordinal(), "recheck.severities");
    choice(conclusion, conclusion, 2, "recheck.conclusions");
    tooHigh(first, last);
  }

  private void scores(int first, int last) {
    int column = RecheckColumn.SCORE.ordinal();
    DataValidation rule =
        helper.createValidation(
            helper.createDecimalConstraint(
                DataValidationConstraint.OperatorType.BETWEEN,
                "0",
                RecheckColumn.WEIGHT.letter() + (first + 1)),
            new CellRangeAddressList(first, last, column, column));
    rule.setShowErrorBox(true);
    rule.setEmptyCellAllowed(true);
    rule.createErrorBox(
        messages.get("recheck.head.score"), messages.get("recheck.score.out-of-range"));
    sheet.addValidationData(rule);
  }

  /** A drop-down; other texts are allowed as well. */
  private void choice(int first, int last, int column, String key) {
    String[] items =
        Arrays.stream(messages.get(key).split("\\|")).map(String::strip).toArray(String[]::new);
    DataValidation rule =
        helper.createValidation(
            helper.createExplicitListConstraint(items),
            new CellRangeAddressList(first, last, column, column));
    rule.setShowErrorBox(false);
    rule.setEmptyCellAllowed(true);
    // In POI's .xlsx the arrow shows when it is "suppressed".
    rule.setSuppressDropDownArrow(true);
    sheet.addValidationData(rule);
  }

  private void tooHigh(int first, int last) {
    XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    String score = "$" + RecheckColumn.SCORE.letter() + (first + 1);
    String weight = "$" + RecheckColumn.WEIGHT.letter() + (first + 1);
    XSSFConditionalFormattingRule rule =
        formats.createConditionalFormattingRule(
            "AND("
                + score
                + "<>\"\",OR(NOT(ISNUMBER("
                + score
                + ")),"
                + score
                + "<0,"
                + score
                + ">"
                + weight
                + "))");
    rule.createFontFormatting().setFontColor(CellStyles.color("A93226"));
    PatternFormatting pattern = rule.createPatternFormatting();
    pattern.setFillBackgroundColor(CellStyles.color("FBEBE9"));
    pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    int column = RecheckColumn.SCORE.ordinal();
    formats.addConditionalFormatting(
        new CellRangeAddress[] {new CellRangeAddress(first, last, column, column)}, rule);
  }
}
