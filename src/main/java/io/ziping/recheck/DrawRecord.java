package io.ziping.recheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which projects are drawn, as a small hidden file of the program among the re-check forms: first a
 * person's wish to draw, which waits until nothing is being assessed, then the keys of what was
 * drawn.
 */
public final class DrawRecord {

  private static final String NAME = ".ziping-draw";
  private static final String ASKED = "draw";
  private static final String DUE = "draw now";
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{16}");
  private static final long MOST_BYTES = 1L << 20;

  private final Path file;

  /** {@code folder}: of the re-check forms. */
  public DrawRecord(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /** Asks for a draw; makes the folder when it is missing. */
  public void ask() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    write(List.of(ASKED));
  }

  /** Whether a draw was asked for and has not begun. */
  public boolean isAsked() {
    return lines().contains(ASKED);
  }

  /** The time for the draw has come. */
  public void begin() {
    put(List.of(DUE));
  }

  /** Whether the draw has begun and is not yet made. */
  public boolean isDue() {
    return lines().contains(DUE);
  }

  /** The drawn projects; empty where nothing was ever drawn. */
  Optional<Set<String>> drawn() {
    Set<String> keys = new LinkedHashSet<>();
    List<String> lines = lines();
    lines.stream().filter(line -> KEY.matcher(line).matches()).forEach(keys::add);
    return lines.isEmpty() ? Optional.empty() : Optional.of(keys);
  }

  /** The draw was made. */
  void drawn(List<String> keys) {
    put(keys);
  }

  private void put(List<String> lines) {
    try {
      write(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> lines() {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_BYTES
          ? Files.readAllLines(file)
          : List.of();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      // Not knowing must never look like nothing drawn: forms would be taken back.
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<String> lines) throws IOException {
    Path fresh = file.resolveSibling(NAME + ".tmp");
    Files.write(fresh, lines);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
