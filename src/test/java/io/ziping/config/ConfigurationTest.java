package io.ziping.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.strictyaml.YamlProblem;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

  private static final Path SHIPPED = Path.of("watch-folder-config");

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void copyShippedFolder() throws IOException {
    folder = temp.resolve("config");
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Path target = folder.resolve(SHIPPED.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private void settings(String text) throws IOException {
    Files.writeString(folder.resolve("ziping.yaml"), text);
  }

  private Settings loaded() {
    Configuration configuration = Configuration.load(folder);
    assertThat(configuration).as(configuration.toString()).isInstanceOf(Configuration.Loaded.class);
    return ((Configuration.Loaded) configuration).settings();
  }

  private ConfigProblems problems() {
    Configuration configuration = Configuration.load(folder);
    assertThat(configuration).isInstanceOf(ConfigProblems.class);
    return (ConfigProblems) configuration;
  }

  @Test
  void defaultsOfPlacesAndRules() throws IOException {
    settings("{}");
    Settings settings = loaded();
    assertThat(settings.roots())
        .containsExactly(
            new Settings.Root(
                temp.resolve("share").toAbsolutePath().normalize(), 2023, "hebei-xushui-2023"));
    assertThat(settings.rulePack()).isEqualTo("hebei-xushui-2023");
    assertThat(settings.folderRulePacks()).isEmpty();
    assertThat(settings.units().depth()).isEqualTo(1);
    assertThat(settings.area()).isEqualTo("全区");
    assertThat(settings.bureauFolder()).isEqualTo("_财政局");
    assertThat(settings.historyFolder()).isEqualTo("_财政局/历史");
    assertThat(settings.stateDirectory()).isEqualTo(temp.resolve(".ziping").toAbsolutePath());
    assertThat(settings.templates()).isEqualTo(temp.resolve("templates").toAbsolutePath());
  }

  @Test
  void defaultsOfTimesAndNumbers() throws IOException {
    settings("{}");
    Settings settings = loaded();
    assertThat(settings.watch())
        .isEqualTo(
            new Settings.Watch(
                true,
                Duration.ofSeconds(2),
                20,
                Duration.ofMillis(300),
                Duration.ofSeconds(3),
                Duration.ofMillis(300),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofSeconds(60),
                List.of(),
                List.of(
                    "*.sync-conflict-*",
                    "*(SFConflict *",
                    "*conflicted copy*",
                    "*-NSConflict*",
                    "*-冲突文件*"),
                List.of(
                    "_财政局/历史",
                    "@eaDir",
                    "#recycle",
                    "$RECYCLE.BIN",
                    "System Volume Information",
                    ".stfolder",
                    ".snapshot*")));
    assertThat(settings.limits()).isEqualTo(ReadLimits.standard());
    assertThat(settings.work())
        .isEqualTo(
            new Settings.Work(
                2,
                3,
                Duration.ofSeconds(60),
                Settings.Isolation.NONE,
                256,
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60)));
    assertThat(settings.publish())
        .isEqualTo(new Settings.Publish(Duration.ofSeconds(30), Duration.ofMinutes(10)));
    assertThat(settings.retention())
        .isEqualTo(new Settings.Retention(Duration.ofDays(400), 20L << 30));
  }

  @Test
  void shippedFileSaysTheDefaultsAndExplainsEachKey() throws IOException {
    String shipped = loaded().toString();
    List<String> lines = Files.readAllLines(folder.resolve("ziping.yaml"));
    settings("{}");
    assertThat(shipped).isEqualTo(loaded().toString());
    for (int i = 0; i < lines.size(); i++) {
      boolean key = lines.get(i).matches("\\s*(?:- )?[a-z-]+:.*");
      boolean explained = lines.get(i).contains("# ") || lines.get(i - 1).strip().startsWith("#");
      assertThat(!key || explained).as("line %s: %s", i + 1, lines.get(i)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"01 漕河镇, 漕河镇", "漕河镇, 漕河镇", "2、大王店镇, 大王店镇", "3-水利局, 水利局", "_财政局, ''", ".git, ''"})
  void unitFoldersGiveTheirUnitsName(String name, String unit) {
    var matcher = loaded().units().name().matcher(name);
    assertThat(matcher.matches() ? matcher.group("unit") : "").isEqualTo(unit);
  }

  @Test
  void everyPartIsRead() throws IOException {
    settings(
        """
        roots:
          - {path: /srv/a, year: 0, rule-pack: hubei}
          - {path: /srv/b, year: 2024}
        rule-pack: core-2021
        folder-rule-packs: {05 示例镇: national-2020}
        watch: {settle: 1h, ignore: '*草稿*'}
        limits: {rows: 500}
        """);
    Settings settings = loaded();
    assertThat(settings.roots())
        .containsExactly(
            new Settings.Root(Path.of("/srv/a").toAbsolutePath(), 0, "hubei"),
            new Settings.Root(Path.of("/srv/b").toAbsolutePath(), 2024, "core-2021"));
    assertThat(settings.folderRulePacks()).isEqualTo(Map.of("05 示例镇", "national-2020"));
    assertThat(settings.watch().settle()).isEqualTo(Duration.ofHours(1));
    assertThat(settings.watch().ignore()).containsExactly("*草稿*");
    assertThat(settings.watch().settleXls()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.limits().rows()).isEqualTo(500);
    assertThat(settings.limits().cells()).isEqualTo(1_000_000);
  }

  @Test
  void severalMistakesAtOnceInSeveralFiles() throws IOException {
    settings(
        """
        rule-pack: nowhere
        wach: {}
        watch:
          setle: 1s
          settle: soon
        work: {workers: 0}
        """);
    Files.writeString(folder.resolve("labels.yaml"), "word: {}\nforms: {}\n");
    Files.writeString(
        folder.resolve("rule-packs/mine.yaml"), "extends: hubei\novershoot:\n  warn-att: 1.3\n");
    assertThat(problems().sentences(Messages.chinese()))
        // every list and label is missing as well, one sentence each
        .filteredOn(sentence -> !sentence.contains("缺少这一项"))
        .containsExactlyInAnyOrder(
            "ziping.yaml 第 1 行 rule-pack：没有评分规则“nowhere”，现有：core-2021, hebei-xushui-2023, hubei,"
                + " mine, national-2020",
            "ziping.yaml 第 2 行 wach：没有这个配置项，是不是 watch？",
            "ziping.yaml 第 4 行 watch.setle：没有这个配置项，是不是 settle？",
            "ziping.yaml 第 5 行 watch.settle：“soon”不是时间，请写数字加单位，如 300ms、2s、10m、24h、7d",
            "ziping.yaml 第 6 行 work.workers：0 超出范围，应在 1 至 64 之间",
            "labels.yaml 第 1 行 word：没有这个配置项，是不是 words？",
            "rule-packs/mine.yaml 第 3 行 overshoot.warn-att：没有这个配置项，是不是 warn-at？");
    assertThat(problems().sentences(new Messages(Locale.ENGLISH)))
        .contains("ziping.yaml line 2 wach: no such key; did you mean watch?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "state-directory: ../share/state; state-directory; state-inside-root",
        "state-directory: ../share; state-directory; state-inside-root",
        "roots: [{path: ../a, year: 2023}, {path: ../a/b, year: 2023}]; roots; roots-overlap",
        "roots: [{path: ../a, year: 2023}, {path: ../a, year: 2023}]; roots; roots-overlap",
        "roots: []; roots; empty-list",
        "roots: [{year: 2023}]; roots[0].path; missing-key",
        "roots: [{path: a, year: 23}]; roots[0].year; bad-year",
        "roots: [{path: a, year: 0, rule-pack: x}]; roots[0].rule-pack; unknown-pack",
        "rule-pack: hebei; rule-pack; unknown-pack",
        "folder-rule-packs: {a: b}; folder-rule-packs.a; unknown-pack",
        "units: {pattern: '('}; units.pattern; bad-pattern",
        "units: {pattern: '.*'}; units.pattern; no-unit-group",
        "bureau-folder: ../elsewhere; bureau-folder; bad-path",
        "history-folder: /tmp; history-folder; bad-path",
        "watch: {ignore: ['[']}; watch.ignore; bad-pattern",
        "watch: {retry-last: 1ms}; watch.retry-last; too-short",
        "watch: {events: maybe}; watch.events; not-a-flag",
        "watch: 3; watch; not-a-map",
        "limits: {cells: 1.5}; limits.cells; not-an-integer",
        "roots: 3; roots; not-a-list",
        "rule-pack: {}; rule-pack; not-a-text",
        "rule-pack: [; ''; syntax-bracket",
      })
  void eachMistakeIsNamedOnceAndInWords(String yaml, String key, String kind) throws IOException {
    settings(yaml);
    ConfigProblems problems = problems();
    assertThat(problems.problems().stream().filter(problem -> problem.kind().equals(kind)))
        .extracting(YamlProblem::file, YamlProblem::key)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("ziping.yaml", key));
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      assertThat(problems.sentences(new Messages(locale)))
          .allSatisfy(sentence -> assertThat(sentence).doesNotContain("{").startsWith("ziping"));
    }
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    Files.delete(folder.resolve("ziping.yaml"));
    Files.delete(folder.resolve("labels.yaml"));
    assertThat(problems().problems())
        .extracting(YamlProblem::file, YamlProblem::kind)
        .contains(
            org.assertj.core.groups.Tuple.tuple("ziping.yaml", "missing-file"),
            org.assertj.core.groups.Tuple.tuple("labels.yaml", "missing-file"));
    folder = temp.resolve("nowhere");
    assertThat(problems().problems())
        .extracting(YamlProblem::file, YamlProblem::kind)
        .contains(org.assertj.core.groups.Tuple.tuple("rule-packs", "missing-folder"));
  }

  @Test
  void byteOrderMarkIsSkippedAndOtherEncodingsAreNamed() throws IOException {
    settings("\uFEFFbureau-folder: _desk\n");
    assertThat(loaded().bureauFolder()).isEqualTo("_desk");
    Files.write(
        folder.resolve("ziping.yaml"), "bureau-folder: 财政局\n".getBytes(Charset.forName("GBK")));
    assertThat(problems().problems())
        .containsExactly(new YamlProblem("ziping.yaml", 0, "", "not-utf8", List.of()));
  }

  @Test
  void filesBesideThePacksAreNotPacks() throws IOException {
    Files.writeString(folder.resolve("rule-packs/notes.txt"), "x");
    Files.writeString(folder.resolve("rule-packs/.hubei.yaml.swp"), "x");
    loaded();
  }
}
