package io.ziping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many files and lines each package of src/main has, tests and package-info left out. */
final class PackageFigures {

  /** Figures of one package; {@code longest} is the number of lines of its longest file. */
  record Figures(int files, int lines, int longest) {

    Figures plus(int more) {
      return new Figures(files + 1, lines + more, Math.max(longest, more));
    }
  }

  private PackageFigures() {}

  static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** By the package's name below io.ziping, in the order of names. */
  static Map<String, Figures> ofSources() throws IOException {
    Path root = Path.of("src/main/java/io/ziping");
    Map<String, Figures> figures = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(PackageFigures::counts).toList()) {
        String name = root.relativize(file.getParent()).toString().replace('/', '.');
        figures.merge(
            name, new Figures(0, 0, 0).plus(lines(file)), (sum, one) -> sum.plus(one.lines()));
      }
    }
    return figures;
  }

  private static boolean counts(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !name.equals("package-info.java");
  }
}
