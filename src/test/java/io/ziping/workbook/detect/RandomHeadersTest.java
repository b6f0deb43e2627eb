package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.GridBuilder;
import io.ziping.form.EvaluationForm;
import io.ziping.form.IndicatorRow;
import io.ziping.form.ReadingNote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Headers of one or two rows, merged or not, with labels that are in no list, columns in any order
 * and columns that no form needs: each fact is read right, or its column is said not to be read.
 */
class RandomHeadersTest {

  /** Written down before any pattern was tried on them; none stands in labels.yaml. */
  private static final Map<String, List<String>> LABELS =
      Map.of(
          "target", List.of("年度指标值", "本年度目标指标值", "绩效目标设定值", "当年计划值", "项目预期目标值"),
          "actual", List.of("实际完成值", "年底实际完成值", "截至年末完成情况", "全年指标实现值", "目标实际达成值"),
          "weight", List.of("分值", "评分分值", "指标权重分值", "本项满分", "考核权重"),
          "score", List.of("得分", "自评打分", "单位自我评分", "本项自评得分", "项目自评计分"),
          "reason", List.of("偏差原因分析及改进措施", "未达到目标的原因", "产生偏差的主要原因", "差异原因及整改措施"));

  private static final List<String> EXTRAS =
      List.of("评分标准", "指标解释", "数据来源", "佐证材料清单", "计分方法", "复核得分");

  private static final String[][] ROWS = {
    {"产出指标", "数量指标", "硬化里程", "≥3公里", "3.2公里", "20", "19", ""},
    {"产出指标", "质量指标", "验收合格率", "≥95%", "94%", "30", "28", "一处返工，已整改"},
    {"效益指标", "社会效益指标", "方便群众出行", "有效改善", "有效改善", "30", "27", ""},
    {"满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "95%", "10", "9.5", ""},
  };

  private static String pick(Random random, String key) {
    List<String> labels = LABELS.getOrDefault(key, List.of());
    return labels.get(random.nextInt(labels.size()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyFactIsReadOrItsColumnIsNamed(long seed) {
    Random random = new Random(seed);
    int facts = 0;
    int right = 0;
    List<String> silent = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> order = new ArrayList<>(List.of("target", "actual", "weight", "score"));
      if (random.nextBoolean()) {
        Collections.swap(order, 2, 0);
        Collections.swap(order, 1, 2);
      }
      order.add("reason");
      int extraAt = 1 + random.nextInt(order.size());
      boolean extra = random.nextInt(3) == 0;
      if (extra) {
        order.add(extraAt, "extra");
      }
      GridBuilder grid = GridBuilder.sheet("s").put("A1:H1", "项目支出绩效自评表（2023年度）");
      grid.put("A2", "项目名称").put("B2:H2", "村道硬化工程");
      int height = 1 + random.nextInt(2);
      boolean merged = random.nextBoolean();
      int head = 4;
      int low = head + height - 1;
      if (height == 2) {
        grid.put(merged ? "A4:C4" : "A4", "绩效指标");
      }
      grid.line("A" + low, "一级指标", "二级指标", "三级指标");
      List<String> labels = new ArrayList<>();
      for (int c = 0; c < order.size(); c++) {
        String column = String.valueOf((char) ('D' + c));
        String key = order.get(c);
        String label =
            key.equals("extra") ? EXTRAS.get(random.nextInt(EXTRAS.size())) : pick(random, key);
        labels.add(key + "=" + label);
        boolean tall = height == 2 && merged;
        grid.put(column + head + (tall ? ":" + column + low : ""), label);
      }
      for (int r = 0; r < ROWS.length; r++) {
        int row = low + 1 + r;
        grid.line("A" + row, ROWS[r][0], ROWS[r][1], ROWS[r][2]);
        for (int c = 0; c < order.size(); c++) {
          int at = List.of("target", "actual", "weight", "score", "reason").indexOf(order.get(c));
          String value = at < 0 ? "见附件" : ROWS[r][3 + at];
          grid.put(String.valueOf((char) ('D' + c)) + row, value);
        }
      }
      grid.put("A" + (low + 1 + ROWS.length), "总分");
      EvaluationForm form = DetectedForms.form(grid.build());
      assertThat(form.indicators().size()).as("%s", labels).isEqualTo(ROWS.length);
      List<String> unread =
          form.notes().stream()
              .filter(ReadingNote.NotRead.class::isInstance)
              .map(note -> ((ReadingNote.NotRead) note).label())
              .toList();
      for (int r = 0; r < ROWS.length; r++) {
        IndicatorRow row = form.indicators().get(r);
        List<String> read =
            List.of(
                row.target().text(),
                row.actual().text(),
                row.weight().text(),
                row.selfScore().text(),
                row.reason().text());
        List<String> keys = List.of("target", "actual", "weight", "score", "reason");
        for (int f = 0; f < keys.size(); f++) {
          facts++;
          String key = keys.get(f);
          boolean same = read.get(f).equals(ROWS[r][3 + f]);
          right += same ? 1 : 0;
          boolean said = unread.stream().anyMatch(label -> labels.contains(key + "=" + label));
          if (!same && !said) {
            silent.add(labels + " " + key + " read " + read.get(f));
          }
        }
      }
    }
    assertThat(silent).isEmpty();
    assertThat(100.0 * right / facts).isGreaterThanOrEqualTo(97);
  }
}
