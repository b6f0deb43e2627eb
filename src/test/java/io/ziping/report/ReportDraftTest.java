package io.ziping.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ziping.season.SeasonFixtures;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.season.UnitSeason;
import io.ziping.templates.ReportTemplateMaker;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.verify.Inspection;
import io.ziping.workbook.verify.ResultInspector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDraftTest {

  private static final Path TEMPLATE = Path.of("templates/report.docx");

  @TempDir Path folder;

  private static ReportDraft draft(Path template) {
    return new ReportDraft(template, Messages.chinese(), "test");
  }

  private static String text(byte[] bytes) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  private static String demo(ReportElements elements) throws IOException {
    return text(
        draft(TEMPLATE).write(SeasonFixtures.demo(), SummaryCases.rules(), elements).bytes());
  }

  private static ReportElements.Story story(String name) {
    return new ReportElements.Story(name, "", "房顶漏雨", "会议纪要", "已修好");
  }

  private static ReportElements elements() {
    return new ReportElements(
        "某通知",
        "财政所",
        "",
        "项目库没有同步修改",
        List.of("学习业务", "健全制度"),
        "用于编制预算",
        "2024年3月",
        List.of(story("漕河镇政府房顶维修费用"), story("没有的项目")));
  }

  @Test
  void everyFigureOfTheKnownSeasonComesOut() throws IOException {
    String text = demo(elements());

    assertThat(text)
        .contains("自评项目 62 个", "全年预算 1672.92 万元", "实际支出 1460.09 万元", "执行率 87.28%", "结余 212.83 万元")
        .contains("≥90分的 58 个", "60-90分的 3 个", "<60分的 1 个")
        .contains("48 个项目的指标全部完成", "14 个项目没有得满分")
        .contains("结余上缴国库，12 个", "预算测算偏大，1 个", "非税或利息上缴，1 个")
        .contains("预算 41.02 万元，执行 39.7426 万元，结余 1.2774 万元：生活困难“三线”铁路建设民兵补贴")
        .contains("“预拨2023年中央自然灾害救灾资金”有 2 个同名项目")
        .contains("编码 13060923P000000000005，预算 40 万元，执行 12.2474 万元，结余 27.7526 万元");
    for (String name :
        List.of(
            "2022年财政建设补助经费（数字财政）",
            "大气污染防治工作经费",
            "防汛抢险相关经费",
            "化解重点疑难信访案件专项经费",
            "下达2023年省级基层宗教事务管理补助经费",
            "乡村振兴示范园区暨神农现代农业精品示范园项目工作专班经费",
            "信访稳定经费",
            "专项工作经费（运转保障）",
            "纪检保障经费（运转保障）",
            "人大工作经费（运转保障）",
            "2023年单位其他资金")) {
      assertThat(text).contains(name);
    }
  }

  @Test
  void whatTheUnitAddsStandsInItsPlace() throws IOException {
    String text = demo(elements());

    assertThat(text)
        .contains("按照某通知的要求", "工作组组成：财政所", "抽查了 2 个项目：漕河镇政府房顶维修费用、没有的项目")
        .contains("（1）漕河镇政府房顶维修费用。全年预算 18.092382 万元，执行 18.092382 万元，核算得分 100.00 分")
        .contains("基本情况：房顶漏雨 依据：会议纪要 核查情况：已修好")
        .contains("名称或编码与此相同的项目有 0 个")
        .contains("项目库没有同步修改", "1．学习业务", "2．健全制度", "用于编制预算", "2024年3月")
        .doesNotContain("【请填写");
  }

  @Test
  void theFullStopOfStaffsReasonIsNotSetTwice() throws IOException {
    UnitSeason season =
        SummaryCases.season(
            SeasonFixtures.submission(
                "a.xlsx", new RecordMaker("甲").total("90").reason("农户退出。；设备老化，。").make()));

    String text =
        text(draft(TEMPLATE).write(season, SummaryCases.rules(), ReportElements.none()).bytes());

    assertThat(text).contains("填报的原因：农户退出；设备老化。").doesNotContain("。。");
  }

  @Test
  void whatIsMissingIsAHighlightedPlaceholder() throws IOException {
    byte[] bytes =
        draft(TEMPLATE)
            .write(SeasonFixtures.demo(), SummaryCases.rules(), ReportElements.none())
            .bytes();

    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      List<XWPFRun> placeholders =
          document.getParagraphs().stream()
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .filter(run -> run.text().contains("【请填写"))
              .toList();
      assertThat(placeholders).hasSize(5);
      assertThat(placeholders)
          .allSatisfy(run -> assertThat(run.getTextHighlightColor()).hasToString("yellow"));
    }
  }

  @Test
  void odditiesAreFlagged() throws IOException {
    assertThat(demo(ReportElements.none()))
        .contains("需要核对的事项")
        .contains("“预拨2023年中央自然灾害救灾资金”（编码 13060923P000000000005）：核算 82.44 分，但资金结余只扣 6.94 分")
        .contains("另有 2 项指标未完成、扣 10.62 分");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{unit}}",
        "{{?causes}}x{{/causes}}",
        "{{#bandRows}}",
        "{{@picture}}",
        "[name]",
        "[[budget]]",
        "${unit}",
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1+1)",
        "<w:fldSimple w:instr=\"DATE\"/>&amp;]]>",
        "{{unit",
        "}}",
        "\\{{unit}}"
      })
  void whatStaffWroteStaysText(String written) throws IOException {
    UnitSeason season =
        SummaryCases.season(
            SeasonFixtures.submission(
                "a.xlsx",
                new RecordMaker(written).code(written).total("90").reason(written).make()),
            SeasonFixtures.submission(
                "b.xlsx", new RecordMaker(written).total("80").reason(written).make()));
    ReportElements elements =
        new ReportElements(
            written,
            written,
            written,
            written,
            List.of(written),
            written,
            written,
            List.of(new ReportElements.Story(written, "", written, written, written)));

    String text = text(draft(TEMPLATE).write(season, SummaryCases.rules(), elements).bytes());

    assertThat(text).contains("按照" + written + "的要求", "工作组组成：" + written);
    assertThat(text).contains("抽查了 1 个项目：" + written, "基本情况：" + written);
    assertThat(text).contains("1．" + written, "结果应用：" + written);
    // Several reasons are told apart by semicolons and joined by ours.
    assertThat(text).contains("填报的原因：" + written.replace(';', '；'));
    assertThat(text).contains("\t" + written + "（编码 " + written + "）\t");
  }

  @Test
  void aDraftTellsWhetherSomebodySavedItSince() throws IOException {
    byte[] draft =
        draft(TEMPLATE)
            .write(SummaryCases.season(), SummaryCases.rules(), ReportElements.none())
            .bytes();
    ResultInspector inspector = new ResultInspector(ReadLimits.standard());
    assertThat(inspector.inspect(draft))
        .isInstanceOfSatisfying(
            Inspection.Ours.class,
            ours -> {
              assertThat(ours.stamp().kind()).isEqualTo(ReportDraft.KIND);
              assertThat(ours.sealed()).isTrue();
            });
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(draft));
        ByteArrayOutputStream edited = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("补充一句");
      document.write(edited);
      assertThat(inspector.inspect(edited.toByteArray()))
          .isInstanceOfSatisfying(
              Inspection.Ours.class, ours -> assertThat(ours.sealed()).isFalse());
    }
  }

  @Test
  void openProjectsAreNotAmongThoseWithoutFullMarks() throws IOException {
    String text =
        text(
            draft(TEMPLATE)
                .write(
                    SummaryCases.season(
                        SeasonFixtures.submission(
                            "a.xlsx", new SeasonFixtures.RecordMaker("甲").open("50", "95").make()),
                        SeasonFixtures.submission(
                            "b.xlsx", new SeasonFixtures.RecordMaker("乙").total("95.5").make())),
                    SummaryCases.rules(),
                    ReportElements.none())
                .bytes());

    assertThat(text).contains("1 个项目没有得满分，1 个项目的总分还待核定。有偏差或结余的");
  }

  @Test
  void anEmptyUnitHasADraftAsWell() throws IOException {
    String text =
        text(
            draft(TEMPLATE)
                .write(SummaryCases.season(), SummaryCases.rules(), ReportElements.none())
                .bytes());

    assertThat(text).contains("自评项目 0 个").doesNotContain("{{").doesNotContain("[name]");
  }

  @Test
  void theCommittedTemplateIsTheMakers() throws IOException {
    assertThat(text(Files.readAllBytes(TEMPLATE))).isEqualTo(text(ReportTemplateMaker.make()));
  }

  @Test
  void aTagThatStandsForNothingIsRefused() throws IOException {
    assertThat(problem("{{budgt}}")).isEqualTo("unknown-key");
    assertThat(problem("{{unit.name}}")).isEqualTo("bad-tag");
    assertThat(problem("{{@unit}}")).isEqualTo("bad-tag");
    assertThat(problem("{{T(java.lang.Runtime)}}")).isEqualTo("bad-tag");
    assertThat(problem("{{?causes}}")).isEqualTo("not-a-document");
  }

  private String problem(String tag) throws IOException {
    Path broken = template(paragraph -> paragraph.createRun().setText(tag));
    List<TemplateProblem> problems = new java.util.ArrayList<>();
    assertThatThrownBy(
            () ->
                draft(broken)
                    .write(SeasonFixtures.demo(), SummaryCases.rules(), ReportElements.none()))
        .isInstanceOfSatisfying(BrokenTemplateException.class, e -> problems.addAll(e.problems()));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).sentence(Messages.chinese())).startsWith("模板.docx：");
    return problems.get(0).kind();
  }

  private Path template(Consumer<XWPFParagraph> change) throws IOException {
    Path file = folder.resolve("模板.docx");
    try (XWPFDocument document =
            new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(TEMPLATE)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(document.createParagraph());
      document.write(out);
      Files.write(file, out.toByteArray());
    }
    return file;
  }

  @Test
  void theKeyTellsWhetherAnythingChanged() throws IOException {
    ReportDraft draft = draft(TEMPLATE);
    String key =
        draft.contentKey(SeasonFixtures.demo(), SummaryCases.rules(), ReportElements.none());

    assertThat(key)
        .hasSize(64)
        .isEqualTo(
            draft.contentKey(SeasonFixtures.demo(), SummaryCases.rules(), ReportElements.none()))
        .isNotEqualTo(draft.contentKey(SeasonFixtures.demo(), SummaryCases.rules(), elements()));
  }

  @Test
  void theFileNameHoldsNoSeparators() {
    assertThat(draft(TEMPLATE).fileName(new UnitSeason("../a:b", 2023, List.of())))
        .isEqualTo(".._a_b_2023年度绩效自评工作报告.docx");
  }
}
