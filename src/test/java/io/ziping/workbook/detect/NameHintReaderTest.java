package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.ShippedLabels;
import io.ziping.form.NameHints;
import io.ziping.form.NameHints.Hint;
import io.ziping.form.NameHints.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names of sheets, files and folders say about whose form it is. */
class NameHintReaderTest {

  private static final NameHintReader NAMES =
      new NameHintReader(
          ShippedLabels.forms().generalNames(), ShippedLabels.forms().ownerEndings());

  private static Hint claim(Place place, String sheet, String path) {
    return NAMES.of("", sheet, path).hints().stream()
        .filter(hint -> hint.place() == place)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2023年度项目支出绩效自评表-第五次全国经济普查经费.xlsx, '', 第五次全国经济普查经费, '', 2023",
    "13060923P000000000001-第五次全国经济普查经费.xlsx, 13060923P000000000001, 第五次全国经济普查经费, '', 0",
    "219017-漕河镇_驻村经费_自评表(2).xlsx, '', 驻村经费, 219017, 0",
    "01 村道硬化工程.xls, '', 村道硬化工程, '', 0",
    "附件1：项目支出绩效自评表.xlsx, '', '', '', 0",
    "新建 Microsoft Excel 工作表.xlsx, '', '', '', 0",
    "项目支出绩效自评表（2022年度）.xlsx, '', '', '', 2022",
    "2022-2023年度供暖补贴.xlsx, '', 2023年度供暖补贴, '', 0",
    "2022年结转项目2023年自评.xlsx, '', 2022年结转项目2023年, '', 0",
    "20240315.xlsx, '', '', '', 0",
    "13800138000.xlsx, '', '', '', 0",
    "51092324T000010263357.xlsx, 51092324T000010263357, '', '', 0",
    ".xlsx, '', '', '', 0",
  })
  void fileNames(String file, String code, String project, String unitCode, int year) {
    Hint hint = claim(Place.FILE, "Sheet1", "01 漕河镇/" + file);
    assertThat(hint.projectCode()).isEqualTo(code);
    assertThat(hint.unitCode()).isEqualTo(unitCode);
    assertThat(hint.year()).isEqualTo(year);
    assertThat(hint.project()).isEqualTo(project);
  }

  @ParameterizedTest
  @CsvSource({
    "01 漕河镇, 漕河镇, '', 0",
    "219017-漕河镇, 漕河镇, 219017, 0",
    "漕河镇（2023年度）, 漕河镇（）, '', 2023",
    "2023, '', '', 0",
    "2023年度, '', '', 2023",
  })
  void unitFolders(String folder, String unit, String code, int year) {
    Hint hint = claim(Place.FOLDER, "Sheet1", folder + "/a.xlsx");
    assertThat(hint.unit()).isEqualTo(unit);
    assertThat(hint.unitCode()).isEqualTo(code);
    assertThat(hint.year()).isEqualTo(year);
  }

  @Test
  void theNearestNameComesFirstAndOnlyTheOutermostFolderIsAUnit() {
    NameHints nameHints = NAMES.of("", "驻村经费", "01 漕河镇/2022年度/补报/村道硬化.xlsx");
    assertThat(nameHints.hints())
        .extracting(Hint::place)
        .containsExactly(Place.SHEET, Place.FILE, Place.FOLDER, Place.FOLDER, Place.FOLDER);
    assertThat(nameHints.hints()).extracting(Hint::unit).containsExactly("", "", "", "", "漕河镇");
    assertThat(nameHints.hints()).extracting(Hint::year).containsExactly(0, 0, 0, 2022, 0);
    assertThat(nameHints.hints().get(0).project()).isEqualTo("驻村经费");
  }

  @Test
  void aBareNameHasNoFolders() {
    assertThat(NAMES.of("", "Sheet1", "a.xlsx").hints()).hasSize(2);
    assertThat(NAMES.of("", "Sheet1", "").hints()).hasSize(2);
  }
}
