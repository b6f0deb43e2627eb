package io.ziping.config;

import io.ziping.strictyaml.YamlLayers;
import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Values of kinds that YAML doesn't know: times, paths, globs, integers within bounds. */
record Values(YamlLayers map) {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

  private static final Pattern NAME = Pattern.compile("[^\\\\/:*?\"<>|\\p{Cntrl}]+");

  /** A drive letter or a server's name, which another system takes for an ordinary name. */
  private static final Pattern WINDOWS = Pattern.compile("[A-Za-z]:|\\\\\\\\");

  /** A time of more than nothing; one second when it cannot be read, which is then reported. */
  Duration duration(String key) {
    String text = map.text(key).orElse("");
    Matcher found = DURATION.matcher(text);
    Duration duration = found.matches() ? duration(found) : Duration.ZERO;
    if (duration.isZero()) {
      map.report(key, "not-a-duration", text);
      return Duration.ofSeconds(1);
    }
    return duration;
  }

  private static Duration duration(Matcher found) {
    long number = Long.parseLong(found.group(1));
    return switch (found.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  int integer(String key, int least, int most) {
    Optional<Integer> value = map.integer(key);
    if (value.isPresent() && (value.get() < least || value.get() > most)) {
      map.report(
          key,
          "out-of-range",
          value.get().toString(),
          Integer.toString(least),
          Integer.toString(most));
    }
    return value.filter(number -> number >= least && number <= most).orElse(least);
  }

  /** An absolute path; a relative one starts at the folder. */
  Path path(String key, Path folder) {
    String text = map.text(key).orElse("");
    try {
      boolean foreign = File.separatorChar == '/' && WINDOWS.matcher(text).lookingAt();
      if (!text.isBlank() && !foreign) {
        return folder.resolve(text).toAbsolutePath().normalize();
      }
    } catch (InvalidPathException e) {
      // Reported below, with the empty path.
    }
    if (map.has(key)) {
      map.report(key, "bad-path", text);
    }
    return folder;
  }

  /** A folder below a root, never above or beside it. */
  String below(String key) {
    String text = map.text(key).orElse("");
    try {
      Path path = Path.of(text);
      if (!text.isBlank() && !path.isAbsolute() && !path.normalize().startsWith("..")) {
        return text;
      }
    } catch (InvalidPathException e) {
      // Reported below, with the paths that leave the root.
    }
    map.report(key, "bad-path", text);
    return "_";
  }

  /** Words that become part of a file's name. */
  String words(String key) {
    String text = map.text(key).orElse("").strip();
    if (text.isEmpty() || text.length() > 40 || !NAME.matcher(text).matches()) {
      map.report(key, "bad-path", text);
    }
    return text;
  }

  List<String> globs(String key) {
    List<String> globs = map.texts(key);
    for (String glob : globs) {
      try {
        FileSystems.getDefault().getPathMatcher("glob:" + glob);
      } catch (PatternSyntaxException e) {
        map.report(key, "bad-pattern", glob);
      }
    }
    return globs;
  }
}
