package io.ziping.text;

import io.ziping.scoring.Explanation;

/** Explanations of scores as sentences with the arithmetic written out. */
public final class ExplanationText {

  private final Messages messages;

  public ExplanationText(Messages messages) {
    this.messages = messages;
  }

  public String sentence(Explanation explanation) {
    return messages.get("explain." + explanation.rule(), explanation.args().toArray());
  }
}
