package io.ziping.config;

import io.ziping.season.DeviationCategories;
import io.ziping.season.DeviationCategories.Category;
import io.ziping.season.DeviationSignal;
import io.ziping.strictyaml.YamlDocument;
import io.ziping.strictyaml.YamlMap;
import io.ziping.strictyaml.YamlProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code deviation.yaml}: the causes of deviations and the words that give them away.
 *
 * @param categories what could be read; use it only when there are no problems
 * @param problems every mistake with line and key
 */
public record DeviationFile(DeviationCategories categories, List<YamlProblem> problems) {

  public DeviationFile {
    problems = List.copyOf(problems);
  }

  /**
   * Reads the file's text.
   *
   * @param file the file's name as the operator knows it, for problems
   */
  public static DeviationFile parse(String file, String text) {
    YamlDocument document = YamlDocument.parse(file, text);
    YamlMap root = document.root();
    root.require("categories", "other", "no-reason");
    List<Category> categories = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlMap map : root.maps("categories")) {
      map.require("name", "words");
      Category category =
          new Category(map.text("name").orElse("").strip(), map.texts("words"), signals(map));
      if (map.has("name") && category.name().isEmpty()) {
        map.report("name", "blank");
      }
      if (category.words().stream().anyMatch(String::isBlank)) {
        map.report("words", "blank");
      }
      if (!names.add(category.name())) {
        map.report("name", "duplicate-name", category.name());
      }
      categories.add(category);
    }
    String other = root.text("other").orElse("").strip();
    if (names.contains(other)) {
      root.report("other", "duplicate-name", other);
    }
    DeviationCategories read = new DeviationCategories(categories, other, root.texts("no-reason"));
    return new DeviationFile(read, document.finish());
  }

  private static List<DeviationSignal> signals(YamlMap map) {
    List<DeviationSignal> signals = new ArrayList<>();
    List<String> allowed =
        Arrays.stream(DeviationSignal.values()).map(DeviationSignal::word).toList();
    for (String word : map.texts("signals")) {
      int index = allowed.indexOf(word);
      if (index < 0) {
        map.report("signals", "not-allowed", word, String.join(", ", allowed));
      } else {
        signals.add(DeviationSignal.values()[index]);
      }
    }
    return signals;
  }
}
