package io.ziping.config;

import io.ziping.measure.Lexicon;
import io.ziping.season.LibraryLabels;
import io.ziping.strictyaml.YamlMap;
import io.ziping.workbook.FormLabels;

/** {@code labels.yaml}: the words that values and layouts are read by. */
record LabelsFile(Lexicon lexicon, FormLabels forms, LibraryLabels library) {

  static LabelsFile read(YamlMap root) {
    return new LabelsFile(
        LexiconSection.read(root), FormLabelsSection.read(root), LibraryLabelsSection.read(root));
  }
}
