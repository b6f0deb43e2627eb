package io.ziping.text;

import io.ziping.assessment.SkippedChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was not checked, and what to do so that it is. */
public final class SkippedText {

  private final Messages messages;

  public SkippedText(Messages messages) {
    this.messages = messages;
  }

  /** One sentence; empty when nothing was skipped. */
  public String sentence(SkippedChecks skipped) {
    if (skipped.isEmpty()) {
      return "";
    }
    List<Object> args = new ArrayList<>();
    args.add(
        skipped.codes().stream()
            .map(code -> messages.get("skipped.check", code, messages.get("check." + code)))
            .collect(Collectors.joining(messages.get("skipped.separator"))));
    args.addAll(skipped.args());
    return messages.get("skipped." + skipped.reason(), args.toArray());
  }
}
