package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.ConfigFiles;
import io.ziping.config.Configuration;
import io.ziping.fixtures.Shares;
import io.ziping.strictyaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the daemon makes of edits of its configuration, look by look. */
class ConfigReloadTest {

  private static final Instant NOW = Instant.parse("2023-12-01T08:00:00Z");

  @TempDir private Path scratch;
  private Path config;
  private LiveConfiguration live;
  private ConfigReload reload;
  private final List<Boolean> told = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    config = Shares.config(scratch, scratch.resolve("share"), scratch.resolve("state"));
    Files.createDirectories(scratch.resolve("state"));
    ConfigFiles files = ConfigFiles.read(config);
    Configuration.Loaded first = (Configuration.Loaded) files.load();
    live = new LiveConfiguration(first, first.settings().roots(), "test");
    reload =
        new ConfigReload(
            live, files, scratch.resolve("state"), () -> NOW, (state, taken) -> told.add(taken));
  }

  private void append(String file, String text) throws IOException {
    Path path = config.resolve(file);
    Files.writeString(path, Files.readString(path) + text);
  }

  private String rules() {
    return live.seasons().get(0).assessors().apply("01 某镇").rules();
  }

  private void look(int times) {
    for (int i = 0; i < times; i++) {
      reload.check();
    }
  }

  @Test
  void anEditIsTakenAtTheSecondLookThatFindsIt() throws IOException {
    String before = rules();
    look(3);
    append("rule-packs/hebei-xushui-2023.yaml", "reverse: ratio\n");
    look(1);
    assertThat(rules()).isEqualTo(before);
    look(1);
    assertThat(rules()).isNotEqualTo(before).startsWith("hebei-xushui-2023@");
    assertThat(told).containsExactly(true);
    look(3);
    assertThat(told).hasSize(1);
  }

  @Test
  void timesSayNothingAndContentsDo() throws IOException {
    Path pack = config.resolve("rule-packs/hebei-xushui-2023.yaml");
    FileTime time = Files.getLastModifiedTime(pack);
    String before = rules();
    Files.setLastModifiedTime(pack, FileTime.from(NOW));
    look(3);
    assertThat(told).isEmpty();
    // A server whose clock stands still, and an editor that puts the time back.
    Files.writeString(pack, Files.readString(pack).replace("warn-at: 1.2", "warn-at: 1.3"));
    Files.setLastModifiedTime(pack, time);
    look(2);
    assertThat(rules()).isNotEqualTo(before);
  }

  @Test
  void anEditorThatSavesUnderAnotherNameFirstIsNoMistake() throws IOException {
    Path pack = config.resolve("rule-packs/hebei-xushui-2023.yaml");
    String text = Files.readString(pack);
    Files.move(pack, config.resolve("rule-packs/hebei-xushui-2023.yaml~"));
    look(1);
    Files.writeString(pack, "");
    look(1);
    Files.writeString(pack, text + "reverse: ratio\n");
    look(2);
    assertThat(reload.state().problems()).isEmpty();
    assertThat(told).containsExactly(true);
  }

  @Test
  void aMistakeLeavesInForceWhatHeldAndIsNamed() throws IOException {
    String before = rules();
    append("rule-packs/hubei.yaml", "execution-wieght: 20\n");
    look(2);
    assertThat(rules()).isEqualTo(before);
    assertThat(reload.state().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("rule-packs/hubei.yaml");
              assertThat(problem.line()).isPositive();
              assertThat(problem.kind()).isEqualTo("unknown-key");
              assertThat(problem.args()).containsExactly("execution-weight");
            });
    assertThat(ConfigState.read(scratch.resolve("state"))).hasValue(reload.state());
    Path pack = config.resolve("rule-packs/hubei.yaml");
    Files.writeString(pack, Files.readString(pack).replace("execution-wieght: 20\n", ""));
    look(2);
    assertThat(reload.state().isClean()).isTrue();
    assertThat(told).containsExactly(false, false);
  }

  @Test
  void everyFileIsFollowed() throws IOException {
    String before = rules();
    append("ziping.yaml", "folder-rule-packs: {'01 某镇': hubei}\n");
    look(2);
    assertThat(rules()).startsWith("hubei@").isNotEqualTo(before);
    assertThat(live.seasons().get(0).assessors().apply("02 另镇").rules()).isEqualTo(before);
    append("labels.yaml", "# 新词\n");
    look(2);
    append("deviation.yaml", "# 新词\n");
    look(2);
    assertThat(told).containsExactly(true, true, true);
    Files.delete(config.resolve("deviation.yaml"));
    look(2);
    assertThat(reload.state().problems())
        .extracting(YamlProblem::kind)
        .containsExactly("missing-file");
  }

  @Test
  void whatCannotChangeWhileRunningIsSaid() throws IOException {
    Path settings = config.resolve("ziping.yaml");
    String text = Files.readString(settings);
    Files.writeString(
        settings,
        text.replace("year: 2023", "year: 2024").replace("incomplete-after: 5s", "settle: 1s")
            + "rule-pack: hubei\n");
    look(2);
    assertThat(reload.state().needRestart()).containsExactly("roots", "watch");
    assertThat(rules()).startsWith("hubei@").contains("/2023/");
    assertThat(ConfigState.read(scratch.resolve("state"))).hasValue(reload.state());
    Files.writeString(settings, text);
    look(2);
    assertThat(reload.state().isClean()).isTrue();
  }
}
