package io.ziping.season.review;

import io.ziping.assessment.Digest;
import io.ziping.assessment.DigestIndicator;
import io.ziping.checks.Phrases;
import io.ziping.measure.WordList;
import io.ziping.rulepack.CheckCode;
import io.ziping.season.UnitSeason;
import io.ziping.season.UnitSeason.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom an indicator asks about has nothing to do with its project, but with another that has the
 * very same indicator.
 */
final class V21CopiedFromAnother implements UnitCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V21;
  }

  @Override
  public List<UnitComplaint> examine(UnitView view) {
    List<Project> all =
        Stream.concat(Stream.of(view.season()), view.others().stream())
            .map(UnitSeason::projects)
            .flatMap(List::stream)
            .toList();
    List<UnitComplaint> complaints = new ArrayList<>();
    for (Project project : view.projects()) {
      for (DigestIndicator indicator : project.digest().indicators()) {
        if (view.isSatisfaction(indicator)) {
          foreignWord(project.digest(), indicator, view)
              .flatMap(word -> complaint(project, indicator, word, all))
              .ifPresent(complaints::add);
        }
      }
    }
    return complaints;
  }

  /** Whom the indicator asks about, where the project's name, unit and goal do not know them. */
  private static Optional<String> foreignWord(
      Digest digest, DigestIndicator indicator, UnitView view) {
    return view.lexicon().words(WordList.BENEFICIARIES).stream()
        .filter(word -> Phrases.containsAny(indicator.name(), List.of(word)))
        .filter(word -> !isAbout(digest, word))
        .findFirst();
  }

  private static boolean isAbout(Digest digest, String word) {
    return Phrases.containsAny(digest.projectName() + digest.goal() + digest.unit(), List.of(word));
  }

  private static Optional<UnitComplaint> complaint(
      Project project, DigestIndicator indicator, String word, List<Project> all) {
    String name = Phrases.lettersOf(indicator.name());
    return all.stream()
        .filter(other -> other != project && isAbout(other.digest(), word))
        .filter(
            other ->
                other.digest().indicators().stream()
                    .anyMatch(same -> Phrases.lettersOf(same.name()).equals(name)))
        .findFirst()
        .map(
            other ->
                new UnitComplaint(
                    "",
                    project.digest().projectName(),
                    List.of(project.submission().file()),
                    List.of(
                        Phrases.quoted(indicator.name()),
                        word,
                        Phrases.quoted(other.digest().projectName()))));
  }
}
