package io.ziping.season;

import io.ziping.season.UnitSeason.Project;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Projects of one unit and year that share a name or a code (B05).
 *
 * @param value the name or code as first written
 * @param files the workbooks they stand in, one entry a form
 */
public record Duplicate(Kind kind, String value, List<String> files) {

  /** What the projects share. */
  public enum Kind {
    SAME_CODE("same-code"),
    /** Not listed where the very same forms share their code as well. */
    SAME_NAME("same-name");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word that bundles use as key. */
    public String word() {
      return word;
    }
  }

  public Duplicate {
    files = List.copyOf(files);
  }

  /** Codes first, then names; each in the order in which it was first met. */
  public static List<Duplicate> of(UnitSeason season) {
    List<Duplicate> duplicates = new ArrayList<>();
    List<List<Project>> found = new ArrayList<>();
    for (List<Project> group : groups(season, project -> project.record().projectCode())) {
      found.add(group);
      duplicates.add(of(Kind.SAME_CODE, group.get(0).record().projectCode(), group));
    }
    for (List<Project> group : groups(season, project -> project.record().projectName())) {
      if (!found.contains(group)) {
        duplicates.add(of(Kind.SAME_NAME, group.get(0).record().projectName(), group));
      }
    }
    return List.copyOf(duplicates);
  }

  private static Duplicate of(Kind kind, String value, List<Project> group) {
    return new Duplicate(
        kind, value.strip(), group.stream().map(project -> project.submission().file()).toList());
  }

  private static List<List<Project>> groups(UnitSeason season, Function<Project, String> property) {
    Map<String, List<Project>> groups = new LinkedHashMap<>();
    for (Project project : season.projects()) {
      String key = key(property.apply(project));
      if (!key.isEmpty()) {
        int year = project.record().year() == 0 ? season.year() : project.record().year();
        groups.computeIfAbsent(year + " " + key, unused -> new ArrayList<>()).add(project);
      }
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }

  private static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\u200b\\ufeff]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
