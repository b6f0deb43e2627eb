package io.ziping.config;

import io.ziping.rulepack.RulePacks;
import io.ziping.strictyaml.YamlDocument;
import io.ziping.strictyaml.YamlLayers;
import io.ziping.strictyaml.YamlProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files of a configuration folder and all that is wrong with them. */
final class ConfigFolder {

  private static final String SETTINGS = "ziping.yaml";
  private static final String LABELS = "labels.yaml";
  private static final String DEVIATION = "deviation.yaml";
  private final ConfigFiles files;
  private final Set<YamlProblem> problems = new LinkedHashSet<>();

  ConfigFolder(ConfigFiles files) {
    this.files = files;
  }

  Configuration load() {
    Map<String, String> packTexts = packTexts();
    RulePacks.Reading reading = RulePacks.read(packTexts);
    Settings settings = settings(names(packTexts));
    YamlDocument labelsFile = YamlDocument.parse(LABELS, text(LABELS));
    LabelsFile labels = LabelsFile.read(labelsFile.root());
    problems.addAll(labelsFile.finish());
    DeviationFile deviation = DeviationFile.parse(DEVIATION, text(DEVIATION));
    problems.addAll(deviation.problems());
    if (reading instanceof RulePacks.Refused refused) {
      problems.addAll(refused.problems());
    }
    // A file that is not there lacks every key: that says nothing more.
    files.problems().forEach(gone -> problems.removeIf(other -> other.file().equals(gone.file())));
    problems.addAll(files.problems());
    if (problems.isEmpty() && reading instanceof RulePacks.Packs packs) {
      return new Configuration.Loaded(
          files.folder(),
          files.versionOf(LABELS),
          settings,
          labels.forms(),
          labels.lexicon(),
          labels.library(),
          packs.packs(),
          deviation.categories());
    }
    return new ConfigProblems(List.copyOf(problems));
  }

  private Settings settings(Set<String> packs) {
    YamlDocument document = YamlDocument.parse(SETTINGS, text(SETTINGS));
    YamlDocument defaults = YamlDocument.parse("defaults.yaml", defaults());
    YamlLayers layers = YamlLayers.of(List.of(document.root(), defaults.root()));
    Settings settings = new SettingsReader(layers, files.folder(), packs).read();
    problems.addAll(document.finish());
    // The operator has no such file: what the defaults cannot hold is missing in his own.
    defaults.finish().forEach(problem -> problem(SETTINGS, problem));
    return settings;
  }

  private static String defaults() {
    try (InputStream stream = ConfigFolder.class.getResourceAsStream("defaults.yaml")) {
      if (stream == null) {
        throw new IllegalStateException("defaults.yaml is not in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> packTexts() {
    Map<String, String> texts = new TreeMap<>();
    files.packFiles().forEach(file -> texts.put(file, text(file)));
    return texts;
  }

  private static Set<String> names(Map<String, String> packTexts) {
    Set<String> names = new LinkedHashSet<>();
    for (String path : packTexts.keySet()) {
      names.add(
          path.substring(
              ConfigFiles.PACKS.length() + 1, path.length() - ConfigFiles.YAML.length()));
    }
    return names;
  }

  /** A file's text; empty when it cannot be read, which is among the files' problems. */
  private String text(String name) {
    return files.text(name).orElse("");
  }

  private void problem(String file, YamlProblem inDefaults) {
    problems.add(new YamlProblem(file, 0, inDefaults.key(), inDefaults.kind(), inDefaults.args()));
  }
}
