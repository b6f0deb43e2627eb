package io.ziping.season.review;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.IndicatorRecord;
import io.ziping.checks.TextQuotes;
import io.ziping.measure.Lexicon;
import io.ziping.measure.WordList;
import io.ziping.season.UnitSeason;
import io.ziping.season.UnitSeason.Project;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The projects that ask rightly after their beneficiaries, by indicator and word: what an indicator
 * that has nothing to do with its own project may be copied from. It keeps one name for each
 * indicator, so that a county of any size is looked through once. Not thread-safe while it grows.
 */
public final class IndicatorIndex {

  /** Between a unit and its project. */
  private static final String OF = "\u00b7";

  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, String> projects = new HashMap<>();

  IndicatorIndex(Lexicon lexicon) {
    lexicon
        .words(WordList.BENEFICIARIES)
        .forEach(word -> words.putIfAbsent(word, TextQuotes.of(word)));
  }

  /** Adds the projects of another unit; of several that fit the first one added is named. */
  public void add(UnitSeason season) {
    season.projects().forEach(project -> add(project, season.unit() + OF));
  }

  /** Adds the projects of the very unit that is reviewed. */
  static IndicatorIndex own(Lexicon lexicon, UnitSeason season) {
    IndicatorIndex index = new IndicatorIndex(lexicon);
    season.projects().forEach(project -> index.add(project, ""));
    return index;
  }

  private void add(Project project, String prefix) {
    FormRecord record = project.record();
    String about = null;
    for (IndicatorRecord indicator : record.indicators()) {
      String name = TextQuotes.of(indicator.name());
      for (Map.Entry<String, String> word : words.entrySet()) {
        if (name.contains(word.getValue())) {
          about = about == null ? about(record) : about;
          if (about.contains(word.getValue())) {
            projects.putIfAbsent(
                key(indicator.name(), word.getKey()),
                prefix + TextQuotes.quoted(record.projectName()));
          }
        }
      }
    }
  }

  /** Whom an indicator asks about, where the project's name, unit and goal do not know them. */
  Optional<String> foreignWord(FormRecord record, IndicatorRecord indicator) {
    String name = TextQuotes.of(indicator.name());
    List<String> named =
        words.keySet().stream().filter(word -> name.contains(folded(word))).toList();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    String about = about(record);
    return named.stream().filter(word -> !about.contains(folded(word))).findFirst();
  }

  private String folded(String word) {
    return words.getOrDefault(word, word);
  }

  /** The project that has the same indicator and is about the word. */
  Optional<String> projectWith(String indicator, String word) {
    return Optional.ofNullable(projects.get(key(indicator, word)));
  }

  private static String key(String indicator, String word) {
    return TextQuotes.lettersOf(indicator) + "\n" + word;
  }

  private static String about(FormRecord record) {
    return TextQuotes.of(record.projectName() + record.goal() + record.unit());
  }
}
