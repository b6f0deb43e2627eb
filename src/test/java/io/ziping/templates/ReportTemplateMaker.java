package io.ziping.templates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * Makes {@code templates/report.docx}, the template that people may restyle and reword afterwards
 * in Word or WPS. Values are {@code {{name}}}; {@code {{?list}}} and {@code {{/list}}} stand in
 * paragraphs of their own around what is repeated; a table's row with {@code [name]} is repeated
 * for the list that its heading names.
 */
public final class ReportTemplateMaker {

  private static final String BODY = "仿宋";
  private static final String HEAD = "黑体";
  private static final int BODY_POINTS = 15;
  private static final int TABLE_POINTS = 10;

  private final XWPFDocument document = new XWPFDocument();

  private ReportTemplateMaker() {}

  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args.length > 0 ? args[0] : "templates/report.docx"), make());
  }

  /** The template's bytes. */
  public static byte[] make() throws IOException {
    ReportTemplateMaker maker = new ReportTemplateMaker();
    try (XWPFDocument document = maker.document) {
      maker.page();
      maker.pageNumbers();
      maker.text();
      var core = document.getProperties().getCoreProperties();
      core.setCreator("Ziping");
      core.setCreated(Optional.of(Date.from(Instant.parse("2026-11-22T00:00:00Z"))));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** A4 with the margins of official documents. */
  private void page() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11_906));
    size.setH(BigInteger.valueOf(16_838));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(BigInteger.valueOf(1_985));
    margin.setBottom(BigInteger.valueOf(1_871));
    margin.setLeft(BigInteger.valueOf(1_587));
    margin.setRight(BigInteger.valueOf(1_474));
  }

  private void pageNumbers() {
    XWPFParagraph paragraph =
        document
            .createFooter(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
            .createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private void text() {
    title("{{unit}}{{year}}年度项目支出绩效自评工作报告");
    remark("（草稿：由程序根据自评表生成。标黄处请填写或核对，定稿前连同本行和文末“需要核对的事项”一并删去。）");
    organisation();
    goalsReached();
    heading("三、绩效目标设定质量情况");
    body("{{goalSentence}}");
    list("goals", "{{no}}．{{kind}}，涉及：{{projects}}。");
    list("goalRemarks", "{{text}}");
    heading("四、整改措施及结果应用");
    list("measures", "{{no}}．{{text}}");
    body("结果应用：{{useOfResults}}");
    signature("{{unit}}");
    signature("{{date}}");
    heading("需要核对的事项（定稿前删去）");
    list("checks", "{{no}}．{{text}}");
  }

  private void organisation() {
    heading("一、绩效自评工作组织开展情况");
    body(
        "按照{{notice}}的要求，{{unit}}组织开展了{{year}}年度项目支出绩效自评。自评工作组组成：{{workingGroup}}。"
            + "工作组对当年安排的预算项目逐个核对，从产出、效益、满意度和预算执行率四个方面打分，得分按规定的评分方法复核。{{work}}");
    body(
        "本次自评项目 {{projects}} 个，全年预算 {{budget}} 万元，实际支出 {{executed}} 万元，预算执行率 {{rate}}%，结余 {{surplus}} 万元。"
            + "按核算得分，{{bands}}；等级为{{grades}}；平均 {{average}} 分。{{open}}");
    table(
        "bandRows",
        new String[] {"得分段", "项目数", "占比", "全年预算（万元）", "实际支出（万元）", "执行率"},
        new String[] {"name", "count", "share", "budget", "executed", "rate"},
        new int[] {1_400, 1_100, 1_200, 1_900, 1_900, 1_300});
    body("{{storyNames}}。");
    list("stories", "（{{no}}）{{name}}。{{money}}基本情况：{{background}} 依据：{{basis}} 核查情况：{{result}}");
  }

  private void goalsReached() {
    heading("二、绩效目标实现情况");
    body(
        "参评的 {{projects}} 个项目预算 {{budget}} 万元，支出 {{executed}} 万元。其中 {{full}} 个项目的指标全部完成，核算得分 100 分；"
            + "{{deviating}} 个项目没有得满分{{undecided}}。有偏差或结余的 {{explained}} 个项目，按原因归为以下几类：");
    list("causes", "{{no}}．{{cause}}，{{count}} 个，{{money}}：{{projects}}。填报的原因：{{reasons}}。");
    list("sameNames", "{{text}}");
    body("有偏差的项目见下表：");
    table(
        "deviationRows",
        new String[] {"序号", "项目名称", "预算", "执行", "结余", "核算得分", "原因类别"},
        new String[] {"no", "name", "budget", "executed", "surplus", "total", "cause"},
        new int[] {620, 3_000, 1_050, 1_050, 1_050, 950, 1_300});
  }

  private void title(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(200);
    run(paragraph, text, HEAD, 20).setBold(true);
  }

  private void remark(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingAfter(200);
    run(paragraph, text, BODY, 12).setTextHighlightColor("yellow");
  }

  private void heading(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBefore(200);
    paragraph.setSpacingAfter(100);
    paragraph.setIndentationFirstLine(600);
    paragraph.setKeepNext(true);
    run(paragraph, text, HEAD, 16);
  }

  private void body(String text) {
    run(bodyParagraph(), text, BODY, BODY_POINTS);
  }

  private XWPFParagraph bodyParagraph() {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.LEFT);
    paragraph.setIndentationFirstLine(600);
    paragraph.setSpacingBetween(1.4);
    return paragraph;
  }

  private void signature(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.RIGHT);
    paragraph.setSpacingBefore(200);
    run(paragraph, text, BODY, BODY_POINTS);
  }

  private void list(String name, String text) {
    run(document.createParagraph(), "{{?" + name + "}}", BODY, TABLE_POINTS);
    body(text);
    run(document.createParagraph(), "{{/" + name + "}}", BODY, TABLE_POINTS);
  }

  private void table(String name, String[] heads, String[] keys, int[] widths) {
    XWPFTable table = document.createTable(2, heads.length);
    table.setWidthType(org.apache.poi.xwpf.usermodel.TableWidthType.DXA);
    int width = 0;
    for (int each : widths) {
      width += each;
    }
    table.setWidth(width);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    for (int c = 0; c < heads.length; c++) {
      String tag = c == 0 ? "{{" + name + "}}" : "";
      cell(head.getCell(c), tag + heads[c], widths[c], true);
      cell(table.getRow(1).getCell(c), "[" + keys[c] + "]", widths[c], false);
    }
    document.createParagraph();
  }

  private void cell(XWPFTableCell cell, String text, int width, boolean head) {
    cell.setWidthType(org.apache.poi.xwpf.usermodel.TableWidthType.DXA);
    cell.setWidth(String.valueOf(width));
    cell.getCTTc().getTcPr().getTcW().setType(STTblWidth.DXA);
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    if (head) {
      cell.setColor("E4ECF5");
    }
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun run = run(paragraph, text, head ? HEAD : BODY, TABLE_POINTS);
    run.setBold(head);
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int points) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setFontSize(points);
    run.setFontFamily(font);
    run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
    return run;
  }
}
