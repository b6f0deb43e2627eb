package io.ziping.config;

import io.ziping.strictyaml.YamlProblem;
import io.ziping.text.Messages;
import java.util.Comparator;
import java.util.List;

/** Everything that is wrong with a configuration folder, at least one mistake. */
public record ConfigProblems(List<YamlProblem> problems) implements Configuration {

  public ConfigProblems {
    problems =
        problems.stream()
            .sorted(Comparator.comparing(YamlProblem::file).thenComparingInt(YamlProblem::line))
            .toList();
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("no problem");
    }
  }

  /** One sentence for each: file, line, key, what is wrong and what to do. */
  public List<String> sentences(Messages messages) {
    return problems.stream().map(problem -> sentence(problem, messages)).toList();
  }

  private static String sentence(YamlProblem problem, Messages messages) {
    String where = problem.line() > 0 ? "yaml.line" : "yaml.file";
    String key = problem.key().isEmpty() ? where : where + ".key";
    return messages.get(
        key,
        problem.file(),
        Integer.toString(problem.line()),
        problem.key(),
        what(problem, messages));
  }

  private static String what(YamlProblem problem, Messages messages) {
    String key = "yaml." + problem.kind();
    boolean suggests = problem.kind().equals("unknown-key") && !problem.args().isEmpty();
    return messages.get(suggests ? key + ".near" : key, problem.args().toArray());
  }
}
