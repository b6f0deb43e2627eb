package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.FormDump;
import io.ziping.fixtures.GridBuilder;
import io.ziping.fixtures.NationalGrid;
import io.ziping.workbook.read.SheetGrid;
import org.junit.jupiter.api.Test;

/** Some systems repeat a value in every cell of a merged region. */
class RepeatedValuesTest {

  @Test
  void valuesRepeatedInEveryCellOfAMergedRegion() {
    GridBuilder repeating = GridBuilder.sheet("项目支出绩效自评表").repeatMerged();
    SheetGrid repeated = NationalGrid.form(repeating, "村级补助及运转经费", 3);
    assertThat(FormDump.of(DetectedForms.forms(repeated)))
        .isEqualTo(FormDump.of(DetectedForms.forms(NationalGrid.published())));
  }
}
