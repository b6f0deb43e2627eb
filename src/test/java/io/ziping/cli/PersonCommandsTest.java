package io.ziping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.LiveShareExtension;
import io.ziping.fixtures.ZipMaker;
import io.ziping.intake.RootMarker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator types beside a daemon that is at work, or when none is. */
@ExtendWith(LiveShareExtension.class)
class PersonCommandsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String NAME = "修路.xlsx";
  private static final String RESULT = "修路_评分.xlsx";
  private static final String PATH = "01 漕河镇/" + NAME;

  private final LiveShare share;

  PersonCommandsTest(LiveShare share) {
    this.share = share;
  }

  private Typed type(String... words) {
    return Typed.run(share, words);
  }

  private long count(String event) throws IOException {
    return share.events(PATH).stream().filter(event::equals).count();
  }

  private Path startWithOneForm() throws IOException {
    Path form = share.drop(NAME, 1);
    share.start();
    share.awaitFile(RESULT);
    await().atMost(PATIENCE).until(() -> count("DONE") == 1);
    return form;
  }

  @Test
  void scoreTellsOfRowsWithoutWeightsWhetherTheyAreReached() {
    Typed score =
        Typed.run("score", "src/test/resources/real-forms/yn-changning-pig-2022-text.xlsx");

    assertThat(score.out()).contains("自评 1 分，核算 已达成").doesNotContain("0—80");
  }

  @Test
  void aNameInAnArchiveAddsNoLineToWhatIsPrinted() throws IOException {
    byte[] zip =
        new ZipMaker(StandardCharsets.UTF_8).add("a\n通过\u202Exslx.xlsx", LiveShare.form(1)).bytes();
    Path file = Files.write(share.scratch().resolve("表.zip"), zip);

    for (String command : List.of("score", "explain")) {
      String out = Typed.run(command, file.toString()).out();
      assertThat(out.lines().findFirst().orElseThrow())
          .contains("a 通过 xslx.xlsx", "：")
          .doesNotContain("\u202E");
    }
  }

  @Test
  void statusTellsOfTheRunningProgramAndOfTheStoppedOne() throws IOException {
    Typed before = type("status");
    assertThat(before.status()).isEqualTo(1);
    assertThat(before.out()).contains("还没有运行记录");
    assertThat(type("status", "--json").out().strip()).isEqualTo("{}");
    startWithOneForm();
    await().atMost(PATIENCE).until(() -> type("status").out().contains("通过：1 份"));
    Typed running = type("status");
    assertThat(running.status()).isZero();
    assertThat(running.out()).contains("正在运行", "共享目录 " + share.root() + "：正常");
    JsonNode json = new ObjectMapper().readTree(type("status", "--json").out());
    assertThat(json.at("/roots/0/path").asText()).isEqualTo(share.root().toString());
    assertThat(json.at("/roots/0/online").asBoolean()).isTrue();
    assertThat(json.at("/roots/0/verdicts/accepted").asInt()).isEqualTo(1);
    share.stop();
    Typed after = type("status");
    assertThat(after.status()).isEqualTo(1);
    assertThat(after.out()).contains("程序没有在运行", "通过：1 份");
  }

  @Test
  void statusSaysWhyAFileWaitsInWords() throws IOException {
    // Excel's owner file: somebody has the result open.
    Path form = share.drop(NAME, 1);
    Files.createFile(share.unit().resolve("~$" + RESULT));
    share.start();
    share.awaitFile(RESULT);
    Files.write(form, LiveShare.form(2));
    await().atMost(PATIENCE).until(() -> type("status").out().contains("稍后再试：" + PATH));
    assertThat(type("status").out()).contains("结果正被人打开").doesNotContain("TargetOpen");
  }

  @Test
  void releaseAndIgnoreAndRetryReachTheRunningProgram() throws IOException {
    Path form = startWithOneForm();
    Typed released = type("release", form.toString());
    assertThat(released.out()).contains("重新处理：" + form).doesNotContain("程序没有在运行");
    assertThat(released.status()).isZero();
    await().atMost(PATIENCE).until(() -> count("RUNNING") == 2);
    assertThat(type("retry", form.toString()).out()).contains("马上再试：" + form);
    Typed ignored = type("ignore", form.toString());
    assertThat(ignored.out()).contains("不再处理现在的内容：" + form);
    share.awaitGone(RESULT);
    share.stop();
    Typed history = type("explain", form.toString());
    assertThat(history.out()).contains("处理记录：", "按要求不处理", "内容 ").doesNotContain("by a person");
  }

  @Test
  void whatCannotBeAskedIsSaidPlainly() throws IOException {
    startWithOneForm();
    Path outside = share.scratch().resolve("别处.xlsx");
    Typed noRoot = type("release", outside.toString());
    assertThat(noRoot.status()).isEqualTo(1);
    assertThat(noRoot.err()).contains(outside + " 不在任何共享目录里");
    Path unknown = share.unit().resolve("没有.xlsx");
    assertThat(type("ignore", unknown.toString()).err()).contains("没有处理过这个文件：" + unknown);
    assertThat(type("release").status()).isEqualTo(2);
  }

  @Test
  void withoutAProgramAtWorkTheWishIsKeptForTheNextStart() throws Exception {
    Path form = share.drop(NAME, 1);
    share.runOnce();
    Typed released = type("release", form.toString());
    assertThat(released.out()).contains("重新处理：" + form, "程序没有在运行，下次启动时生效");
    assertThat(type("explain", form.toString()).out()).contains("排队中", "按要求重新处理");
    share.runOnce();
    assertThat(count("RUNNING")).isEqualTo(2);
  }

  private Path dropArchive() throws IOException {
    return Files.write(
        share.unit().resolve("全部.zip"),
        new ZipMaker().add(NAME, LiveShare.form(1)).add("修桥.xlsx", LiveShare.form(2)).bytes());
  }

  private long countInside(String member, String event) throws IOException {
    return share.events("01 漕河镇/全部.zip!/" + member).stream().filter(event::equals).count();
  }

  @Test
  void ofAnArchiveTheWishIsKeptForAllThatIsInIt() throws Exception {
    Path zip = dropArchive();
    share.runOnce();
    assertThat(type("release", zip.toString()).status()).isZero();

    share.runOnce();

    assertThat(countInside(NAME, "RUNNING")).isEqualTo(2);
    assertThat(countInside("修桥.xlsx", "RUNNING")).isEqualTo(2);
    Path results = share.unit().resolve("全部.zip_结果");
    assertThat(results.resolve(RESULT)).exists();
    Typed ignored = type("ignore", zip.toString());
    assertThat(ignored.out()).contains("不再处理现在的内容：" + zip, "程序没有在运行，下次启动时生效");
    share.runOnce();
    assertThat(results).doesNotExist();
    share.runOnce();
    assertThat(results).doesNotExist();
    assertThat(zip).exists();
    assertThat(type("release", zip.toString()).status()).isZero();
    share.runOnce();
    assertThat(results.resolve(RESULT)).exists();
  }

  @Test
  void ofAnArchiveOneMemberCanBeIgnoredWhetherTheProgramRunsOrNot() throws Exception {
    Path zip = dropArchive();
    Path results = share.unit().resolve("全部.zip_结果");
    share.runOnce();
    assertThat(type("ignore", zip + "!/修桥.xlsx").status()).isZero();
    share.runOnce();
    assertThat(results.resolve("修桥_评分.xlsx")).doesNotExist();
    assertThat(results.resolve(RESULT)).exists();

    share.start();
    await().atMost(PATIENCE).until(() -> share.daemon().status().get(0).online());
    assertThat(type("release", zip + "!/修桥.xlsx").out()).doesNotContain("程序没有在运行");
    share.awaitFile("全部.zip_结果/修桥_评分.xlsx");
    assertThat(countInside(NAME, "RUNNING")).isEqualTo(1);
    assertThat(type("ignore", zip.toString()).status()).isZero();
    await().atMost(PATIENCE).until(() -> Files.notExists(results));
    assertThat(type("release", zip.toString()).status()).isZero();
    share.awaitFile("全部.zip_结果/" + RESULT);
  }

  /** The bytes changed while no program was at work, and looks say nothing: only hashing does. */
  @Test
  void aDeepRescanFindsWhatLooksUntouched() throws Exception {
    Path form = share.drop(NAME, 1);
    FileTime time = Files.getLastModifiedTime(form);
    share.runOnce();
    byte[] first = Files.readAllBytes(form);
    byte[] other = LiveShare.form(2);
    for (int n = 3; other.length != first.length; n++) {
      other = LiveShare.form(n);
    }
    Files.write(form, other);
    Files.setLastModifiedTime(form, time);
    share.start();
    await().atMost(PATIENCE).until(() -> share.daemon().status().get(0).online());
    assertThat(type("rescan").out()).contains("正在全部查看一遍：" + share.root());
    share.drop("修桥.xlsx", 99);
    share.awaitFile("修桥_评分.xlsx");
    assertThat(count("DONE")).isEqualTo(1);
    assertThat(type("rescan", "--deep").out()).contains("正在逐个核对全部文件：" + share.root());
    await().atMost(PATIENCE).until(() -> count("DONE") == 2);
  }

  @Test
  void doctorFindsWhatIsMissingAndInitRootMarksAFolderOnce() throws Exception {
    Typed unmarked = type("doctor");
    assertThat(unmarked.out()).contains("［注意］ 共享目录 " + share.root() + " 还没有标记");
    Typed marked = type("init-root", share.root().toString());
    assertThat(marked.out()).contains("已写下标记：" + share.root());
    assertThat(RootMarker.read(share.root())).isPresent();
    assertThat(type("init-root", share.root().toString()).out()).contains("已有标记，没有改动");
    share.drop(NAME, 1);
    share.runOnce();
    Typed good = type("doctor");
    assertThat(good.status()).isZero();
    assertThat(good.out()).contains("台账完好，记着 1 份文件", "前后连贯").doesNotContain("［问题］");
    Files.writeString(share.state().resolve("audit.jsonl"), "{\"event\":\"DONE\"}\n");
    Files.move(share.root(), share.scratch().resolve("away"));
    Typed bad = type("doctor");
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.out()).contains("［问题］ 共享目录 " + share.root() + " 打不开");
  }

  @Test
  void verifyTellsAnOriginalFromAnEditedOne() throws Exception {
    share.drop(NAME, 1);
    share.runOnce();
    Path result = share.unit().resolve(RESULT);
    Typed genuine = type("verify", result.toString());
    assertThat(genuine.status()).isZero();
    assertThat(genuine.out()).contains("程序原件，没有改动", "台账里有这份结果");
    Files.write(share.unit().resolve(NAME), LiveShare.form(2));
    assertThat(type("verify", result.toString()).out()).contains("原件已变");
    Typed original = type("verify", share.unit().resolve(NAME).toString());
    assertThat(original.status()).isEqualTo(1);
    assertThat(original.out()).contains("不是程序写出的结果");
  }

  @Test
  void warmUpScoresTheBlankFormsAndSaysNothing() {
    assertThat(Typed.run("warm-up")).isEqualTo(new Typed(0, "", ""));
  }
}
