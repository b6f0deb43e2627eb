package io.ziping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ziping.fixtures.Shares;
import io.ziping.fixtures.ZipingProcess;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as a person uses it: the demo season, a watched share, files dropped. */
class EndToEndIT {

  private static final String UNIT = "01 漕河镇";
  private static final String ELEMENTS = "报告要素.xlsx";
  private static final String LIBRARY = "项目库.xlsx";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path scratch;
  private static Path demo;
  private static Path config;
  private static Map<String, String> originals;

  @BeforeAll
  static void processTheDemoSeason() throws Exception {
    config = Shares.config(scratch, scratch.resolve("share"), scratch.resolve("state"));
    demo = scratch.resolve("demo");
    // The forms are written first and processed by a second call, so that their hashes are known.
    try (ZipingProcess run = demo("--once")) {
      assertThat(run.await()).as(run.err()).isZero();
      assertThat(run.err()).contains("通过 62");
    }
    originals =
        Shares.hashes(
            demo.resolve(UNIT),
            name -> !isOutput(name) && !name.equals(LIBRARY) && !name.equals(ELEMENTS));
  }

  private static ZipingProcess demo(String... more) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("demo", "--dir", demo.toString(), "--config", config.toString()));
    args.addAll(List.of(more));
    return ZipingProcess.start(scratch, args.toArray(String[]::new));
  }

  @Test
  void aDemoShareThatWasDeletedIsWrittenAndScoredAnew() throws Exception {
    Path again = scratch.resolve("demo again");
    String[] args =
        new String[] {"demo", "--once", "--dir", again.toString(), "--config", config.toString()};
    for (int round = 1; round <= 2; round++) {
      try (ZipingProcess run = ZipingProcess.start(scratch, args)) {
        assertThat(run.await()).as(run.err()).isZero();
        assertThat(run.err()).as("round " + round).contains("通过 62");
      }
      try (Stream<Path> files = Files.walk(again)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void everyFormOfTheSeasonHasItsResultAndTheUnitItsSummary() throws IOException {
    assertThat(originals).hasSize(62);
    assertThat(originals.keySet()).filteredOn(name -> name.endsWith(".xls")).hasSize(10);
    for (String name : originals.keySet()) {
      int dot = name.lastIndexOf('.');
      Path result =
          demo.resolve(UNIT).resolve(name.substring(0, dot) + "_评分" + name.substring(dot));
      assertThat(result).isNotEmptyFile();
    }
    assertThat(demo.resolve(UNIT).resolve("漕河镇_2023年度绩效自评汇总表.xlsx")).isNotEmptyFile();
    assertThat(Shares.hashes(demo.resolve(UNIT), name -> true)).hasSize(62 + 2 + 62 + 2);
  }

  @Test
  void theSeasonsNumbersComeOutExactly() throws Exception {
    Path copy = copyOfSeason("漕河镇");
    JsonNode expected =
        new ObjectMapper().readTree(Files.readString(resource("caohe-2023/expected-summary.json")));
    try (ZipingProcess run =
        ZipingProcess.start(
            scratch, "summarize", copy.toString(), "--json", "--config", config.toString())) {
      assertThat(run.await()).as(run.err()).isZero();
      JsonNode totals = new ObjectMapper().readTree(run.out());
      assertThat(totals.get("projects").asInt()).isEqualTo(expected.get("projects").asInt());
      for (String money : List.of("budget", "executed", "rate", "surplus")) {
        assertThat(new BigDecimal(totals.get(money).asText()))
            .as(money)
            .isEqualByComparingTo(expected.get(money).asText());
      }
      assertThat(totals.get("bands")).isEqualTo(expected.get("bands"));
      assertThat(totals.get("fullScore")).isEqualTo(expected.get("full_score"));
      assertThat(totals.get("deviating")).isEqualTo(expected.get("deviating"));
      for (var category : expected.get("deviation_categories").properties()) {
        assertThat(totals.get("deviationCategories").get(category.getKey()))
            .as(category.getKey())
            .isEqualTo(category.getValue());
      }
      assertThat(totals.get("duplicates")).hasSize(1);
      assertThat(totals.get("duplicates").get(0)).isEqualTo(expected.get("same_name_twice"));
      assertThat(Path.of(totals.get("outputs").get(0).asText())).isNotEmptyFile();
    }
  }

  @Test
  void eachProjectsScoreIsTheExpectedOne() throws Exception {
    List<String> args = new ArrayList<>(List.of("score", "--json", "--config", config.toString()));
    originals.keySet().forEach(name -> args.add(demo.resolve(UNIT).resolve(name).toString()));
    try (ZipingProcess run = ZipingProcess.start(scratch, args.toArray(String[]::new))) {
      assertThat(run.await()).as(run.err()).isZero();
      Map<String, JsonNode> forms = new TreeMap<>();
      for (JsonNode file : new ObjectMapper().readTree(run.out())) {
        JsonNode form = file.get("forms").get(0);
        forms.put(form.get("projectCode").asText(), form);
      }
      List<String> projects = Files.readAllLines(resource("caohe-2023/projects.csv"));
      assertThat(forms).hasSize(projects.size() - 1);
      for (String line : projects.subList(1, projects.size())) {
        // code is the second field; the last three are execution score, total and band
        String[] fields = line.split(",", -1);
        JsonNode form = Objects.requireNonNull(forms.get(fields[1]), line);
        assertThat(new BigDecimal(form.get("rateScore").asText()))
            .as(line)
            .isEqualByComparingTo(fields[fields.length - 3]);
        assertThat(new BigDecimal(form.get("total").asText()))
            .as(line)
            .isEqualByComparingTo(fields[fields.length - 2]);
      }
    }
  }

  @Test
  void aWatchedShareAnswersDropsReplacementsAndDeletions() throws Exception {
    Path unit = Files.createDirectories(scratch.resolve("share/07 试点镇"));
    Path form = demo.resolve(UNIT).resolve("工会工作经费.xlsx");
    if (!Files.exists(form)) {
      form = demo.resolve(UNIT).resolve(originals.keySet().iterator().next());
    }
    try (ZipingProcess daemon =
        ZipingProcess.start(scratch, "watch", "--config", config.toString())) {
      await().atMost(PATIENCE).until(() -> daemon.err().contains("正在监视"));
      Path dropped = unit.resolve("甲项目.xlsx");
      Files.copy(form, dropped);
      String hash = Shares.sha256(dropped);
      await().atMost(PATIENCE).until(() -> Files.exists(unit.resolve("甲项目_评分.xlsx")));
      await().atMost(PATIENCE).until(() -> Files.exists(unit.resolve("试点镇_2023年度绩效自评汇总表.xlsx")));
      assertThat(Shares.sha256(dropped)).isEqualTo(hash);

      Files.writeString(dropped, "这不是工作簿");
      await().atMost(PATIENCE).until(() -> Files.exists(unit.resolve("甲项目_无法读取.txt")));
      await().atMost(PATIENCE).until(() -> !Files.exists(unit.resolve("甲项目_评分.xlsx")));

      Files.copy(form, dropped, StandardCopyOption.REPLACE_EXISTING);
      await().atMost(PATIENCE).until(() -> Files.exists(unit.resolve("甲项目_评分.xlsx")));

      Files.delete(dropped);
      await().atMost(PATIENCE).until(() -> !Files.exists(unit.resolve("甲项目_评分.xlsx")));
      assertThat(scratch.resolve("share/_财政局/历史/07 试点镇")).isNotEmptyDirectory();
      assertThat(daemon.isAlive()).isTrue();
      daemon.terminate();
    }
  }

  @Test
  void wrongUsageAndConfigurationEndWithStatusTwo() throws Exception {
    Path broken = Shares.config(scratch, scratch.resolve("share"), scratch.resolve("state2"));
    Files.writeString(broken.resolve("ziping.yaml"), "wach: {}\n");
    for (List<String> args :
        List.of(
            List.of("score"),
            List.of("nonsense"),
            List.of("score", scratch.resolve("nothing.xlsx").toString()),
            List.of("check-config", "--config", broken.toString()))) {
      try (ZipingProcess run = ZipingProcess.start(scratch, args.toArray(String[]::new))) {
        assertThat(run.await()).as(args + ": " + run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
      }
    }
  }

  private Path copyOfSeason(String name) throws IOException {
    Path copy = Files.createDirectories(scratch.resolve("copy").resolve(name));
    for (String file : originals.keySet()) {
      Files.copy(demo.resolve(UNIT).resolve(file), copy.resolve(file));
    }
    return copy;
  }

  private static Path resource(String name) {
    return Path.of("src/main/resources/io/ziping/demo").resolve(name);
  }

  private static boolean isOutput(String name) {
    return name.matches(".*_(评分|退回修改|无法读取)\\..*") || name.contains("汇总表") || name.contains("工作报告");
  }
}
