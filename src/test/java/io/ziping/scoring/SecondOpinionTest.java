package io.ziping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.TestLexicon;
import io.ziping.fixtures.Packs;
import io.ziping.fixtures.RandomForms;
import io.ziping.fixtures.ShippedPacks;
import io.ziping.form.EvaluationForm;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.RulePack.OvershootPolicy;
import io.ziping.rulepack.RulePack.Reverse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A plain spreadsheet agrees with the scorer to the cent. {@code -Dziping.opinion.forms=N} sets how
 * many random forms are held against each other.
 */
class SecondOpinionTest {

  private static final int BATCH = 100;
  private static final int FORMS = Integer.getInteger("ziping.opinion.forms", 2000);

  private static List<RulePack> packs() {
    List<RulePack.Cap> caps =
        List.of(
            new RulePack.Cap(new BigDecimal("0.8"), new BigDecimal(89)),
            new RulePack.Cap(new BigDecimal("0.5"), new BigDecimal(59)));
    return List.of(
        ShippedPacks.named("hebei-xushui-2023"),
        ShippedPacks.named("national-2020"),
        ShippedPacks.named("core-2021"),
        ShippedPacks.named("hubei"),
        Packs.with(Reverse.RATIO, OvershootPolicy.IGNORE, caps),
        Packs.with(Reverse.LINEAR_TO_DOUBLE, OvershootPolicy.DEDUCT, List.of()),
        Packs.with(Reverse.RATIO, OvershootPolicy.SCALE, caps));
  }

  @Test
  void aSpreadsheetComesToTheSamePoints() throws IOException {
    RandomForms random = new RandomForms(20231231);
    List<RulePack> packs = packs();
    int settled = 0;
    try (SpreadsheetModel sheet = new SpreadsheetModel(BATCH, RandomForms.MOST_ROWS)) {
      for (int done = 0; done < FORMS; done += BATCH) {
        RulePack pack = packs.get(done / BATCH % packs.size());
        Scorer scorer = new Scorer(TestLexicon.shipped(), pack);
        List<EvaluationForm> forms = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
          forms.add(random.next());
        }
        sheet.use(pack);
        sheet.fill(forms);
        for (int i = 0; i < BATCH; i++) {
          ScoreCard card = scorer.score(forms.get(i));
          compare(card, sheet, i, pack.name());
          settled += card.isOpen() ? 0 : 1;
        }
      }
    }
    assertThat(settled).as("forms with a total").isGreaterThan(FORMS / 5);
  }

  private static void compare(ScoreCard card, SpreadsheetModel sheet, int form, String about) {
    List<SpreadsheetModel.Points> rows = sheet.rowPoints(form, card.indicators().size());
    for (int i = 0; i < rows.size(); i++) {
      IndicatorScore score = card.indicators().get(i);
      String row = score.row().target().text() + " | " + score.row().actual().text();
      same(
          rows.get(i),
          score.score(),
          score.low(),
          score.high(),
          about + " " + row + " " + score.explanation());
    }
    ExecutionScore execution = card.execution();
    same(
        sheet.execution(form),
        execution.score(),
        execution.low(),
        execution.high(),
        about + " " + execution.explanation());
    same(
        sheet.total(form),
        card.total(),
        card.low(),
        card.high(),
        about + " total " + card.explanation());
  }

  private static void same(
      SpreadsheetModel.Points sheet,
      @Nullable BigDecimal score,
      BigDecimal low,
      BigDecimal high,
      String about) {
    assertThat(low).as(about).isEqualByComparingTo(sheet.low());
    assertThat(high).as(about).isEqualByComparingTo(sheet.high());
    if (low.compareTo(high) != 0) {
      assertThat(score == null).as(about).isEqualTo(sheet.open());
    }
  }
}
