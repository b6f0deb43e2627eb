package io.ziping.config;

import io.ziping.strictyaml.YamlMap;
import io.ziping.workbook.FormLabels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The section {@code forms} of {@code labels.yaml}. */
final class FormLabelsSection {

  private FormLabelsSection() {}

  static FormLabels read(YamlMap root) {
    YamlMap fields = root.map("forms").map("fields");
    Map<String, List<String>> labels = new LinkedHashMap<>();
    fields.keys().forEach(field -> labels.put(field, fields.texts(field)));
    return new FormLabels(labels, List.of(), List.of());
  }
}
