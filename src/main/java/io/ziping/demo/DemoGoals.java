package io.ziping.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goal and result sentences of the demo projects, by the name of a project's first indicator. */
final class DemoGoals {

  private static final String SURPLUS = "surplus";

  private final Map<String, Map<String, String>> sentences = new LinkedHashMap<>();

  DemoGoals(List<Map<String, String>> rows) {
    rows.forEach(row -> sentences.put(row.getOrDefault("indicator", ""), row));
  }

  String goal(DemoProject project) {
    return fill(sentence(project.rows().get(0).name(), "goal"), project);
  }

  String achieved(DemoProject project) {
    String sentence = sentence(project.rows().get(0).name(), "achieved");
    String surplus = project.hasSurplus() ? sentence(SURPLUS, "achieved") : "";
    return fill(sentence + surplus, project);
  }

  private String sentence(String indicator, String column) {
    Map<String, String> row = sentences.get(indicator);
    if (row == null) {
      throw new IllegalStateException("no goal for " + indicator);
    }
    return row.getOrDefault(column, "");
  }

  private static String fill(String sentence, DemoProject project) {
    DemoProject.Row first = project.rows().get(0);
    return sentence
        .replace("{name}", project.name())
        .replace("{budget}", project.budget())
        .replace("{executed}", project.executed())
        .replace("{surplus}", project.surplus())
        .replace("{target}", first.target().replaceFirst("^[≥≤=]", ""))
        .replace("{actual}", first.actual());
  }
}
