package io.ziping.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.strictyaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told of packs with several mistakes. */
class PackMistakesTest {

  private static final Path FOLDER = Path.of("watch-folder-config", "rule-packs");

  private final Map<String, String> texts = new TreeMap<>();

  @BeforeEach
  void readShippedPacks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        texts.put("rule-packs/" + file.getFileName(), Files.readString(file));
      }
    }
  }

  private List<YamlProblem> problems() {
    RulePacks.Reading reading = RulePacks.read(texts);
    assertThat(reading).isInstanceOf(RulePacks.Refused.class);
    return ((RulePacks.Refused) reading).problems();
  }

  private void add(String name, String text) {
    texts.put("rule-packs/" + name + ".yaml", text);
  }

  /** One pass tells of everything, in every file, whatever else is wrong there. */
  @Test
  void everyMistakeComesOutInOnePass() {
    add("orphan", "extends: nobody\nreverse: ratios\nwieghts:\n  output: 50\n");
    add(
        "many",
        "extends: national-2020\nexecution-weight: 15\novershoot:\n  warn-att: 1.3\n  edge: 0.5\n"
            + "grades:\n  - {name: 优, from: 80}\n  - {name: 良, from: 90}\nseverities:\n  V99: error\n");
    assertThat(problems())
        .extracting(YamlProblem::file, YamlProblem::line, YamlProblem::kind)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("rule-packs/orphan.yaml", 1, "unknown-pack"),
            org.assertj.core.groups.Tuple.tuple("rule-packs/orphan.yaml", 2, "not-allowed"),
            org.assertj.core.groups.Tuple.tuple("rule-packs/orphan.yaml", 3, "unknown-key"),
            org.assertj.core.groups.Tuple.tuple("rule-packs/many.yaml", 2, "weights-sum"),
            org.assertj.core.groups.Tuple.tuple("rule-packs/many.yaml", 4, "unknown-key"),
            org.assertj.core.groups.Tuple.tuple("rule-packs/many.yaml", 5, "out-of-range"),
            org.assertj.core.groups.Tuple.tuple("rule-packs/many.yaml", 6, "not-falling"),
            org.assertj.core.groups.Tuple.tuple("rule-packs/many.yaml", 6, "scale-end"),
            org.assertj.core.groups.Tuple.tuple("rule-packs/many.yaml", 10, "unknown-key"));
  }

  /** One mistake in the base is told once, there, and not in every pack that extends it. */
  @Test
  void aMistakeInTheBaseIsToldOnce() {
    texts.compute(
        "rule-packs/national-2020.yaml",
        (file, text) -> String.valueOf(text).replace("V24: info", "V42: info"));
    assertThat(problems())
        .extracting(YamlProblem::file, YamlProblem::key, YamlProblem::kind)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "rule-packs/national-2020.yaml", "severities.V24", "missing-key"),
            org.assertj.core.groups.Tuple.tuple(
                "rule-packs/national-2020.yaml", "severities.V42", "unknown-key"));
    texts.put("rule-packs/national-2020.yaml", "weights: [\nsource: x\n");
    assertThat(problems())
        .extracting(YamlProblem::file, YamlProblem::line, YamlProblem::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "rule-packs/national-2020.yaml", 3, "syntax-bracket"));
  }
}
