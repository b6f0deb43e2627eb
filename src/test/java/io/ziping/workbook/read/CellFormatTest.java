package io.ziping.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.measure.CellValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Excel shows for a number in a format. */
class CellFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 0.95 | 0.95",
        "General | 18.092382 | 18.092382",
        "General | 0.333333333333333 | 0.333333333",
        "General | 20230101000123 | 20230101000123",
        "General | 123456.789012345 | 123456.789",
        "0 | 2.5 | 3",
        "0.00 | 190 | 190.00",
        "0.00 | -1.005 | -1.01",
        "#,##0.00 | 1234567.891 | 1,234,567.89",
        "#,##0 | 999 | 999",
        "0% | 0.95 | 95%",
        "0.00% | 0.8621 | 86.21%",
        "0.0# | 1.5 | 1.5",
        "000 | 7 | 007",
        "@ | 12.50 | 12.5",
        "0.00`\"`万元`\"` | 41.02 | 41.02万元",
        "0.00元 | 3 | 3.00元",
        "G/通用格式\"户\" | 12 | 12户",
        "[$¥-804]#,##0.00 | 1234.5 | ¥1,234.50",
        "0.00_);[Red]\\(0.00\\) | -3 | (3.00)",
        "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  | 0 | -",
        "0;; | 0 | ``",
        "[>100]0.0;0.00 | 5 | 5.00",
        "0.00E+00 | 12345 | 1.23E+04",
        "# ?/? | 0.5 | 1/2",
        "0元/人 | 5 | 5元/人",
      })
  void showsNumbers(String format, String number, String text) {
    CellValue value = CellFormat.of(clean(format)).show(CellFormat.number(number));
    assertThat(value.text()).isEqualTo(text == null ? "" : text);
    assertThat(value.kind()).isEqualTo(CellValue.Kind.NUMBER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "yyyy-mm-dd | 45291 | 2023-12-31",
        "yyyy\"年\"m\"月\"d\"日\";@ | 45291 | 2023年12月31日",
        "[$-804]yyyy年m月 | 45291 | 2023年12月",
        "m月d日 | 45291 | 12月31日",
        "yyyy/m/d h:mm | 45291.75 | 2023/12/31 18:00",
        "h:mm:ss AM/PM | 0.75 | 6:00:00 PM",
        "上午/下午h\"时\"mm\"分\" | 0.25 | 上午6时00分",
        "[h]:mm | 1.5 | 36:00",
        "d-mmm-yy | 45291 | 31-Dec-23",
        "yyyy-mm-dd aaaa | 45291 | 2023-12-31 星期日",
        "[DBNum1]yyyy年m月d日 | 45291.5 | 二〇二三年十二月三十一日",
        "yyyy-mm-dd | 60 | 1900-02-29",
        "yyyy-mm-dd | 1 | 1900-01-01",
        "yyyy-mm-dd | 61 | 1900-03-01",
        "mm:ss | 0.0007 | 01:00",
      })
  void showsDates(String format, String number, String text) {
    CellValue value = CellFormat.of(format).show(CellFormat.number(number));
    assertThat(value.text()).isEqualTo(text);
    assertThat(value.kind()).isEqualTo(CellValue.Kind.DATE);
  }

  /** What a person reads where it is not what is stored; empty where it is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0\"%\" | 60 | 60%",
        "0.00\\% | 93.2471 | 93.2471%",
        "0.00!% | 93.2471 | 93.2471%",
        "0.0\"‰\" | 3.55 | 3.55‰",
        "0％ | 95 | 95％",
        "General\"%\" | 95.5 | 95.5%",
        "≥0\"%\" | 95 | ≥95%",
        "0.00, | 41020 | 41.02",
        "#,##0.00, | 41026.78 | 41.02678",
        "0.00,, | 41020000 | 41.02",
        "0.00,\"千元\" | 64000 | 64千元",
        "0!.0,\"万\" | 64000 | 6.4万",
        "0!.0,\"万元\" | 64512 | 6.4512万元",
        "0\".\"0, | -64000 | -6.4",
        "0!.0000\"万元\" | 410200 | 41.02万元",
        "0\".\"0000 | 410200 | 41.02",
        "[=1]\"合格\" | 1 | 合格",
        "[=1]\"合格\" | 2 | ``",
        "\"是\";;\"否\" | 0 | 否",
        "\"是\";;\"否\" | 1 | 是",
        "\"√\";\"×\";\"×\" | 1 | √",
        "[>=60]\"合格\";\"不合格\" | 59 | 不合格",
        "[>=10000]0!.0,\"万元\";0\"元\" | 64000 | 6.4万元",
        "[>=10000]0!.0,\"万元\";0\"元\" | 500 | 500元",
        "0000-00-00 | 20240215 | 2024-02-15",
        "0% | 0.8567 | ``",
        "0.00% | 0.932471 | ``",
        "0%;\\-0% | 0.5 | ``",
        "#,##0.00 | 1234.567 | ``",
        "0.00\"万元\" | 41.02 | ``",
        "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  | 0 | ``",
        "0;-0; | 0 | ``",
        "0.00_);(0.00) | -38.25 | ``",
        "[DBNum2]0 | 12 | ``",
        "# ?/? | 0.5 | ``",
      })
  void spellsWhatIsReadWhereItIsNotWhatIsStored(String format, String number, String spelled) {
    CellValue value = CellFormat.of(clean(format)).show(CellFormat.number(number));
    assertThat(value.spelled()).isEqualTo(clean(spelled));
    assertThat(value.number()).isEqualByComparingTo(number);
  }

  private static String clean(String format) {
    return format == null ? "" : format.replace("`", "");
  }

  @Test
  void builtinDatesAreThoseOfAChineseMachine() {
    assertThat(CellFormat.of(BuiltinFormats.code(14)).show(CellFormat.number("45291")).text())
        .isEqualTo("2023/12/31");
    assertThat(CellFormat.of(BuiltinFormats.code(57)).show(CellFormat.number("45291")).text())
        .isEqualTo("2023年12月");
  }

  @Test
  void numbersOutsideTheCalendarAreNoDates() {
    assertThat(CellFormat.of("yyyy-mm-dd").show(CellFormat.number("-1")).kind())
        .isEqualTo(CellValue.Kind.NUMBER);
    assertThat(CellFormat.of("yyyy-mm-dd").show(CellFormat.number("2958466")).kind())
        .isEqualTo(CellValue.Kind.NUMBER);
  }
}
