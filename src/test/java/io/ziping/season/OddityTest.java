package io.ziping.season;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.Digest;
import io.ziping.assessment.DigestIndicator;
import io.ziping.season.SeasonFixtures.DigestMaker;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OddityTest {

  private static List<String> kinds(Digest digest) {
    UnitSeason season =
        new UnitSeason("某镇", 2023, List.of(SeasonFixtures.submission("a.xlsx", digest)));
    return Oddity.of(season, SeasonFixtures.pack()).stream().map(Oddity::kind).toList();
  }

  private static DigestMaker maker() {
    return new DigestMaker("甲").money("100", "50").reason("资金未到位");
  }

  private static DigestIndicator row(String weight, String score) {
    return new DigestIndicator(
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
    Digest lacking =
        maker()
            .rateScore(new BigDecimal("5"))
            .total("15")
            .unmet(1)
            .indicators(row("10", "10"))
            .make();
    assertThat(kinds(lacking)).isEmpty();
    Digest lost =
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
    Digest silent =
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
    Digest kept = maker().rateScore(new BigDecimal("5")).total("95").make();
    assertThat(kept.executionWeight(new BigDecimal("20"))).isEqualByComparingTo("10");
  }
}
