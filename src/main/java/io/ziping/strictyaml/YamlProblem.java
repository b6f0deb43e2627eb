package io.ziping.strictyaml;

import java.util.List;

/**
 * One mistake in a YAML file. The sentence for people is made in the text bundles from {@code key}
 * and {@code args} (bundle key {@code yaml.<kind>}).
 *
 * @param file the file's name as the operator knows it
 * @param line one-based; 0 when the mistake concerns the whole file
 * @param key dotted path of the key, for example "overshoot.warn-at"; empty for the whole file
 * @param kind what is wrong, for example "unknown-key"
 * @param args what a sentence about it needs: suggestions, allowed values, the offending text
 */
public record YamlProblem(String file, int line, String key, String kind, List<String> args) {
  public YamlProblem {
    args = List.copyOf(args);
  }

  /** A line for the log, in English. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + key + ": " + kind + " " + args;
  }
}
