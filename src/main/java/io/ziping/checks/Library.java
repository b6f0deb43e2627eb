package io.ziping.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The project library (项目库) as far as it concerns one unit. The file is read elsewhere; checks only
 * compare with what it says.
 */
public sealed interface Library {

  /**
   * The unit's projects are known.
   *
   * @param projects in the order of the file
   * @param version distinguishes one content from another; part of what a result depends on
   */
  record Known(List<LibraryProject> projects, String version) implements Library {
    public Known {
      projects = List.copyOf(projects);
    }

    /**
     * The records of a project: the one with its code, else all of its name (one name may stand for
     * several projects); empty when there is none.
     */
    public List<LibraryProject> find(String code, String name) {
      List<LibraryProject> found =
          projects.stream().filter(project -> project.isCode(code)).toList();
      return found.isEmpty()
          ? projects.stream().filter(project -> project.isNamed(name)).toList()
          : found;
    }

    /** The project whose name is most like a name, by at least so many percent. */
    public Optional<LibraryProject> nearest(String name, BigDecimal leastPercent) {
      LibraryProject nearest = null;
      BigDecimal best = leastPercent;
      for (LibraryProject project : projects) {
        BigDecimal likeness = likeness(name, project.name());
        if (likeness.compareTo(best) > 0 || nearest == null && likeness.compareTo(best) == 0) {
          nearest = project;
          best = likeness;
        }
      }
      return Optional.ofNullable(nearest);
    }
  }

  /**
   * Nothing is known, so that checks against the library are skipped.
   *
   * @param reason bundle key below {@code skipped.}: "missing", "other-units", "broken"
   * @param args ready strings for its sentence
   */
  record Unknown(String reason, List<String> args) implements Library {
    public Unknown {
      args = List.copyOf(args);
    }
  }

  /** There is no project library. */
  static Library none() {
    return new Unknown("missing", List.of());
  }

  /** How alike two names are, in whole percent: letters and digits that need no change. */
  static BigDecimal likeness(String one, String other) {
    String a = TextQuotes.lettersOf(one);
    String b = TextQuotes.lettersOf(other);
    int longest = Math.max(a.length(), b.length());
    if (longest == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal same = new BigDecimal(longest - TextQuotes.distance(a, b));
    return same.multiply(DecimalText.HUNDRED).divide(new BigDecimal(longest), 0, RoundingMode.DOWN);
  }
}
