package io.ziping.scoring;

import io.ziping.form.CellRef;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a score is what it is: a rule, the figures it was applied to and the cells they came from;
 * the sentence is made by {@code text} from the bundle key {@code explain.<rule>}.
 *
 * @param rule stable key, for example "ratio", "met", "execution"; scripts see it in JSON
 * @param packKey the key of the rule pack that sets the rule, for example "reverse"; empty where
 *     the regulation alone does
 * @param args plain figures and words in the order that the rule's sentence uses
 * @param inputs what was read from the form, in the order of its columns
 */
public record Explanation(String rule, String packKey, List<String> args, List<Input> inputs) {

  /** What a value of the form is. */
  public enum Kind {
    SIGN,
    TARGET,
    UNIT,
    ACTUAL,
    WEIGHT,
    SELF_SCORE,
    INITIAL_BUDGET,
    BUDGET,
    EXECUTED
  }

  /**
   * A value that a score was worked out from.
   *
   * @param text as staff wrote it
   */
  public record Input(Kind kind, CellRef cell, String text) {}

  public Explanation {
    args = List.copyOf(args);
    inputs = List.copyOf(inputs);
  }

  public static Explanation of(String rule, String... args) {
    return new Explanation(rule, "", List.of(args), List.of());
  }

  Explanation withInputs(List<Input> more) {
    List<Input> all = new ArrayList<>(inputs);
    all.addAll(more);
    return new Explanation(rule, packKey, args, all);
  }
}
