package io.ziping.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The word lists that reading needs; judgement that an operator may correct, kept in {@code
 * labels.yaml} under {@code words}. Lists are free of white space and normalised (NFKC).
 *
 * @param lists list name to words, for example "negative" to 事故, 投诉 …
 * @param units unit spellings folded to one: 名 to 人, ㎡ to 平方米
 */
public record Lexicon(Map<String, List<String>> lists, Map<String, String> units) {

  public Lexicon {
    lists = Map.copyOf(lists);
    units = Map.copyOf(units);
  }

  /** The words of one list; empty when there is no such list. */
  public List<String> words(String list) {
    return lists.getOrDefault(list, List.of());
  }

  /** The words of one list. */
  public List<String> words(WordList list) {
    return words(list.key());
  }

  /** The names of all lists. */
  public Set<String> names() {
    return lists.keySet();
  }
}
