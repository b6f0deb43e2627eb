package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.MoneyFacts.FarApart;
import io.ziping.checks.MoneyFacts.YuanSlip;
import io.ziping.checks.TextQuotes;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * An amount in 元 in a block in 万元, given away by its neighbours. A milder word where only the goals
 * or a cost indicator contradict it, or where the form states no unit at all and the amount is too
 * large to be in 万元: that can be right.
 */
final class M08YuanInWanColumn implements MoneyCheck {

  private static final int LONGEST_QUOTE = 20;

  @Override
  public CheckCode code() {
    return CheckCode.M08;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    List<YuanSlip> slips = input.money().yuanSlips();
    if (!slips.isEmpty()) {
      return slips.stream().map(M08YuanInWanColumn::complaint).toList();
    }
    Stream<Complaint> doubts =
        input
            .money()
            .farApart()
            .map(M08YuanInWanColumn::farApart)
            .or(() -> input.money().unlikelyWithoutUnit().map(M08YuanInWanColumn::withoutUnit))
            .stream();
    return doubts.map(doubt -> doubt.atMost(Severity.WARNING)).toList();
  }

  private static Complaint complaint(YuanSlip slip) {
    String likely = DecimalText.plain(slip.likely());
    return Complaint.at(slip.field(), DecimalText.plain(slip.written()), likely).fixedBy(likely);
  }

  private static Complaint farApart(FarApart doubt) {
    String text = doubt.other().text();
    String quote = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    return Complaint.at(
            doubt.field(),
            TextQuotes.quoted(doubt.field().text()),
            Complaint.address(doubt.other()),
            TextQuotes.quoted(quote))
        .as(doubt.typedWan() ? "goal-yuan" : "goal");
  }

  private static Complaint withoutUnit(YuanSlip doubt) {
    return Complaint.at(
            doubt.field(),
            TextQuotes.quoted(doubt.field().text()),
            DecimalText.plain(doubt.written().movePointLeft(4)),
            DecimalText.plain(doubt.likely()))
        .as("no-unit");
  }
}
