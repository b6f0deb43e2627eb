package io.ziping.config;

import io.ziping.strictyaml.YamlDocument;
import io.ziping.workbook.FormLabels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The form labels as shipped, for tests of other packages. */
public final class ShippedLabels {

  private ShippedLabels() {}

  public static FormLabels forms() {
    try {
      String text = Files.readString(Path.of("watch-folder-config/labels.yaml"));
      return FormLabelsSection.read(YamlDocument.parse("labels.yaml", text).root());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
