package io.ziping.rulepack;

import io.ziping.strictyaml.YamlProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One mistake is reported once, where it was made, and not as all that follows from it. */
final class PackProblems {

  private static final String MISSING = "missing-key";

  /** Mistakes that only a pack with all it extends can have: what is missing stands elsewhere. */
  private static final Set<String> OF_THE_WHOLE =
      Set.of(MISSING, "weights-sum", "moved-sum", "bands-overlap", "wrong-order");

  /** So many missing keys mean that something else is wrong. */
  private static final int MANY = 8;

  private static final int SHOWN = 3;

  private PackProblems() {}

  /**
   * What is worth telling of a file's problems.
   *
   * @param length of its chain: 1 when it extends nothing
   * @param whole whether all that it extends is there and was parsed
   */
  static List<YamlProblem> of(List<YamlProblem> problems, int length, boolean whole) {
    if (!whole) {
      return problems.stream().filter(problem -> !OF_THE_WHOLE.contains(problem.kind())).toList();
    }
    List<YamlProblem> missing = problems.stream().filter(PackProblems::isMissing).toList();
    List<YamlProblem> others = new ArrayList<>(problems);
    if (length > 1) {
      // The base lacks it, and says so itself.
      others.removeAll(missing);
    } else if (missing.size() >= MANY) {
      others.removeIf(problem -> OF_THE_WHOLE.contains(problem.kind()));
      List<String> first = missing.stream().limit(SHOWN).map(YamlProblem::key).toList();
      List<String> args = List.of(Integer.toString(missing.size()), String.join(", ", first));
      others.add(new YamlProblem(missing.get(0).file(), 0, "", "no-base", args));
    }
    return others;
  }

  /** A key of an item in a list stands in the file itself or nowhere. */
  private static boolean isMissing(YamlProblem problem) {
    return problem.kind().equals(MISSING) && problem.key().indexOf('[') < 0;
  }
}
