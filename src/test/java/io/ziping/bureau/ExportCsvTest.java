package io.ziping.bureau;

import static io.ziping.bureau.SmallCounty.handed;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.IndicatorRecord;
import io.ziping.checks.Library;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.text.Messages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCsvTest {

  @TempDir private Path folder;

  private byte[] bytes(SmallCounty county) throws IOException {
    Path file = folder.resolve("export.csv");
    Files.deleteIfExists(file);
    new ExportCsv(Messages.chinese()).write(county.county(), file);
    return Files.readAllBytes(file);
  }

  private String text(SmallCounty county) throws IOException {
    return new String(bytes(county), StandardCharsets.UTF_8).substring(1);
  }

  /** One project with one indicator of that name, as the export gives it back. */
  private String exported(String name) throws IOException {
    List<List<String>> rows =
        rows(
            text(
                new SmallCounty()
                    .unit(
                        "01 甲镇",
                        Library.none(),
                        handed(
                            "a.xlsx",
                            "2024-01-08",
                            new RecordMaker("修路").indicators(indicator(name)).make()))));
    assertThat(rows).hasSize(2);
    return rows.get(1).get(rows.get(0).indexOf("三级指标"));
  }

  private static IndicatorRecord indicator(String name) {
    return new IndicatorRecord(
        "产出指标", "数量指标", name, "≥19套", "-5", new BigDecimal("15"), null, null, null);
  }

  /** RFC 4180, read by the letter. */
  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (quoted || c != '\r') {
        field.append(c);
      }
    }
    assertThat(field).isEmpty();
    return rows;
  }

  @Test
  void itBeginsWithAByteOrderMarkAndEndsEachLineByTheBook() throws IOException {
    byte[] bytes = bytes(SmallCounty.threeUnits());

    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF年度,单位,").endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
  }

  @Test
  void aLineForEachIndicatorAndOneForAProjectWithoutAny() throws IOException {
    List<List<String>> rows = rows(text(SmallCounty.threeUnits()));
    List<String> head = rows.get(0);

    assertThat(rows).hasSize(5).allSatisfy(row -> assertThat(row).hasSameSizeAs(head));
    assertThat(rows.stream().map(row -> row.get(head.indexOf("项目名称"))))
        .containsExactly("项目名称", "修路", "修桥", "校舍", "老年人补贴");
    List<String> asked = rows.get(4);
    assertThat(asked.get(head.indexOf("三级指标"))).isEqualTo("老年人满意度");
    assertThat(asked.get(head.indexOf("是否完成"))).isEqualTo("完成");
    assertThat(asked.get(head.indexOf("单位文件夹"))).isEqualTo("02 乙镇");
    assertThat(asked.get(head.indexOf("报送日期"))).isEqualTo("2024-01-10");
  }

  @Test
  void numbersArePlainWithAllDigitsAndWhatIsUnknownIsBlank() throws IOException {
    List<List<String>> rows = rows(text(SmallCounty.threeUnits()));
    List<String> head = rows.get(0);

    assertThat(rows.get(1).get(head.indexOf("全年执行数"))).isEqualTo("90.123456");
    assertThat(rows.get(3).get(head.indexOf("核算总分"))).isEmpty();
    assertThat(rows.get(3).get(head.indexOf("核算最低分"))).isEqualTo("82.5");
    assertThat(rows.get(3).get(head.indexOf("核算等级"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "＝1+1",
        "－1x",
        "\t=1+1",
        "\r=1+1"
      })
  void noTextBecomesAFormula(String name) throws IOException {
    assertThat(exported(name)).isEqualTo("'" + name.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "+3.5%", "购置\"专用\"设备,台", "系统正常运行率≥98%", "'已有撇号"})
  void allElseComesBackAsItWasWritten(String name) throws IOException {
    assertThat(exported(name)).isEqualTo(name);
  }

  @Test
  void brokenLinesAreJoined() throws IOException {
    assertThat(exported("购置或\n运维数量")).isEqualTo("购置或运维数量");
    assertThat(exported("PM2.5\r\nannual mean")).isEqualTo("PM2.5 annual mean");
  }
}
