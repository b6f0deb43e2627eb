package io.ziping.report;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A model as text that is the same in every run of the program: entries in the order of their keys.
 * Unmodifiable maps print theirs in an order that is drawn anew at each start.
 */
final class ModelText {

  private ModelText() {}

  /** Maps with keys of text, lists and values, nested to any depth. */
  static String of(Object model) {
    if (model instanceof Map<?, ?> map) {
      Map<String, String> sorted = new TreeMap<>();
      map.forEach((key, value) -> sorted.put(String.valueOf(key), of(value)));
      return sorted.toString();
    }
    if (model instanceof Collection<?> list) {
      return list.stream().map(ModelText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    return String.valueOf(model);
  }
}
