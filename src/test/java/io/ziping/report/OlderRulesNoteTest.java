package io.ziping.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.Verdict;
import io.ziping.rulepack.RulePack;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.season.Submission;
import io.ziping.season.UnitRules;
import io.ziping.text.Messages;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A summary never mixes scores of two rule packs without saying so. */
class OlderRulesNoteTest {

  private static Submission judgedBy(String name, String pack) throws IOException {
    String rules = pack.isEmpty() ? "" : pack + "/2023/missing/1.0";
    return new Submission(
        name, "", Verdict.ACCEPTED, List.of(new RecordMaker("项目").make()), List.of(), rules);
  }

  private static Object note(UnitRules rules, Submission... submissions) {
    return SummaryModel.of(
            SummaryCases.season(submissions),
            rules,
            UserEntries.none(),
            List.of(),
            Messages.chinese())
        .values()
        .getOrDefault("note", "");
  }

  @Test
  void scoresOfAnEarlierPackAreCounted() throws IOException {
    UnitRules rules = SummaryCases.rules();
    RulePack pack = rules.pack();
    Submission now = judgedBy("a.xlsx", pack.label());
    Submission earlier = judgedBy("b.xlsx", pack.name() + "@000000000001");
    Submission other = judgedBy("c.xlsx", "hubei@000000000001");
    Submission unknown = judgedBy("d.xlsx", "");
    assertThat(note(rules, now, unknown)).isEqualTo("金额单位：万元　　评分规则：" + pack.name());
    assertThat(note(rules, now, earlier, other, unknown).toString())
        .endsWith("　　其中 2 份仍是按改动前的规则评的，要重评请运行 ziping rescore");
  }
}
