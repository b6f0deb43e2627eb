package io.ziping.templates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes {@code templates/报告要素.xlsx}: what a report needs and no form holds, to be filled in. */
public final class ElementsTemplateMaker {

  static final String TITLE = "绩效自评报告要素";
  private static final int LAST_COLUMN = 4;
  private static final int STORIES = 10;

  private static final String[][] FIELDS = {
    {"通知名称及文号", "例：某区财政局关于开展2023年度绩效自评的通知（某财〔2024〕1号）"},
    {"工作组组成", "例：财政所及各项目主管科室"},
    {"自评工作开展情况", "可不填；写怎样组织、核对了哪些材料"},
    {"目标设定质量补充说明", "可不填"},
    {"整改措施", "一条一行（Alt+Enter 换行）；不填则由程序按发现的问题给出建议"},
    {"结果应用", "例：作为下一年度预算安排和项目调整的依据"},
    {"报告日期", "例：2024年3月15日"}
  };

  private static final String[] STORY_HEADS = {"抽查项目名称", "项目编码", "项目基本情况", "依据文件", "完成情况及核查结论"};

  private ElementsTemplateMaker() {}

  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args.length > 0 ? args[0] : "templates/报告要素.xlsx"), make());
  }

  /** The blank workbook's bytes. */
  public static byte[] make() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      TemplateStyles styles = new TemplateStyles(workbook);
      XSSFSheet sheet = workbook.createSheet("报告要素");
      sheet.setDisplayGridlines(false);
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
      sheet.getPrintSetup().setLandscape(true);
      sheet.getPrintSetup().setFitHeight((short) 0);
      int[] widths = {26, 28, 50, 50, 40};
      for (int c = 0; c < widths.length; c++) {
        sheet.setColumnWidth(c, widths[c] * 256);
      }
      fill(sheet, styles);
      var core = workbook.getProperties().getCoreProperties();
      core.setCreator("Ziping");
      core.setCreated(Optional.of(Date.from(Instant.parse("2026-11-22T00:00:00Z"))));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void fill(XSSFSheet sheet, TemplateStyles styles) {
    SummaryTemplateMaker.put(SummaryTemplateMaker.row(sheet, 1, 32), 0, TITLE, styles.title());
    SummaryTemplateMaker.put(
        SummaryTemplateMaker.row(sheet, 2, 20),
        0,
        "填写后放进本单位文件夹，文件名用“报告要素.xlsx”。报告草稿会自动带入；没填的地方在报告中标黄。右侧灰字是示例，不会带入。",
        styles.note());
    XSSFCellStyle hand = styles.hand(HorizontalAlignment.LEFT);
    int number = 3;
    for (String[] field : FIELDS) {
      Row row = SummaryTemplateMaker.row(sheet, number, field[0].equals("整改措施") ? 60 : 32);
      SummaryTemplateMaker.put(row, 0, field[0], styles.head());
      for (int c = 1; c < LAST_COLUMN; c++) {
        SummaryTemplateMaker.put(row, c, "", hand);
      }
      sheet.addMergedRegion(new CellRangeAddress(number - 1, number - 1, 1, LAST_COLUMN - 1));
      XSSFCellStyle example = styles.note();
      example.setWrapText(true);
      SummaryTemplateMaker.put(row, LAST_COLUMN, field[1], example);
      number++;
    }
    SummaryTemplateMaker.row(sheet, number, 10);
    Row heads = SummaryTemplateMaker.row(sheet, number + 1, 28);
    for (int c = 0; c <= LAST_COLUMN; c++) {
      SummaryTemplateMaker.put(heads, c, STORY_HEADS[c], styles.head());
    }
    for (int i = 0; i < STORIES; i++) {
      Row row = SummaryTemplateMaker.row(sheet, number + 2 + i, 60);
      for (int c = 0; c <= LAST_COLUMN; c++) {
        SummaryTemplateMaker.put(row, c, "", hand);
      }
    }
  }
}
