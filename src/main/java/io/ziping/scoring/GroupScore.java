package io.ziping.scoring;

import io.ziping.measure.ValueFormat;
import io.ziping.rulepack.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Points of a weight that several indicators have together: all of them where every one is reached.
 * How a miss counts the form does not say, so a person decides then, from nothing to the weight.
 */
final class GroupScore {

  private static final int MOST_NAMES = 3;

  private final RulePack pack;

  GroupScore(RulePack pack) {
    this.pack = pack;
  }

  /** Puts the points of each such weight on the row that holds it. */
  void score(List<IndicatorScore> scores) {
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < scores.size(); i++) {
      int holder = scores.get(i).row().sharing().weight();
      if (holder != 0) {
        groups.computeIfAbsent(holder, any -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> members : groups.values()) {
      IndicatorScore holder = scores.get(members.get(0));
      List<IndicatorScore> rows = members.stream().map(scores::get).toList();
      scores.set(members.get(0), holder.with(points(rows, holder)));
    }
  }

  private Points points(List<IndicatorScore> rows, IndicatorScore holder) {
    BigDecimal weight = holder.weight();
    if (weight == null) {
      return Points.open(BigDecimal.ZERO, BigDecimal.ZERO, Rule.NO_WEIGHT.with(pack.source()));
    }
    String first = String.valueOf(rows.get(0).row().number());
    String last = String.valueOf(rows.get(rows.size() - 1).row().number());
    String shown = ValueFormat.plain(Points.round(weight));
    List<IndicatorScore> missed =
        rows.stream().filter(row -> Boolean.FALSE.equals(row.met())).toList();
    List<IndicatorScore> unknown = rows.stream().filter(row -> row.met() == null).toList();
    if (missed.isEmpty() && unknown.isEmpty()) {
      return Points.of(weight, true, Rule.GROUP_MET.with(first, last, shown, pack.source()));
    }
    boolean open = missed.isEmpty();
    String names = names(open ? unknown : missed);
    Rule rule = open ? Rule.GROUP_OPEN : Rule.GROUP_MISSED;
    return Points.open(
        BigDecimal.ZERO, weight, rule.with(first, last, shown, names, pack.source()));
  }

  private static String names(List<IndicatorScore> rows) {
    String names =
        rows.stream()
            .limit(MOST_NAMES)
            .map(row -> row.row().name().text())
            .map(IndicatorScorer::brief)
            .collect(Collectors.joining("、"));
    return rows.size() > MOST_NAMES ? names + "…" : names;
  }
}
