package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.measure.Target;
import io.ziping.measure.WordList;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;

/** Too many indicators promise only vague words (有效提升, 进一步加强). */
final class V18VagueShare implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V18;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    List<IndicatorFacts> rows = input.rows();
    List<IndicatorFacts> vague = rows.stream().filter(row -> isVague(row, input)).toList();
    BigDecimal share = new BigDecimal(vague.size()).multiply(DecimalText.HUNDRED);
    BigDecimal most = input.pack().threshold("vague-share").multiply(new BigDecimal(rows.size()));
    return share.compareTo(most) > 0
        ? List.of(
            Complaint.at(
                vague.get(0).row().target(),
                Integer.toString(vague.size()),
                Integer.toString(rows.size())))
        : List.of();
  }

  private static boolean isVague(IndicatorFacts row, CheckInput input) {
    return row.score().reading().target() instanceof Target.Qualitative
        && input.lexicon().plain(WordList.VAGUE).anyIn(row.row().target().text());
  }
}
