package io.ziping.text;

import io.ziping.checks.Finding;

/** Findings as sentences that say what is wrong, what it should be and what to do. */
public final class FindingText {

  private final Messages messages;

  public FindingText(Messages messages) {
    this.messages = messages;
  }

  /** The sentence of a finding, without its cell. */
  public String sentence(Finding finding) {
    return messages.get(key(finding), finding.args().toArray());
  }

  /** The bundle key: "finding.M04", or "finding.F01.zip" for a variant. */
  public static String key(Finding finding) {
    String key = "finding." + finding.code();
    return finding.variant().isEmpty() ? key : key + "." + finding.variant();
  }
}
