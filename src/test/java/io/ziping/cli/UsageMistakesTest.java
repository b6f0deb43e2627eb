package io.ziping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong command line is explained in the language of the program. */
class UsageMistakesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scor | 没有这个命令：scor",
        "score --jsn a.xlsx | 没有这个选项：--jsn",
        "score | 还要写：FILE",
        "score a.xlsx --year | 还要写：--year=YYYY",
        "score a.xlsx --year 23年 | --year=YYYY 不能写“23年”，请看下面的说明。",
        "score a.xlsx --year 2023 --year 2024 | --year=YYYY 只能写一次。",
        "rescan --deep=7 | --deep 不能写“7”，请看下面的说明。",
        "check-config 配置 | 多写了：配置",
        "season new | 还要写：--share=DIR、YEAR",
        "season | 请写出要执行的命令，例如 ziping score 自评表.xlsx"
      })
  void isToldInChinese(String words, String sentence) {
    Typed typed = Typed.run(words.split(" "));

    assertThat(typed.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(typed.err().lines().findFirst()).contains(sentence);
    assertThat(typed.err()).contains("用法：ziping").doesNotContain("[COMMAND]", "issing", "nknown");
  }

  @Test
  void whatWasProbablyMeantIsNamed() {
    assertThat(Typed.run("score", "--jsn", "a.xlsx").err()).contains("是不是要写：--json");
    assertThat(Typed.run("chek-config").err()).contains("check-config");
  }
}
