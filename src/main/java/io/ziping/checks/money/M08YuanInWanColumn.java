package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.Digits;
import io.ziping.checks.MoneyFacts.YuanSlip;
import io.ziping.rulepack.CheckCode;
import java.util.List;

/** An amount in 元 in a block in 万元, given away by its neighbours. */
final class M08YuanInWanColumn implements MoneyCheck {

  @Override
  public CheckCode code() {
    return CheckCode.M08;
  }

  @Override
  public List<Complaint> examine(CheckInput input) {
    return input.money().yuanSlips().stream().map(M08YuanInWanColumn::complaint).toList();
  }

  private static Complaint complaint(YuanSlip slip) {
    String likely = Digits.plain(slip.likely());
    return Complaint.at(slip.entry(), Digits.plain(slip.written()), likely).fixedBy(likely);
  }
}
