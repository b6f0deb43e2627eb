package io.ziping.config;

import io.ziping.measure.Lexicon;
import io.ziping.measure.TextNormalizer;
import io.ziping.measure.WordList;
import io.ziping.strictyaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sections {@code words} and {@code units} of labels.yaml. Every word list must be there but
 * those that the program has words of its own for, and none besides; a unit's spelling may stand
 * under one unit only.
 */
final class LexiconSection {

  private LexiconSection() {}

  static Lexicon read(YamlMap root) {
    return new Lexicon(lists(root.map("words")), units(root.map("units")));
  }

  private static Map<String, List<String>> lists(YamlMap words) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (WordList list : WordList.values()) {
      String key = list.key();
      if (list.builtIn().isEmpty()) {
        words.require(key);
      }
      Set<String> plain = new LinkedHashSet<>();
      for (String word : words.has(key) ? words.texts(key) : list.builtIn()) {
        String normal = TextNormalizer.of(word);
        if (normal.isEmpty()) {
          words.report(key, "empty-word");
        } else {
          plain.add(normal);
        }
      }
      lists.put(key, List.copyOf(plain));
    }
    return lists;
  }

  private static Map<String, String> units(YamlMap units) {
    Map<String, String> folded = new LinkedHashMap<>();
    if (units.keys().isEmpty()) {
      units.report("", "missing-key");
    }
    for (String unit : units.keys()) {
      put(units, folded, unit, unit, unit);
      for (String spelling : units.texts(unit)) {
        put(units, folded, unit, spelling, unit);
      }
    }
    return folded;
  }

  private static void put(
      YamlMap units, Map<String, String> folded, String key, String spelling, String unit) {
    String plain = TextNormalizer.of(spelling);
    String base = TextNormalizer.of(unit);
    if (plain.isEmpty()) {
      units.report(key, "empty-word");
      return;
    }
    String other = folded.putIfAbsent(plain, base);
    if (other != null && !other.equals(base)) {
      units.report(key, "unit-twice", spelling, other);
    }
  }
}
