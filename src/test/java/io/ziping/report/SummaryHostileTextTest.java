package io.ziping.report;

import static io.ziping.report.SummaryCases.season;
import static io.ziping.report.SummaryCases.summary;
import static io.ziping.season.SeasonFixtures.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.Verdict;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.season.Submission;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff write stays what it is: text. */
class SummaryHostileTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://example.org\",\"x\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "${1+1}",
        "${p.name}",
        "${unit}",
        "$[1+1]",
        "$[${p.name}]",
        "jx:each(items=\"projects\" var=\"p\" lastCell=\"A1\")",
        "<c><v>&amp;]]></v>",
        "_x0041_",
        "_x000D_",
        "'quoted",
        "$1 \\1 {0}",
        "…😀…"
      })
  void textStaysText(String text) throws Exception {
    Submission submission =
        new Submission(
            text + ".xlsx",
            text + ".xlsx",
            Verdict.RETURNED,
            List.of(
                new RecordMaker(text)
                    .total("90")
                    .code(text)
                    .reason(text)
                    .findings(finding(CheckCode.X01, Severity.ERROR, text))
                    .make()),
            List.of());
    FilledSummary filled = new FilledSummary(SummaryCases.filled(summary(), season(submission)));

    for (String heading : List.of("项目名称", "项目编码", "偏差原因")) {
      Cell cell = filled.cell("汇总表", heading, 0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(text.strip());
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
    assertThat(filled.cell("汇总表", "来源文件", 0).getStringCellValue())
        .isEqualTo((text + ".xlsx").strip());
    assertThat(filled.cell("问题清单", "项目名称", 0).getStringCellValue()).isEqualTo(text.strip());
    assertThat(filled.figure("项目数")).isEqualByComparingTo("1");
  }

  @Test
  void controlCharactersAndVeryLongTextsAreTamed() throws Exception {
    String text = "a\u0000b\u0007c\r\nd\ud800e" + "长".repeat(40_000);
    FilledSummary filled =
        new FilledSummary(
            SummaryCases.filled(
                summary(),
                season(
                    new Submission(
                        "a.xlsx",
                        "",
                        Verdict.ACCEPTED,
                        List.of(new RecordMaker(text).make()),
                        List.of()))));

    String name = filled.cell("汇总表", "项目名称", 0).getStringCellValue();
    assertThat(name).startsWith("abc\nde长").hasSizeLessThan(32_767).endsWith("…");
    assertThat(filled.cell("汇总表", "结果文件", 0).getHyperlink()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../up.xlsx",
        "..\\up.xlsx",
        "\\\\host\\share.xlsx",
        "a/../b.xlsx",
        "/a.xlsx",
        "a//b.xlsx",
        "//server/a.xlsx",
        ".hidden",
        ""
      })
  void onlyBareFileNamesBecomeLinks(String name) {
    assertThat(ResultLinks.address(name)).isEmpty();
  }

  @Test
  void namesThatLookLikeAddressesAreEncoded() {
    assertThat(ResultLinks.address("http:x#y?z%20&.xlsx"))
        .contains("http%3Ax%23y%3Fz%2520%26.xlsx");
  }
}
