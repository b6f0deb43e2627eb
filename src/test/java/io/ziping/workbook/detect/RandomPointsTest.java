package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.CheckedForm;
import io.ziping.fixtures.GridBuilder;
import io.ziping.fixtures.ShippedPacks;
import io.ziping.form.EvaluationForm;
import io.ziping.scoring.IndicatorScore;
import io.ziping.scoring.ScoreCard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Grids of random tables (weights over several rows, rows that do not apply, rows without a name,
 * no weights at all) through reading, scoring and checks, against a recount that knows what was
 * written.
 */
class RandomPointsTest {

  private static final int FORMS = 400;
  private static final String[] MARKS = {"/", "—", "无", "不涉及", "N/A", "本项目不适用"};

  /** One table as it is drawn, and what comes of it. */
  private static final class Table {
    private final Random random;
    private final boolean weighed;
    private final boolean wrongTotal;
    private final boolean wrongWeights;
    private final List<String> names = new ArrayList<>();
    private final List<Boolean> met = new ArrayList<>();
    private final StringBuilder drawn = new StringBuilder();
    private final GridBuilder grid = GridBuilder.sheet("s");
    private int row = 6;
    private BigDecimal low;
    private BigDecimal high;
    private BigDecimal self;
    private boolean open;

    Table(long seed) {
      random = new Random(seed);
      weighed = random.nextInt(5) > 0;
      wrongTotal = random.nextInt(4) == 0;
      wrongWeights = weighed && random.nextInt(4) == 0;
      int executed = 50 + random.nextInt(51);
      low = points(executed * 10L, 100);
      high = low;
      self = low;
      grid.put("A1", "项目支出绩效自评表（2023年度）")
          .line("A2", "项目名称", "甲")
          .line("A3", "项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
          .line("B4", "年度资金总额", "100", "100", "" + executed, "10", executed + "%", low.toString());
      if (weighed) {
        grid.line("A5", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
        rows(90 + (wrongWeights ? -3 : 0));
      } else {
        grid.line("A5", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "得分", "偏差原因分析及改进措施");
        bareRows();
      }
      BigDecimal total = wrongTotal ? self.subtract(BigDecimal.ONE) : self;
      grid.put("A" + row, "总分").put((weighed ? "G" : "F") + row, total.toString());
    }

    private static BigDecimal points(long done, long all) {
      return BigDecimal.valueOf(done).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
    }

    private void rows(int sum) {
      int left = sum;
      while (left > 0) {
        int weight = Math.min(left, 5 + random.nextInt(16));
        // A rest too small to be told from a slip goes to the last weight.
        weight = left - weight < 5 ? left : weight;
        notApplicable();
        int size = random.nextInt(3) == 0 ? 2 + random.nextInt(4) : 1;
        if (size == 1) {
          single(weight);
        } else {
          group(weight, size);
        }
        left -= weight;
      }
      notApplicable();
    }

    private void single(int weight) {
      int target = 1 + random.nextInt(60);
      int actual = actual(target);
      BigDecimal score = points((long) weight * Math.min(actual, target), target);
      String name = random.nextInt(8) == 0 ? "" : name();
      indicator(name, target, actual);
      grid.put("F" + row, "" + weight).put("G" + row, score.toString());
      low = low.add(score);
      high = high.add(score);
      self = self.add(score);
      row++;
    }

    private void group(int weight, int size) {
      boolean all = random.nextInt(4) > 0;
      int first = row;
      for (int i = 0; i < size; i++) {
        int target = 1 + random.nextInt(60);
        indicator(
            name(), target, all || i > 0 ? target + random.nextInt(3) : random.nextInt(target));
        row++;
      }
      int given = all ? weight : weight - 1 - random.nextInt(3);
      String rows = first + ":";
      grid.put("F" + rows + "F" + (row - 1), "" + weight);
      grid.put("G" + rows + "G" + (row - 1), "" + given);
      self = self.add(BigDecimal.valueOf(given));
      high = high.add(BigDecimal.valueOf(weight));
      if (all) {
        low = low.add(BigDecimal.valueOf(weight));
      }
      open |= !all;
    }

    private void bareRows() {
      int count = 2 + random.nextInt(8);
      for (int i = 0; i < count; i++) {
        int target = 1 + random.nextInt(60);
        indicator(name(), target, actual(target));
        int given = 1 + random.nextInt(9);
        grid.put("F" + row, "" + given);
        self = self.add(BigDecimal.valueOf(given));
        row++;
      }
      high = high.add(BigDecimal.valueOf(90));
      open = true;
    }

    private int actual(int target) {
      return random.nextInt(3) == 0 ? random.nextInt(target) : target + random.nextInt(2);
    }

    private String name() {
      return "事项" + row + "数量";
    }

    private void indicator(String name, int target, int actual) {
      grid.line("A" + row, "产出指标", "数量指标", name, "≥" + target + "个", actual + "个");
      String reason = (weighed ? "H" : "G") + row;
      grid.put(reason, actual < target ? "设备到货晚了两个月，已排定补做时间" : "");
      names.add(name);
      met.add(actual >= target);
      drawn.append(row).append(": ≥").append(target).append(' ').append(actual).append('\n');
    }

    private void notApplicable() {
      if (random.nextInt(4) == 0) {
        String mark = MARKS[random.nextInt(MARKS.length)];
        String name = random.nextInt(3) == 0 ? "" : mark;
        grid.line("A" + row, "产出指标", "质量指标", name, mark, mark);
        drawn.append(row).append(": ").append(name).append('|').append(mark).append('\n');
        row++;
      }
    }
  }

  @Test
  void everyTableIsRecountedToTheHundredth() {
    int opened = 0;
    int bare = 0;
    for (long seed = 1; seed <= FORMS; seed++) {
      Table table = new Table(seed);
      String what = "seed " + seed + "\n" + table.drawn;
      EvaluationForm form = DetectedForms.form(table.grid.build());
      CheckedForm checked = CheckedForm.of(form, ShippedPacks.xushui());
      ScoreCard card = checked.assessment().card();

      assertThat(form.indicators())
          .as(what)
          .extracting(indicator -> indicator.name().text())
          .containsExactlyElementsOf(table.names);
      assertThat(card.indicators())
          .as(what)
          .extracting(IndicatorScore::met)
          .containsExactlyElementsOf(table.met);
      assertThat(card.low()).as(what).isEqualByComparingTo(table.low);
      assertThat(card.high()).as(what).isEqualByComparingTo(table.high.min(new BigDecimal(100)));
      assertThat(card.selfTotal()).as(what).isNotNull();
      if (table.open) {
        assertThat(card.total()).as(what).isNull();
        opened++;
      } else {
        assertThat(card.total()).as(what).isEqualByComparingTo(table.low);
      }
      bare += table.weighed ? 0 : 1;
      checks(table, checked, what);
    }
    assertThat(opened).isBetween(FORMS / 4, FORMS - FORMS / 4);
    assertThat(bare).isGreaterThan(FORMS / 10);
  }

  private static void checks(Table table, CheckedForm checked, String what) {
    List<String> codes =
        checked.findings().stream().map(finding -> finding.code().toString()).toList();
    String told = what + checked;
    assertThat(codes).as(told).doesNotContain("W04", "S02", "S03", "S04", "V01", "F08");
    assertThat(codes.contains("W01")).as(told).isEqualTo(table.wrongWeights);
    assertThat(codes.contains("S06")).as(told).isEqualTo(table.wrongTotal);
  }
}
