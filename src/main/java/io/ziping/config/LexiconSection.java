package io.ziping.config;

import io.ziping.measure.Lexicon;
import io.ziping.strictyaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sections {@code words} and {@code units} of {@code labels.yaml}. */
final class LexiconSection {

  private LexiconSection() {}

  static Lexicon read(YamlMap root) {
    YamlMap words = root.map("words");
    Map<String, List<String>> lists = new LinkedHashMap<>();
    words.keys().forEach(name -> lists.put(name, words.texts(name)));
    YamlMap folded = root.map("units");
    Map<String, String> units = new LinkedHashMap<>();
    for (String unit : folded.keys()) {
      folded.texts(unit).forEach(spelling -> units.put(spelling, unit));
    }
    return new Lexicon(lists, units);
  }
}
