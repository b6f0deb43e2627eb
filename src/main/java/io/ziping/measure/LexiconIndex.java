package io.ziping.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lexicon indexed for lookup; built once. */
final class LexiconIndex {

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private final Map<WordList, List<String>> lists = new EnumMap<>(WordList.class);
  private final Map<WordList, Set<String>> sets = new EnumMap<>(WordList.class);
  private final Map<Character, List<String>> unitsByFirst = new HashMap<>();
  private final Map<String, String> units;
  private final RankText ranks;

  LexiconIndex(Lexicon lexicon) {
    for (WordList list : WordList.values()) {
      List<String> words = new ArrayList<>(lexicon.words(list));
      sets.put(list, Set.copyOf(new HashSet<>(words)));
      words.sort(LONGEST_FIRST);
      lists.put(list, List.copyOf(words));
    }
    units = lexicon.units();
    for (String unit : units.keySet()) {
      if (!unit.isEmpty()) {
        unitsByFirst.computeIfAbsent(unit.charAt(0), first -> new ArrayList<>()).add(unit);
      }
    }
    unitsByFirst.values().forEach(list -> list.sort(LONGEST_FIRST));
    ranks = new RankText(this);
  }

  /** What reads places in a ranking by these words. */
  RankText ranks() {
    return ranks;
  }

  /** Whether the whole text is a word of the list. */
  boolean is(WordList list, String text) {
    return sets.getOrDefault(list, Set.of()).contains(text);
  }

  List<String> longestFirst(WordList list) {
    return lists.getOrDefault(list, List.of());
  }

  /** The longest word of the list that stands anywhere in the text; null when none does. */
  @Nullable String in(WordList list, String text) {
    for (String word : longestFirst(list)) {
      if (text.contains(word)) {
        return word;
      }
    }
    return null;
  }

  boolean contains(WordList list, String text) {
    return in(list, text) != null;
  }

  @Nullable String startOf(WordList list, String text) {
    for (String word : longestFirst(list)) {
      if (text.startsWith(word)) {
        return word;
      }
    }
    return null;
  }

  @Nullable String endOf(WordList list, String text) {
    for (String word : longestFirst(list)) {
      if (text.endsWith(word)) {
        return word;
      }
    }
    return null;
  }

  /** The longest known unit at a position; null when none stands there. */
  @Nullable String unitAt(String text, int at) {
    if (at >= text.length()) {
      return null;
    }
    for (String unit : unitsByFirst.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(unit, at)) {
        return unit;
      }
    }
    return null;
  }

  /** What a unit's spelling is folded to; itself when unknown. */
  String baseOf(String unit) {
    return units.getOrDefault(unit, unit);
  }
}
