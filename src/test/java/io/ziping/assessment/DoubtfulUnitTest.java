package io.ziping.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.checks.Finding;
import io.ziping.fixtures.FormBuilder;
import io.ziping.fixtures.ShippedPacks;
import io.ziping.form.EvaluationForm;
import io.ziping.form.ReadingNote;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * M08 where only the unit of the whole block is in doubt: a warning, and nothing where it is not.
 */
class DoubtfulUnitTest {

  private static final RulePack PACK = ShippedPacks.xushui();

  private static FormBuilder money(String amount) {
    FormBuilder form = FormBuilder.clean();
    for (String cell : new String[] {"E7", "F7", "G7", "E8", "F8", "G8"}) {
      form.set(cell, amount);
    }
    return form.blank("F9", "G9");
  }

  private static List<String> doubts(FormBuilder form) {
    CheckedForm checked = CheckedForm.of(form);
    assertThat(checked.findings())
        .filteredOn(finding -> finding.code() == CheckCode.M08)
        .extracting(Finding::severity)
        .allMatch(severity -> severity == Severity.WARNING);
    return checked.codes().stream().filter(code -> code.startsWith("M08")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "380000, M08.no-unit@E7",
    "10000, ''",
    "99999, ''",
    "380000元, ''",
    "38, ''",
    "-380000, ''"
  })
  void tooLargeForWanWithoutAnyUnit(String amount, String finding) {
    FormBuilder form = money(amount).withoutUnit().set("F17", "按预算").set("G17", "按预算");
    assertThat(String.join(" ", doubts(form))).isEqualTo(finding);
  }

  @Test
  void aStatedUnitIsBelieved() {
    assertThat(doubts(money("380000").set("F17", "按预算").set("G17", "按预算"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "380000, 投入38万元硬化村道, M08.goal@F7",
    "380000, 投入380000元硬化村道, M08.goal@F7",
    "380000, 投入38.2万元硬化村道, M08.goal@F7",
    "380000, 每户补助38万元, ''",
    "380000, 补助38万元/户, ''",
    "380000, 投入38亿元硬化村道, ''",
    "380000, '投入38亿元，其中设备38万元', ''",
    "38, 投入38元硬化村道, ''",
    "38, 投入38万元硬化村道, ''"
  })
  void againstTheGoal(String amount, String goal, String finding) {
    FormBuilder form = money(amount).set("B12", goal).set("F17", "按预算").set("G17", "按预算");
    assertThat(String.join(" ", doubts(form))).isEqualTo(finding);
  }

  @Test
  void againstTheCostIndicator() {
    assertThat(doubts(money("380000"))).containsExactly("M08.goal@F7");
    assertThat(doubts(money("38"))).isEmpty();
    assertThat(doubts(money("38").inYuan())).containsExactly("M08.goal-yuan@F7");
    assertThat(doubts(money("380000").inYuan())).isEmpty();
  }

  @Test
  void aSecondTotalIsSaid() {
    ReadingNote other = new ReadingNote.OtherTotal(FormBuilder.ref("B25"), new BigDecimal("97"));
    ReadingNote rows = new ReadingNote.OtherTotal(FormBuilder.ref("I20"), new BigDecimal("90"));
    EvaluationForm form = FormBuilder.clean().build();
    assertThat(CheckedForm.of(form.withNotes(List.of(other)), PACK).codes())
        .contains("S06.two-mended@B25");
    ReadingNote right = new ReadingNote.OtherTotal(FormBuilder.ref("B25"), new BigDecimal("100"));
    EvaluationForm wrong = FormBuilder.clean().total("96").build();
    assertThat(CheckedForm.of(wrong.withNotes(List.of(right)), PACK).codes())
        .contains("S06.two-mended@I21");
    assertThat(CheckedForm.of(wrong.withNotes(List.of(other)), PACK).codes())
        .contains("S06.two@I21");
    // The sum of the indicators alone beside the whole total is no contradiction.
    assertThat(CheckedForm.of(form.withNotes(List.of(rows)), PACK).codes())
        .noneMatch(code -> code.startsWith("S06"));
  }
}
