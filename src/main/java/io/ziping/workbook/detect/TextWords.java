package io.ziping.workbook.detect;

import java.util.List;

/**
 * Words inside texts that say what the number or the label beside them is; see the comments under
 * {@code text-words} in {@code labels.yaml}.
 *
 * @param scoreWords in a label before 100 that is a score and not the scale
 * @param beforeTotal what may stand before the number of a total in its cell
 * @param notPoints words beginning with the sign of points that are none
 * @param amounts in a text whose number is money and no total
 * @param beforeNumber what may stand between a label and its number in a sentence
 * @param sums in a label of a money block's row that is its total
 * @param ofWhich what may stand before a label of a part
 * @param levels in the name of a first level of indicators
 * @param unitWords in a text that states a unit of money
 * @param beforeYuan what goes on before 元 where it is the unit and no part of a name
 */
public record TextWords(
    List<String> scoreWords,
    List<String> beforeTotal,
    List<String> notPoints,
    List<String> amounts,
    List<String> beforeNumber,
    List<String> sums,
    List<String> ofWhich,
    List<String> levels,
    List<String> unitWords,
    List<String> beforeYuan) {
  public TextWords {
    scoreWords = List.copyOf(scoreWords);
    beforeTotal = List.copyOf(beforeTotal);
    notPoints = List.copyOf(notPoints);
    amounts = List.copyOf(amounts);
    beforeNumber = List.copyOf(beforeNumber);
    sums = List.copyOf(sums);
    ofWhich = List.copyOf(ofWhich);
    levels = List.copyOf(levels);
    unitWords = List.copyOf(unitWords);
    beforeYuan = List.copyOf(beforeYuan);
  }

  /** What counts where a file from before these lists does not have them. */
  public static TextWords builtIn() {
    return new TextWords(
        List.of("得分", "自评"),
        List.of("自评", "总分", "得分", "合计", "满分", "得", "共", "为", "等级", "级", "A", "B", "C", "D"),
        List.of("分值", "分钟", "分之"),
        List.of("元", "万"),
        List.of("合计", "共计", "总计", "共", "计", "为", "是", "达到", "达"),
        List.of("总额", "总金额", "合计"),
        List.of("其中"),
        List.of("指标"),
        List.of("单位"),
        List.of("币", "位", "为", "数", "额"));
  }
}
