package io.ziping.checks;

import io.ziping.measure.Lexicon;
import io.ziping.rulepack.FirstLevel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which first-level indicator a label names, by the lists {@code …-levels} of the lexicon. */
public final class FirstLevels {

  /** Order matters: 满意度 stands in labels that also name 效益. */
  private static final Map<FirstLevel, CheckWords> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(FirstLevel.SATISFACTION, CheckWords.SATISFACTION_LEVELS);
    WORDS.put(FirstLevel.COST, CheckWords.COST_LEVELS);
    WORDS.put(FirstLevel.OUTPUT, CheckWords.OUTPUT_LEVELS);
    WORDS.put(FirstLevel.BENEFIT, CheckWords.BENEFIT_LEVELS);
  }

  private FirstLevels() {}

  /** Empty when the label is blank or belongs to another scheme. */
  public static Optional<FirstLevel> of(String label, Lexicon lexicon) {
    return WORDS.entrySet().stream()
        .filter(entry -> Phrases.containsAny(label, entry.getValue().of(lexicon)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether the label names the execution rate as a first level of its own (Hebei). */
  public static boolean isExecution(String label, Lexicon lexicon) {
    return Phrases.containsAny(label, CheckWords.EXECUTION_LEVELS.of(lexicon));
  }
}
