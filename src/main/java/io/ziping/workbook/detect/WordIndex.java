package io.ziping.workbook.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words by one of their characters, so that most labels are told at a glance to hold none of them:
 * every label of a header block is compared with some hundreds of words.
 */
final class WordIndex {

  private final Map<Character, List<String>> words = new HashMap<>();
  private final BitSet characters = new BitSet();
  private final boolean emptyWord;

  private WordIndex(List<String> words, boolean last) {
    for (String word : words) {
      if (!word.isEmpty()) {
        char key = word.charAt(last ? word.length() - 1 : 0);
        this.words.computeIfAbsent(key, any -> new ArrayList<>()).add(word);
        characters.set(key);
      }
    }
    emptyWord = words.contains("");
  }

  /** Words to be looked for anywhere in a label. */
  static WordIndex byFirst(List<String> words) {
    return new WordIndex(words, false);
  }

  /** Words that a label may end with; the empty word is the end of every label. */
  static WordIndex byLast(List<String> words) {
    return new WordIndex(words, true);
  }

  boolean isEmpty() {
    return words.isEmpty() && !emptyWord;
  }

  boolean hasEmptyWord() {
    return emptyWord;
  }

  /** The characters that the words stand under. */
  Set<Character> characters() {
    return words.keySet();
  }

  /** Whether a label that is not empty ends with one of the words. */
  boolean isEndOf(String label) {
    if (emptyWord) {
      return true;
    }
    char last = label.charAt(label.length() - 1);
    if (!characters.get(last)) {
      return false;
    }
    for (String word : words.getOrDefault(last, List.of())) {
      if (label.endsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words stands in a label. */
  boolean isIn(String label) {
    if (emptyWord) {
      return true;
    }
    for (int at = 0; at < label.length(); at++) {
      char first = label.charAt(at);
      if (characters.get(first)) {
        for (String word : words.getOrDefault(first, List.of())) {
          if (label.startsWith(word, at)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether the words, in any order and as often as need be, cover the whole label. */
  boolean covers(String label) {
    boolean[] reached = new boolean[label.length() + 1];
    reached[0] = true;
    for (int at = 0; at < label.length(); at++) {
      if (reached[at]) {
        for (String word : words.getOrDefault(label.charAt(at), List.of())) {
          if (label.startsWith(word, at)) {
            reached[at + word.length()] = true;
          }
        }
      }
    }
    return reached[label.length()];
  }
}
