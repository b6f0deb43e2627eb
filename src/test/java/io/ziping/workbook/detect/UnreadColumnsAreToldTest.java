package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.GridBuilder;
import io.ziping.form.EvaluationForm;
import io.ziping.form.ReadingNote;
import io.ziping.workbook.read.SheetGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A column with content is read, or it is told that it was not; it is never passed over in silence.
 */
class UnreadColumnsAreToldTest {

  private static final List<String> LABELS =
      List.of("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
  private static final List<List<String>> ROWS =
      List.of(
          List.of("产出指标", "数量指标", "硬化里程", "≥5公里", "5公里", "30", "30", "无"),
          List.of("产出指标", "质量指标", "合格率", "≥95%", "96%", "30", "30", "无"),
          List.of("效益指标", "社会效益", "群众满意度", "≥90%", "93%", "30", "30", "无"));

  @ParameterizedTest
  @ValueSource(strings = {"甲乙丙", "备查柜", "镇里的意思", "Remark", "壹", "灰度", "第3方"})
  void aColumnThatNobodyKnows(String label) {
    Random random = new Random(label.hashCode());
    for (int place = 0; place <= LABELS.size(); place++) {
      for (int filled : List.of(1, 2, 7)) {
        List<String> texts = List.of("见档案" + random.nextInt(90), "已存", "柜" + place);
        EvaluationForm form = DetectedForms.form(grid(label, place, filled, texts));
        String told = label + " at " + place + ", filled " + filled;
        boolean read =
            form.indicators().stream().anyMatch(row -> row.toString().contains(texts.get(0)));
        boolean unread =
            form.notes().stream()
                .anyMatch(
                    note ->
                        note instanceof ReadingNote.NotRead one && one.toString().contains(label));
        assertThat(read || unread).as(told + ": " + form.notes()).isTrue();
      }
    }
  }

  private static SheetGrid grid(String label, int place, int filled, List<String> texts) {
    GridBuilder grid = GridBuilder.sheet("s").put("A1:I1", "2023年度项目支出绩效自评表");
    grid.put("A2", "项目名称").put("B2:I2", "道路维修");
    grid.line("A4", with(LABELS, place, label));
    for (int row = 0; row < ROWS.size(); row++) {
      String text = (filled >> row & 1) == 1 ? texts.get(row) : "";
      grid.line("A" + (5 + row), with(ROWS.get(row), place, text));
    }
    return grid.build();
  }

  private static String[] with(List<String> cells, int place, String one) {
    List<String> all = new ArrayList<>(cells);
    all.add(place, one);
    return all.toArray(String[]::new);
  }
}
