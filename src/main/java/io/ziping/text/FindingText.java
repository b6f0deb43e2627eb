package io.ziping.text;

import io.ziping.checks.Finding;
import io.ziping.rulepack.CheckCode;

/** Findings as sentences that say what is wrong, what it should be and what to do. */
public final class FindingText {

  private final Messages messages;

  public FindingText(Messages messages) {
    this.messages = messages;
  }

  /** The sentence of a finding, without its cell. */
  public String sentence(Finding finding) {
    String sentence = messages.get(key(finding), args(finding));
    return finding.reformat() ? messages.get("findings.reformat", sentence) : sentence;
  }

  /** F07 names a field last, by its key in {@code labels.yaml}; people know it by its label. */
  private Object[] args(Finding finding) {
    Object[] args = finding.args().toArray();
    if (finding.code() == CheckCode.F07) {
      int field = args.length - 1;
      args[field] = messages.get("reading.field." + args[field]);
    }
    return args;
  }

  /** The bundle key: "finding.M04", or "finding.F01.zip" for a variant. */
  public static String key(Finding finding) {
    String key = "finding." + finding.code();
    return finding.variant().isEmpty() ? key : key + "." + finding.variant();
  }
}
