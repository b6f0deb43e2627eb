package io.ziping.scoring;

import java.util.List;

/**
 * Why a score is what it is: a rule and the figures it was applied to; the sentence is made by
 * {@code text} from the bundle key {@code explain.<rule>}.
 *
 * @param rule stable key, for example "ratio", "met", "execution"; scripts see it in JSON
 * @param args plain figures and words in the order that the rule's sentence uses
 */
public record Explanation(String rule, List<String> args) {
  public Explanation {
    args = List.copyOf(args);
  }

  public static Explanation of(String rule, String... args) {
    return new Explanation(rule, List.of(args));
  }
}
