package io.ziping.pipeline;

import io.ziping.report.TemplateProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is wrong with the templates of a root's outputs, and whether they changed. Thread-safe. */
final class Templates {

  private final Map<String, List<TemplateProblem>> broken = new ConcurrentHashMap<>();
  private String seen = "";

  /** An output could not be written for its template's sake. */
  void broken(String output, List<TemplateProblem> problems) {
    broken.put(output, problems);
  }

  /** An output's template was in order. */
  void fine(String output) {
    broken.remove(output);
  }

  /** Each mistake once, however many outputs wait for it. */
  List<TemplateProblem> problems() {
    return broken.values().stream().flatMap(List::stream).distinct().toList();
  }

  /** Whether one of them is another file than at the last call; never so at the first. */
  synchronized boolean isChanged(List<Path> templates) {
    StringBuilder state = new StringBuilder("templates");
    templates.forEach(template -> state.append('\n').append(stateOf(template)));
    String now = state.toString();
    boolean changed = !seen.isEmpty() && !seen.equals(now);
    seen = now;
    return changed;
  }

  private static String stateOf(Path template) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(template, BasicFileAttributes.class);
      return template + " " + attributes.size() + " " + attributes.lastModifiedTime();
    } catch (IOException e) {
      return template + " missing";
    }
  }
}
