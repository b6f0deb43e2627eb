package io.ziping.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.measure.Lexicon;
import io.ziping.strictyaml.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The word lists and units that are shipped, for tests of other packages. */
public final class TestLexicon {

  private static final Lexicon SHIPPED = read();

  private TestLexicon() {}

  public static Lexicon shipped() {
    return SHIPPED;
  }

  private static Lexicon read() {
    try {
      String text = Files.readString(Path.of("watch-folder-config", "labels.yaml"));
      YamlDocument document = YamlDocument.parse("labels.yaml", text);
      Lexicon lexicon = LexiconSection.read(document.root());
      document.root().map("forms").keys();
      LibraryLabelsSection.read(document.root());
      assertThat(document.finish())
          .filteredOn(problem -> !problem.key().startsWith("forms"))
          .isEmpty();
      return lexicon;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
