package io.ziping.config;

import io.ziping.rulepack.RulePacks;
import io.ziping.strictyaml.YamlDocument;
import io.ziping.strictyaml.YamlLayers;
import io.ziping.strictyaml.YamlProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final String PACKS = "rule-packs";
  private static final String YAML = ".yaml";
  private static final long MAX_BYTES = 8L << 20;

  private final Path folder;
  private final Set<YamlProblem> problems = new LinkedHashSet<>();

  ConfigFolder(Path folder) {
    this.folder = folder;
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
    if (problems.isEmpty() && reading instanceof RulePacks.Packs packs) {
      return new Configuration.Loaded(
          folder,
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
    Settings settings = new SettingsReader(layers, folder, packs).read();
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
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(PACKS))) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (name.endsWith(YAML) && !name.startsWith(".")) {
          String path = PACKS + "/" + name;
          texts.put(path, text(path));
        }
      }
    } catch (IOException e) {
      problem(PACKS, "missing-folder", folder.resolve(PACKS).toString());
    }
    return texts;
  }

  private static Set<String> names(Map<String, String> packTexts) {
    Set<String> names = new LinkedHashSet<>();
    for (String path : packTexts.keySet()) {
      names.add(path.substring(PACKS.length() + 1, path.length() - YAML.length()));
    }
    return names;
  }

  /** A file's text without a byte order mark; empty when it cannot be read, which is reported. */
  private String text(String name) {
    Path file = folder.resolve(name);
    try {
      if (!Files.isRegularFile(file)) {
        problem(name, "missing-file", file.toString());
      } else if (Files.size(file) > MAX_BYTES) {
        problem(name, "too-large");
      } else {
        String text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
    } catch (CharacterCodingException e) {
      problem(name, "not-utf8");
    } catch (IOException e) {
      problem(name, "unreadable-file", file.toString());
    }
    return "";
  }

  private void problem(String file, YamlProblem inDefaults) {
    problems.add(new YamlProblem(file, 0, inDefaults.key(), inDefaults.kind(), inDefaults.args()));
  }

  private void problem(String file, String kind, String... args) {
    problems.add(new YamlProblem(file, 0, "", kind, List.of(args)));
  }
}
