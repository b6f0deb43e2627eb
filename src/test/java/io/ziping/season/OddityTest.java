package io.ziping.season;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.IndicatorRecord;
import io.ziping.season.SeasonFixtures.RecordMaker;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OddityTest {

  private static List<String> kinds(FormRecord record) {
    UnitSeason season =
        new UnitSeason("某镇", 2023, List.of(SeasonFixtures.submission("a.xlsx", record)));
    return Oddity.of(season, SeasonFixtures.pack()).stream().map(Oddity::kind).toList();
  }

  private static RecordMaker maker() {
    return new RecordMaker("甲").money("100", "50").reason("资金未到位");
  }

  private static IndicatorRecord row(String weight, String score) {
    return new IndicatorRecord(
        "产出指标",
        "数量指标",
        "次数",
        "10次",
        "5次",
        new BigDecimal(weight),
        new BigDecimal(score),
        new BigDecimal(score),
        !weight.equals(score) ? Boolean.FALSE : Boolean.TRUE);
  }

  @Test
  void weightsThatTheFormLacksAreNoPointsLostByIndicators() {
    FormRecord lacking =
        maker()
            .rateScore(new BigDecimal("5"))
            .total("15")
            .unmet(1)
            .indicators(row("10", "10"))
            .make();
    assertThat(kinds(lacking)).isEmpty();
    FormRecord lost =
        maker()
            .rateScore(new BigDecimal("5"))
            .total("50")
            .unmet(1)
            .indicators(row("90", "45"))
            .make();
    assertThat(kinds(lost)).containsExactly("money-only");
  }

  @Test
  void withoutAReasonItIsSaidOnceThatThereIsNone() {
    FormRecord silent =
        maker()
            .reason("")
            .rateScore(new BigDecimal("5"))
            .total("50")
            .unmet(1)
            .indicators(row("90", "45"))
            .make();
    assertThat(kinds(silent)).containsExactly("unexplained");
  }

  @Test
  void theExecutionWeightIsTheOneThatWasKept() {
    FormRecord kept = maker().rateScore(new BigDecimal("5")).total("95").make();
    assertThat(kept.executionWeight(new BigDecimal("20"))).isEqualByComparingTo("10");
  }
}
