package io.ziping.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ziping.workbook.Stamp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the language of Word templates promises to people who restyle them, whichever library fills
 * them (docs/adr/0078). Says nothing of the shipped template: see {@link ReportDraftTest}.
 */
class WordTemplateContractTest {

  private final Map<String, Object> model = new LinkedHashMap<>();

  @BeforeEach
  void values() {
    model.put("unit", DraftText.plain("漕河镇"));
    model.put("year", "2023");
    model.put("work", DraftText.plain(""));
    model.put("projects", "62");
    model.put("notice", DraftText.marked("【请填写：通知】"));
    model.put("causes", List.of(cause("1", "预算偏大", "甲、乙"), cause("2", "已上缴", "丙")));
    model.put("sameNames", List.of());
    model.put("bandRows", List.of(band("≥90分的", "58"), band("<60分的", "1")));
  }

  private static Map<String, Object> cause(String no, String cause, String projects) {
    return Map.of("no", no, "cause", cause, "projects", DraftText.plain(projects));
  }

  private static Map<String, Object> band(String name, String count) {
    return Map.of("name", DraftText.plain(name), "count", count);
  }

  @Test
  void aNameBecomesItsValueAsOftenAsItStands() throws IOException {
    assertThat(filled("{{unit}}{{year}}年度，{{unit}}自评项目 {{projects}} 个"))
        .containsExactly("漕河镇2023年度，漕河镇自评项目 62 个");
  }

  @Test
  void aNameIsKnownAlsoWhereWordSplitIt() throws IOException {
    assertThat(
            paragraphs(
                fill(
                    document -> {
                      XWPFParagraph paragraph = document.createParagraph();
                      for (String piece : List.of("关于{", "{un", "it", "}}的报告")) {
                        paragraph.createRun().setText(piece);
                      }
                    })))
        .containsExactly("关于漕河镇的报告");
  }

  @Test
  void aValueLooksLikeItsName() throws IOException {
    XWPFDocument document =
        fill(
            made -> {
              XWPFRun run = made.createParagraph().createRun();
              run.setText("{{unit}}");
              run.setBold(true);
              run.setFontFamily("方正小标宋简体");
              run.setFontSize(22);
            });

    XWPFRun run = run(document, "漕河镇");
    assertThat(run.isBold()).isTrue();
    assertThat(run.getFontFamily()).isEqualTo("方正小标宋简体");
    assertThat(run.getFontSizeAsDouble()).isEqualTo(22);
  }

  @Test
  void anEmptyValueLeavesTheRestOfItsParagraph() throws IOException {
    assertThat(filled("按规定复核。{{work}}完")).containsExactly("按规定复核。完");
  }

  @Test
  void onlyThePlaceholderIsHighlighted() throws IOException {
    XWPFDocument document = fill(plain("按照{{notice}}的要求"));

    assertThat(paragraphs(document)).containsExactly("按照【请填写：通知】的要求");
    assertThat(run(document, "【请填写：通知】").getTextHighlightColor()).hasToString("yellow");
    assertThat(run(document, "按照").isHighlighted()).isFalse();
    assertThat(run(document, "的要求").isHighlighted()).isFalse();
  }

  @Test
  void linesOfAValueStayLinesOfOneParagraph() throws IOException {
    model.put("unit", DraftText.plain("第一行\n第二行"));

    XWPFDocument document = fill(plain("{{unit}}"));

    assertThat(document.getParagraphs()).hasSize(1);
    assertThat(paragraphs(document)).containsExactly("第一行\n第二行");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{year}}",
        "{{?causes}}",
        "{{/causes}}",
        "{{unit",
        "}}",
        "[name]",
        "${unit}",
        "<w:t>"
      })
  void aValueIsNeverReadAsATag(String written) throws IOException {
    model.put("unit", DraftText.plain(written));
    model.put(
        "causes", List.of(Map.of("no", "1", "cause", DraftText.plain(written), "projects", "")));
    model.put("bandRows", List.of(band(written, "1")));

    XWPFDocument document =
        fill(
            plain("甲{{unit}}乙", "{{?causes}}", "{{no}}．{{cause}}。", "{{/causes}}")
                .andThen(table("{{bandRows}}得分段", "项目数", "[name]", "[count]")));

    assertThat(paragraphs(document)).containsExactly("甲" + written + "乙", "1．" + written + "。");
    assertThat(rows(document)).containsExactly("得分段|项目数", written + "|1");
  }

  @Test
  void aBlockIsWrittenOnceForEachRowOfItsList() throws IOException {
    assertThat(filled("前", "{{?causes}}", "{{no}}．{{cause}}", "细节：", "{{/causes}}", "后"))
        .containsExactly("前", "1．预算偏大", "细节：", "2．已上缴", "细节：", "后");
  }

  @Test
  void withinABlockTheRowsNamesComeFirstAndTheOthersHoldAsWell() throws IOException {
    assertThat(filled("{{projects}}", "{{?causes}}", "{{unit}}：{{projects}}", "{{/causes}}"))
        .containsExactly("62", "漕河镇：甲、乙", "漕河镇：丙");
  }

  @Test
  void aBlockOverNothingLeavesNothing() throws IOException {
    assertThat(filled("前", "{{?sameNames}}", "标题", "{{text}}", "{{/sameNames}}", "后"))
        .containsExactly("前", "后");
  }

  @Test
  void aTableHasOneRowForEachOfItsList() throws IOException {
    XWPFDocument document =
        fill(table("{{bandRows}}得分段", "项目数", "[name]", "共 [count] 个", "说明", "{{unit}}"));

    assertThat(rows(document)).containsExactly("得分段|项目数", "≥90分的|共 58 个", "<60分的|共 1 个", "说明|漕河镇");
  }

  @Test
  void aRowOfATableKnowsTheNamesAroundItAsWell() throws IOException {
    assertThat(rows(fill(table("{{bandRows}}得分段", "单位", "[name]", "[unit]"))))
        .containsExactly("得分段|单位", "≥90分的|漕河镇", "<60分的|漕河镇");
  }

  @Test
  void rowsOfATableLookLikeTheirPattern() throws IOException {
    XWPFDocument document =
        fill(
            made -> {
              table("{{bandRows}}得分段", "项目数", "[name]", "[count]").accept(made);
              XWPFRun pattern =
                  made.getTables()
                      .get(0)
                      .getRow(1)
                      .getCell(0)
                      .getParagraphs()
                      .get(0)
                      .getRuns()
                      .get(0);
              pattern.setItalic(true);
            });

    XWPFTable table = document.getTables().get(0);
    for (int row = 1; row <= 2; row++) {
      assertThat(table.getRow(row).getCell(0).getParagraphs().get(0).getRuns())
          .filteredOn(run -> !run.text().isEmpty())
          .isNotEmpty()
          .allMatch(XWPFRun::isItalic);
    }
  }

  @Test
  void aTableOverNothingKeepsItsHead() throws IOException {
    model.put("bandRows", List.of());

    assertThat(rows(fill(table("{{bandRows}}得分段", "项目数", "[name]", "[count]"))))
        .containsExactly("得分段|项目数");
  }

  @Test
  void namesStandInHeadsAndFeetOfPagesToo() throws IOException {
    XWPFDocument document =
        fill(
            made -> {
              plain("{{unit}}").accept(made);
              made.createHeader(HeaderFooterType.DEFAULT)
                  .createParagraph()
                  .createRun()
                  .setText("{{unit}}页眉");
              made.createFooter(HeaderFooterType.DEFAULT)
                  .createParagraph()
                  .createRun()
                  .setText("{{year}}页脚");
            });

    assertThat(document.getHeaderArray(0).getText().strip()).isEqualTo("漕河镇页眉");
    assertThat(document.getFooterArray(0).getText().strip()).isEqualTo("2023页脚");
  }

  @Test
  void whatIsNoTagStaysAsItIs() throws IOException {
    assertThat(filled("{{unit}}", "{单} 括号、[方] 括号、${美元}、100%", ""))
        .containsExactly("漕河镇", "{单} 括号、[方] 括号、${美元}、100%", "");
  }

  @ParameterizedTest
  @CsvSource({
    "{{budgt}}, unknown-key",
    "{{unit.name}}, bad-tag",
    "{{@unit}}, bad-tag",
    "{{+unit}}, bad-tag",
    "{{*unit}}, bad-tag",
    "{{ unit }}, bad-tag",
    "{{单位}}, bad-tag",
    "{{unit, bad-tag",
    "{{T(java.lang.Runtime)}}, bad-tag",
    "{{unit.toString()}}, bad-tag",
    "{{?causes}}, not-a-document",
    "{{/causes}}, not-a-document"
  })
  void aTagThatWouldNotBeFilledIsRefusedBeforeAnythingIsWritten(String tag, String kind) {
    assertThat(problems(plain("{{unit}}", "文" + tag + "字"))).containsExactly(kind);
  }

  @Test
  void aTagThatWouldNotBeFilledIsFoundInTablesAndHeadsOfPagesToo() {
    assertThat(problems(plain("{{unit}}").andThen(table("甲", "{{ unit }}"))))
        .containsExactly("bad-tag");
    assertThat(
            problems(
                plain("{{unit}}")
                    .andThen(
                        made ->
                            made.createHeader(HeaderFooterType.DEFAULT)
                                .createParagraph()
                                .createRun()
                                .setText("{{ unit }}"))))
        .containsExactly("bad-tag");
  }

  @Test
  void aRowOfATableMayAskOnlyForWhatItsListHolds() {
    assertThat(problems(table("{{bandRows}}得分段", "项目数", "[nmae]", "[count]")))
        .containsExactly("unknown-key");
  }

  @Test
  void aTemplateWithNothingToFillIsRefused() {
    assertThat(problems(plain("没有标签"))).containsExactly("nothing-to-fill");
  }

  private List<String> filled(String... paragraphs) throws IOException {
    return paragraphs(fill(plain(paragraphs)));
  }

  private XWPFDocument fill(Consumer<XWPFDocument> template) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(filler().fill(bytes(template), model)));
  }

  private List<String> problems(Consumer<XWPFDocument> template) {
    List<String> kinds = new ArrayList<>();
    assertThatThrownBy(() -> filler().fill(bytes(template), model))
        .isInstanceOfSatisfying(
            BrokenTemplateException.class,
            e -> e.problems().forEach(problem -> kinds.add(problem.kind())));
    return kinds;
  }

  private static DraftFiller filler() {
    return new DraftFiller("模板.docx", new Stamp(ReportDraft.KIND, "漕河镇", "", "pack", "test"));
  }

  private static byte[] bytes(Consumer<XWPFDocument> template) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      template.accept(document);
      document.write(out);
      return out.toByteArray();
    }
  }

  private static Consumer<XWPFDocument> plain(String... paragraphs) {
    return document ->
        Stream.of(paragraphs).forEach(text -> document.createParagraph().createRun().setText(text));
  }

  /** A table of two columns. */
  private static Consumer<XWPFDocument> table(String... cells) {
    return document -> {
      XWPFTable table = document.createTable(cells.length / 2, 2);
      for (int i = 0; i < cells.length; i++) {
        XWPFParagraph paragraph = table.getRow(i / 2).getCell(i % 2).getParagraphs().get(0);
        paragraph.createRun().setText(cells[i]);
      }
    };
  }

  private static List<String> paragraphs(XWPFDocument document) {
    return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
  }

  private static List<String> rows(XWPFDocument document) {
    return document.getTables().get(0).getRows().stream()
        .map(row -> row.getCell(0).getText() + "|" + row.getCell(1).getText())
        .toList();
  }

  private static XWPFRun run(XWPFDocument document, String text) {
    return document.getParagraphs().stream()
        .flatMap(paragraph -> paragraph.getRuns().stream())
        .filter(run -> run.text().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
