package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.TestLexicon;
import io.ziping.fixtures.GridBuilder;
import io.ziping.fixtures.Packs;
import io.ziping.form.EvaluationForm;
import io.ziping.form.ReadingNote;
import io.ziping.scoring.IndicatorScore;
import io.ziping.scoring.ScoreCard;
import io.ziping.scoring.Scorer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Weights over several rows, rows that do not apply, layouts without weights. */
class SharedPointsTest {

  private static final Scorer SCORER = new Scorer(TestLexicon.shipped(), Packs.xushui());
  private static final List<String> MARKS =
      List.of("/", "\\", "—", "-", "——", "无", "不涉及", "不适用", "N/A", "本项目不适用此指标", "（不涉及）", "指标2：/");

  private static GridBuilder head(String... columns) {
    return GridBuilder.sheet("s").put("A1", "项目名称").put("B1", "甲").line("A2", columns);
  }

  private static GridBuilder weighted() {
    return head("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
  }

  private static ScoreCard card(EvaluationForm form) {
    return SCORER.score(form);
  }

  @Test
  void allReachedGetTheWholeWeightOnTheFirstRow() {
    EvaluationForm form =
        DetectedForms.form(
            weighted()
                .line("A3", "产出指标", "数量指标", "次数", "≥3次", "3次")
                .put("F3:F5", "20")
                .put("G3:G5", "20")
                .line("C4", "人数", "≥5人", "6人")
                .line("C5", "里程", "≥2公里", "2公里")
                .line("C6", "座数", "≥2座", "2座", "10", "10")
                .build());
    List<IndicatorScore> rows = card(form).indicators();
    assertThat(rows).extracting(row -> row.row().sharing().group()).containsExactly(1, 1, 1, 0);
    assertThat(rows.get(0).score()).isEqualByComparingTo("20");
    assertThat(rows.get(0).explanation().rule()).isEqualTo("group-met");
    assertThat(rows.get(1).score()).isNull();
    assertThat(rows.get(1).weight()).isNull();
    assertThat(rows.get(1).met()).isTrue();
    assertThat(rows.get(1).isOpen()).isFalse();
    assertThat(rows.get(3).score()).isEqualByComparingTo("10");
  }

  @Test
  void oneMissLeavesTheGroupOpenAndNeverFull() {
    EvaluationForm form =
        DetectedForms.form(
            weighted()
                .line("A3", "产出指标", "数量指标", "次数", "≥3次", "3次")
                .put("F3:F4", "20")
                .put("G3:G4", "20")
                .line("C4", "人数", "≥5人", "4人")
                .build());
    List<IndicatorScore> rows = card(form).indicators();
    assertThat(rows.get(0).score()).isNull();
    assertThat(rows.get(0).low()).isEqualByComparingTo("0");
    assertThat(rows.get(0).high()).isEqualByComparingTo("20");
    assertThat(rows).extracting(IndicatorScore::met).containsExactly(true, false);
    assertThat(rows.get(0).explanation().rule()).isEqualTo("group-missed");
    assertThat(card(form).total()).isNull();
  }

  @Test
  void aScoreOverRowsWithWeightsOfTheirOwnLeavesEachComputed() {
    EvaluationForm form =
        DetectedForms.form(
            weighted()
                .line("A3", "产出指标", "数量指标", "次数", "≥3次", "3次", "10")
                .put("G3:G4", "18")
                .line("C4", "人数", "≥5人", "4人", "10")
                .build());
    List<IndicatorScore> rows = card(form).indicators();
    assertThat(rows).extracting(row -> row.row().sharing().group()).containsExactly(1, 1);
    assertThat(rows.get(0).score()).isEqualByComparingTo("10");
    assertThat(rows.get(1).score()).isEqualByComparingTo("8");
    assertThat(rows.get(1).selfScore()).isNull();
  }

  @Test
  void everyWayToSayThatARowDoesNotApply() {
    for (String mark : MARKS) {
      EvaluationForm form =
          DetectedForms.form(
              weighted()
                  .line("A3", "产出指标", "数量指标", "次数", "≥3次", "3次", "20", "20")
                  .line("B4", "质量指标", mark, mark, mark, "", "", "")
                  .line("A5", "效益指标", "社会效益指标", "事故", "无", "无", "10", "10")
                  .build());
      assertThat(form.indicators())
          .as(mark)
          .extracting(row -> row.name().text())
          .containsExactly("次数", "事故");
      assertThat(form.notes()).as(mark).hasSize(1).first().isInstanceOf(ReadingNote.LeftOut.class);
    }
  }

  @Test
  void aWeightNeverVanishesWithARowThatDoesNotApply() {
    EvaluationForm form =
        DetectedForms.form(
            weighted()
                .line("A3", "产出指标", "数量指标", "次数", "≥3次", "3次", "20", "20")
                .line("B4", "质量指标", "/", "/", "/", "10", "10")
                .build());
    List<IndicatorScore> rows = card(form).indicators();
    assertThat(rows.get(1).weight()).isEqualByComparingTo("10");
    assertThat(rows.get(1).score()).isNull();
    assertThat(form.notes())
        .hasSize(1)
        .first()
        .isInstanceOf(ReadingNote.PointsWithoutIndicator.class);
  }

  @Test
  void aGroupWhoseFirstRowDoesNotApplyKeepsItsWeight() {
    EvaluationForm form =
        DetectedForms.form(
            weighted()
                .line("A3", "产出指标", "数量指标", "不涉及", "/", "/")
                .put("F3:F5", "20")
                .put("G3:G5", "20")
                .line("C4", "人数", "≥5人", "6人")
                .line("C5", "次数", "≥5次", "6次")
                .build());
    BigDecimal sum =
        card(form).indicators().stream()
            .map(IndicatorScore::weight)
            .filter(java.util.Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo("20");
  }

  @Test
  void textThatGoesOnOnTheNextPage() {
    String[] header = {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"};
    EvaluationForm form =
        DetectedForms.form(
            weighted()
                .line("A3", "产出指标", "数量指标", "次数", "3次", "2次", "20", "13.33", "因连续降雨，")
                .line("A4", header)
                .put("H5", "施工推迟到次年一月，已安排补做")
                .line("C6", "人数", "5人", "5人", "10", "10")
                .build());
    assertThat(form.indicators())
        .extracting(row -> row.reason().text())
        .containsExactly("因连续降雨，施工推迟到次年一月，已安排补做", "");
    assertThat(form.notes()).hasSize(1).first().isInstanceOf(ReadingNote.Continued.class);
  }

  @Test
  void sumsOfBlocksAreNoIndicatorsAndEndNothing() {
    EvaluationForm form =
        DetectedForms.form(
            weighted()
                .line("A3", "产出指标", "数量指标", "次数", "3次", "3次", "20", "20")
                .line("B4", "产出指标小计", "", "", "", "20", "20")
                .line("A5", "合计", "", "", "", "", "20", "20")
                .line("A6", "效益指标", "社会效益指标", "人数", "5人", "5人", "10", "10")
                .line("A7", "合计", "", "", "", "", "30", "30")
                .build());
    assertThat(form.indicators()).extracting(row -> row.name().text()).containsExactly("次数", "人数");
    assertThat(form.total().text()).isEqualTo("30");
  }

  @Test
  void theLowestLevelNamesARowWhereThereIsNoColumnOfNames() {
    EvaluationForm form =
        DetectedForms.form(
            head("一级指标", "二级指标", "年度指标值", "实际完成值", "分值", "得分")
                .line("A3", "产出指标", "培训人数", "5人", "5人", "20", "20")
                .build());
    assertThat(form.indicators().get(0).name().text()).isEqualTo("培训人数");
  }

  /** Random groups and rows that do not apply, recounted another way. */
  @Test
  void totalsOfRandomTables() {
    Random random = new Random(13_4);
    for (int round = 0; round < 300; round++) {
      GridBuilder sheet = weighted();
      int row = 3;
      int kept = 0;
      int leftOut = 0;
      BigDecimal low = BigDecimal.ZERO;
      BigDecimal high = BigDecimal.ZERO;
      int groups = 2 + random.nextInt(4);
      for (int g = 0; g < groups; g++) {
        int size = 1 + random.nextInt(4);
        int weight = 1 + random.nextInt(15);
        boolean allMet = true;
        int real = 0;
        BigDecimal alone = BigDecimal.ZERO;
        int firstRow = row;
        for (int i = 0; i < size; i++, row++) {
          if (i > 0 && random.nextInt(4) == 0) {
            String mark = MARKS.get(random.nextInt(MARKS.size()));
            sheet.line("A" + row, "产出指标", "数量指标", mark, mark, mark);
            leftOut++;
            continue;
          }
          int actual = random.nextBoolean() ? 12 : 5;
          allMet &= actual == 12;
          sheet.line("A" + row, "产出指标", "数量指标", "指标甲" + row, "≥10个", actual + "个");
          alone = BigDecimal.valueOf(weight * (long) Math.min(actual, 10), 1);
          real++;
        }
        String suffix = size == 1 ? "" : ":F" + (row - 1);
        sheet.put("F" + firstRow + suffix, String.valueOf(weight));
        sheet.put("G" + firstRow + suffix.replace('F', 'G'), "1");
        kept += real;
        BigDecimal full = BigDecimal.valueOf(weight);
        if (real == 1) {
          low = low.add(alone);
          high = high.add(alone);
        } else {
          low = low.add(allMet ? full : BigDecimal.ZERO);
          high = high.add(full);
        }
      }
      EvaluationForm form = DetectedForms.form(sheet.build());
      ScoreCard card = card(form);
      // The recount knows nothing of the execution rate, which this form leaves open.
      BigDecimal rest = card.execution().applies() ? card.execution().high() : BigDecimal.ZERO;
      assertThat(form.indicators()).hasSize(kept);
      assertThat(form.notes()).hasSize(leftOut);
      assertThat(card.low()).as("round " + round).isEqualByComparingTo(low);
      assertThat(card.high())
          .as("round " + round)
          .isEqualByComparingTo(high.add(rest).min(new BigDecimal(100)));
    }
  }
}
