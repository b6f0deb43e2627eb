package io.ziping.checks;

import io.ziping.measure.Lexicon;
import io.ziping.measure.WordList;
import io.ziping.rulepack.FirstLevel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which first-level indicator a label names, by the lists {@code …-levels} of the lexicon. */
public final class FirstLevels {

  private static final Pattern BRACKET = Pattern.compile("\\(.*$");

  /** Order matters: 满意度 stands in labels that also name 效益. */
  private static final Map<FirstLevel, WordList> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(FirstLevel.SATISFACTION, WordList.SATISFACTION_LEVELS);
    WORDS.put(FirstLevel.COST, WordList.COST_LEVELS);
    WORDS.put(FirstLevel.OUTPUT, WordList.OUTPUT_LEVELS);
    WORDS.put(FirstLevel.BENEFIT, WordList.BENEFIT_LEVELS);
  }

  private FirstLevels() {}

  /** Empty when the label is blank or belongs to another scheme. */
  public static Optional<FirstLevel> of(String label, Lexicon lexicon) {
    return WORDS.entrySet().stream()
        .filter(entry -> lexicon.plain(entry.getValue()).anyIn(label))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether a level is the execution rate, which Hebei has among the indicators. */
  public static boolean isExecution(String label, Lexicon lexicon) {
    String bare = BRACKET.matcher(TextQuotes.of(label)).replaceAll("");
    return lexicon.plain(WordList.EXECUTION_LEVELS).isOne(bare);
  }
}
