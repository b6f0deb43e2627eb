package io.ziping.config;

import io.ziping.measure.WordMatcher;
import io.ziping.season.LibraryField;
import io.ziping.season.LibraryLabels;
import io.ziping.strictyaml.YamlMap;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the section {@code library} of {@code labels.yaml}: the words of a project library. */
final class LibraryLabelsSection {

  private LibraryLabelsSection() {}

  static LibraryLabels read(YamlMap root) {
    root.require("library");
    YamlMap library = root.map("library");
    library.require("files", "fields", "totals", "yuan", "unit-files", "departments");
    YamlMap map = library.map("fields");
    Map<LibraryField, List<String>> fields = new EnumMap<>(LibraryField.class);
    Map<String, LibraryField> taken = new HashMap<>();
    for (LibraryField field : LibraryField.values()) {
      map.require(field.key());
      List<String> labels = map.texts(field.key());
      for (String label : labels) {
        LibraryField other = taken.putIfAbsent(label, field);
        if (other != null) {
          map.report(field.key(), "duplicate-name", label);
        }
      }
      fields.put(field, labels);
    }
    return new LibraryLabels(
        library.texts("files"),
        fields,
        new WordMatcher(library.texts("totals")),
        new WordMatcher(library.texts("yuan")),
        library.texts("unit-files"),
        library.texts("departments"));
  }
}
