package io.ziping.text;

import io.ziping.scoring.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Explanations of scores as sentences with the arithmetic written out. */
public final class ExplanationText {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Rules whose sentence quotes first what stands in a cell. */
  private static final Set<String> QUOTING =
      Set.of("unreadable-target", "unclear-actual", "unknown-wording");

  private final Messages messages;

  public ExplanationText(Messages messages) {
    this.messages = messages;
  }

  public String sentence(Explanation explanation) {
    String key = "explain." + explanation.rule();
    // a formula without a result has no text that could be quoted
    boolean uncalculated =
        QUOTING.contains(explanation.rule().toString()) && explanation.args().get(0).isEmpty();
    return messages.get(
        uncalculated ? "uncalculated." + explanation.rule() : key, explanation.args().toArray());
  }

  /** The values that a score was worked out from, each with its cell; empty when there is none. */
  public String inputs(Explanation explanation) {
    if (explanation.inputs().isEmpty()) {
      return "";
    }
    List<String> values = new ArrayList<>();
    for (Explanation.Input input : explanation.inputs()) {
      String kind = messages.get("input." + word(input));
      String key = input.text().isEmpty() ? "inputs.blank" : "inputs.value";
      values.add(
          messages.get(
              key, kind, input.cell().spelled(), SPACE.matcher(input.text()).replaceAll(" ")));
    }
    return messages.get("inputs.all", String.join(messages.get("inputs.and"), values));
  }

  /** What an input is, as scripts read it, for example "self-score". */
  public static String word(Explanation.Input input) {
    return input.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
