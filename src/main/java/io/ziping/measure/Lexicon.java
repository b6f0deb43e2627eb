package io.ziping.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The word lists that reading needs; judgement that an operator may correct, kept in {@code
 * labels.yaml} under {@code words}. Immutable; make one and use it for all forms.
 */
public final class Lexicon {

  private final Map<String, List<String>> lists;
  private final Map<WordList, List<String>> words = new EnumMap<>(WordList.class);
  private final Map<WordList, WordMatcher> plain = new EnumMap<>(WordList.class);
  private final Map<String, String> units;
  private final IndicatorReader reader;

  /**
   * Makes a lexicon. Lists are free of white space and normalised (NFKC).
   *
   * @param lists list name to words, for example "negative" to 事故, 投诉 …
   * @param units unit spellings folded to one: 名 to 人, ㎡ to 平方米
   */
  public Lexicon(Map<String, List<String>> lists, Map<String, String> units) {
    this.lists = Map.copyOf(lists);
    this.units = Map.copyOf(units);
    for (WordList list : WordList.values()) {
      words.put(list, words(list.key()));
      plain.put(list, new WordMatcher(words(list.key())));
    }
    this.reader = new IndicatorReader(new LexiconIndex(this));
  }

  /** The words of one list; empty when there is no such list. */
  public List<String> words(String list) {
    return lists.getOrDefault(list, List.of());
  }

  /** The words of one list. */
  public List<String> words(WordList list) {
    return words.getOrDefault(list, List.of());
  }

  /** The same, prepared for comparison with texts of forms. */
  public WordMatcher plain(WordList list) {
    return plain.getOrDefault(list, WordMatcher.NONE);
  }

  /** The names of all lists. */
  public Set<String> names() {
    return lists.keySet();
  }

  /** Spellings of units to the unit that each is folded to. */
  public Map<String, String> units() {
    return units;
  }

  /** What reads targets and actuals by these words. */
  public IndicatorReader reader() {
    return reader;
  }
}
