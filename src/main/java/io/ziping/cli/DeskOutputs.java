package io.ziping.cli;

import io.ziping.outbox.Ownership;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What desk commands have written and may therefore replace: path to SHA-256, in a small file of
 * the state directory. Anything else, the daemon's outputs included, counts as a person's.
 */
final class DeskOutputs implements Ownership {

  private final Path file;
  private final Properties known = new Properties();

  DeskOutputs(Path stateDirectory) throws IOException {
    this.file = stateDirectory.resolve("desk-outputs.properties");
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        known.load(in);
      }
    }
  }

  @Override
  public Owner ownerOf(Path output, String sha256) {
    return sha256.equals(known.getProperty(key(output))) ? Owner.SAME_ORIGINAL : Owner.PERSON;
  }

  @Override
  public void claim(Path target, String sha256, String previous) {
    known.setProperty(key(target), sha256);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var out = Files.newBufferedWriter(file)) {
        known.store(out, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(Path output) {
    return output.toAbsolutePath().normalize().toString();
  }
}
