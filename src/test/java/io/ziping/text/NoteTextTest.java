package io.ziping.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.checks.Finding;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class NoteTextTest {

  private final NoteText note = new NoteText(new Messages(new Locale("sample")));

  private static Finding finding(CheckCode code) {
    return new Finding(code, "", Severity.ERROR, null, List.of(), null);
  }

  @Test
  void saysWhatHappenedAndWhatToDo() {
    assertThat(note.note("旧软件导出.xls", "", List.of(finding(CheckCode.F02))))
        .isEqualTo(
            String.join(
                "\r\n",
                "\uFEFF这个文件没能评分",
                "",
                "文件：旧软件导出.xls",
                "",
                "原因：",
                "  1. 文件格式不规范：请用 Excel/WPS 打开后“另存为”xlsx。",
                "",
                "请这样做：",
                "  1. 用 Excel 或 WPS 打开文件，确认能正常看到表格。",
                "  2. 点“文件”“另存为”，类型选“Excel 工作簿(*.xlsx)”，存到原文件夹。",
                "",
                "您的文件没有被改动，还在原来的地方。",
                "改好后把文件放回原文件夹，程序会自动重新评分，这份说明会自动消失。",
                ""));
  }

  @Test
  void aFileInAnArchiveIsFoundAndPutBackThere() {
    NoteText chinese = new NoteText(Messages.chinese());
    assertThat(chinese.note("扫描件.pdf", "二次报送.zip", List.of()))
        .contains("文件：扫描件.pdf（在压缩包 二次报送.zip 里）")
        .contains("还在压缩包里", "用新的压缩包换掉原来的")
        .doesNotContain("放回原文件夹");
    assertThat(chinese.note("扫描件.pdf", "", List.of()))
        .isEqualTo(chinese.note("扫描件.pdf", List.of()))
        .contains("放回原文件夹")
        .doesNotContain("压缩包");
  }

  @Test
  void saysSoWhenNobodyKnowsWhy() {
    assertThat(note.note("a.xlsx", "", List.of())).contains("不一定是文件的错").contains("  2. ");
  }

  @Test
  void aFileNameCannotAddLines() {
    String text = note.note("a\r\n请打开 http://x\u202Esx.xlsx", "", List.of(finding(CheckCode.F01)));

    assertThat(text).contains("文件：a 请打开 http://x sx.xlsx\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
  }

  @Test
  void englishHasTheSameKeys() throws IOException {
    assertThat(load("results_en").stringPropertyNames())
        .isEqualTo(load("results").stringPropertyNames());
  }

  private static Properties load(String bundle) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = NoteText.class.getResourceAsStream(bundle + ".properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
