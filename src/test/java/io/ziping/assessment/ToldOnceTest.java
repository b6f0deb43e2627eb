package io.ziping.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.FormBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S13: points printed in the labels of levels and their parts, and what differs from them. */
class ToldOnceTest {

  private static FormBuilder unweighted(String level1, String level2) {
    FormBuilder form = FormBuilder.clean().set("B14", level1).set("C14", level2);
    for (int row = 14; row <= 20; row++) {
      form.without("H" + row);
    }
    return form;
  }

  private static List<String> told(FormBuilder form) {
    return CheckedForm.of(form).codes().stream().filter(code -> code.startsWith("S13")).toList();
  }

  /** 数量指标 has 10 points more than printed, and for that reason 产出指标 too. */
  @Test
  void aDifferenceOfAPartIsNotToldOfTheWholeAgain() {
    CheckedForm checked = CheckedForm.of(unweighted("产出指标（40分）", "数量指标（10分）"));
    assertThat(checked.codes()).filteredOn(code -> code.startsWith("S13")).hasSize(1);
    assertThat(checked.toString()).contains("“数量指标”标注 10 分", "合计 20 分");
  }

  @Test
  void aFurtherDifferenceOfTheWholeIsTold() {
    assertThat(told(unweighted("产出指标（30分）", "数量指标（10分）"))).hasSize(2);
  }

  @Test
  void theWholeAloneIsToldWhereItsPartIsRight() {
    assertThat(told(unweighted("产出指标（40分）", "数量指标（20分）"))).hasSize(1);
    assertThat(told(unweighted("产出指标（50分）", "数量指标（20分）"))).isEmpty();
  }
}
