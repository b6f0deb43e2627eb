package io.ziping.config;

import io.ziping.season.LibraryLabels;
import io.ziping.strictyaml.YamlDocument;
import io.ziping.strictyaml.YamlMap;
import io.ziping.workbook.FormLabels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The form labels as shipped, for tests of other packages. */
public final class ShippedLabels {

  private ShippedLabels() {}

  public static FormLabels forms() {
    return FormLabelsSection.read(root());
  }

  public static LibraryLabels library() {
    return LibraryLabelsSection.read(root());
  }

  private static YamlMap root() {
    try {
      String text = Files.readString(Path.of("watch-folder-config/labels.yaml"));
      return YamlDocument.parse("labels.yaml", text).root();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
