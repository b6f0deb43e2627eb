package io.ziping.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10 | 10
          10分 | 10
          ９．５ | 9.5
          ' 10 分 ' | 10
          (10分) | 10
          22.50 | 22.50
          -3 | -3
          """)
  void readsPoints(String text, String points) {
    assertThat(AmountParser.points(CellValue.text(text))).contains(new BigDecimal(points));
  }

  @ParameterizedTest
  @ValueSource(strings = {"—", "若干", "10%", "十", "1 000 000分分", "5+5", "2023-01-01"})
  void leavesWhatIsNoPoints(String text) {
    assertThat(AmountParser.points(CellValue.text(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          32 | 32
          215,457.6 | 215457.6
          １，２３４．５ | 1234.5
          150万 | 150
          18.092382万元 | 18.092382
          180923.82元 | 18.092382
          ¥180923.82元 | 18.092382
          1.5亿元 | 15000.0
          5千元 | 0.5
          3百万元 | 300
          """)
  void readsMoneyInWan(String text, String wan) {
    assertThat(AmountParser.money(CellValue.text(text), BigDecimal.ONE).orElseThrow())
        .isEqualByComparingTo(wan);
  }

  @Test
  void bareMoneyFollowsTheBlocksUnitAndAFormatTheCell() {
    BigDecimal number = new BigDecimal("180923.82");
    assertThat(AmountParser.money(CellValue.number(number), new BigDecimal("0.0001")).orElseThrow())
        .isEqualByComparingTo("18.092382");
    CellValue shown =
        new CellValue(CellValue.Kind.NUMBER, "18.09万元", new BigDecimal("18.092382"), "0.00\"万元\"");
    assertThat(AmountParser.money(shown, new BigDecimal("0.0001")).orElseThrow())
        .isEqualByComparingTo("18.092382");
    assertThat(AmountParser.money(CellValue.text("约32万"), BigDecimal.ONE)).isEmpty();
    assertThat(AmountParser.money(CellValue.text("1,23"), BigDecimal.ONE)).isEmpty();
  }

  @Test
  void readsRatesInPercent() {
    assertThat(AmountParser.percent(CellValue.text("86.20%"))).contains(new BigDecimal("86.20"));
    assertThat(AmountParser.percent(CellValue.text("0.958"))).contains(new BigDecimal("0.958"));
    CellValue shown = new CellValue(CellValue.Kind.NUMBER, "95%", new BigDecimal("0.95"), "0%");
    assertThat(AmountParser.percent(shown).orElseThrow()).isEqualByComparingTo("95");
    assertThat(AmountParser.percent(CellValue.text("≥95%"))).isEmpty();
  }

  @Test
  void aDateCellIsNoNumber() {
    CellValue date =
        new CellValue(CellValue.Kind.DATE, "2023-12-31", new BigDecimal(45291), "yyyy-mm-dd");
    assertThat(AmountParser.points(date)).isEmpty();
    assertThat(AmountParser.money(date, BigDecimal.ONE)).isEmpty();
    assertThat(AmountParser.percent(date)).isEmpty();
  }
}
