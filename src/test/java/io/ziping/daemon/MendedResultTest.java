package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ziping.assessment.Verdict;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.LiveShareExtension;
import io.ziping.fixtures.SampleResult;
import io.ziping.ledger.LedgerEntry;
import io.ziping.season.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clerks who mend on the result instead of on the original (docs/adr/0030). */
@ExtendWith(LiveShareExtension.class)
class MendedResultTest {

  private static final String SHEET = SampleResult.SHEET;
  private static final Instant MORNING = Instant.parse("2023-12-01T01:00:00Z");

  /** What mends the sample: rate, its score, the first indicator's score and reason, the total. */
  private static final Consumer<Workbook> MENDING =
      SampleResult.typing(SHEET, 6, 8, "86.20%")
          .andThen(SampleResult.typing(SHEET, 6, 10, "8.62"))
          .andThen(SampleResult.typing(SHEET, 12, 8, "6.67"))
          .andThen(SampleResult.typing(SHEET, 12, 9, "因资金拨付较晚，1公里路段未完工，2024年6月底前完成。"))
          .andThen(SampleResult.typing(SHEET, 19, 8, "95.29"))
          .andThen(SampleResult.typing(SHEET, 1, 0, "（2023年度）"));

  private final LiveShare share;
  private byte[] original = new byte[0];

  MendedResultTest(LiveShare share) {
    this.share = share;
  }

  private Path dropReturned(String name) throws IOException, InterruptedException {
    Workbook workbook = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    AssessmentSamples.returned(workbook, SHEET);
    original = AssessmentSamples.bytes(workbook);
    Path file = Files.write(share.unit().resolve(name), original);
    saved(file, 0);
    share.runOnce();
    return file;
  }

  /** The hour at which a file was saved. */
  private static void saved(Path file, int hour) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(MORNING.plusSeconds(hour * 3600L)));
  }

  private Path edit(Path from, Path to, int hour, Consumer<Workbook> change) throws IOException {
    Files.write(to, SampleResult.edit(Files.readAllBytes(from), change));
    saved(to, hour);
    return to;
  }

  private Path at(String name) {
    return share.unit().resolve(name);
  }

  private List<Submission> counted() throws IOException {
    List<Submission> counted = new ArrayList<>();
    share.ledger(
        ledger -> {
          LedgerEntry any = ledger.entries(ledger.rootAt(share.root()).orElseThrow()).get(0);
          ledger.submissions(any.place().root(), any.unit()).stream()
              .filter(submission -> !submission.forms().isEmpty())
              .forEach(counted::add);
        });
    return counted;
  }

  private void assertOriginalUntouched(Path file) throws IOException {
    assertThat(Files.readAllBytes(file)).isEqualTo(original);
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void mendedInPlaceItIsScoredAsANewVersion(String extension) throws Exception {
    Path form = dropReturned("村道" + extension);
    Path result = at("村道_退回修改" + extension);
    edit(result, result, 1, MENDING);
    byte[] mended = Files.readAllBytes(result);

    share.runOnce();

    assertThat(counted()).hasSize(1);
    assertThat(counted().get(0).file()).isEqualTo("村道_退回修改" + extension);
    assertThat(counted().get(0).verdict()).isNotEqualTo(Verdict.RETURNED);
    assertThat(counted().get(0).result()).isEqualTo("村道_评分" + extension);
    assertThat(at("村道_评分" + extension)).exists();
    assertThat(Files.readAllBytes(result)).isEqualTo(mended);
    assertOriginalUntouched(form);
    List<String> names = share.names();
    share.runOnce();
    assertThat(share.names()).isEqualTo(names);
  }

  @Test
  void stillWrongItsResultTakesTheNextFreeNameAndNothingIsOverwritten() throws Exception {
    Path form = dropReturned("村道.xlsx");
    Path result = at("村道_退回修改.xlsx");
    edit(result, result, 1, SampleResult.typing(SHEET, 6, 10, "8.62"));
    byte[] mended = Files.readAllBytes(result);

    share.runOnce();

    assertThat(counted().get(0).result()).isEqualTo("村道_退回修改 (2).xlsx");
    assertThat(Files.readAllBytes(result)).isEqualTo(mended);
    // The clerk goes on in the newer result.
    Path second = at("村道_退回修改 (2).xlsx");
    edit(second, second, 2, MENDING);
    share.runOnce();
    assertThat(counted()).hasSize(1);
    assertThat(counted().get(0).file()).isEqualTo("村道_退回修改 (2).xlsx");
    assertThat(counted().get(0).result()).isEqualTo("村道_评分.xlsx");
    assertOriginalUntouched(form);
  }

  @Test
  void aMendedCopyOfAnotherNameTakesTheOldResultsPlace() throws Exception {
    Path form = dropReturned("村道.xlsx");
    edit(at("村道_退回修改.xlsx"), at("村道（改好）.xlsx"), 1, MENDING);

    share.runOnce();

    assertThat(share.names())
        .contains("村道.xlsx", "村道（改好）.xlsx", "村道_评分.xlsx")
        .doesNotContain("村道_退回修改.xlsx", "村道（改好）_评分.xlsx");
    assertThat(counted()).extracting(Submission::file).containsExactly("村道（改好）.xlsx");
    assertOriginalUntouched(form);
  }

  @Test
  void anOldResultThatIsOpenGoesOnceItIsClosed() throws Exception {
    dropReturned("村道.xlsx");
    Path owner = Files.write(at("~$村道_退回修改.xlsx"), new byte[165]);
    edit(at("村道_退回修改.xlsx"), at("村道（改好）.xlsx"), 1, MENDING);
    share.runOnce();
    assertThat(share.names()).contains("村道_退回修改.xlsx", "村道_评分.xlsx");

    Files.delete(owner);
    share.runOnce();

    assertThat(share.names()).contains("村道_评分.xlsx").doesNotContain("村道_退回修改.xlsx");
    assertThat(counted()).extracting(Submission::file).containsExactly("村道（改好）.xlsx");
  }

  @Test
  void anOldResultThatIsClosedWhileWatchingGoesToo() throws Exception {
    dropReturned("村道.xlsx");
    Path owner = Files.write(at("~$村道_退回修改.xlsx"), new byte[165]);
    share.start();
    edit(at("村道_退回修改.xlsx"), at("村道（改好）.xlsx"), 1, MENDING);
    share.awaitFile("村道_评分.xlsx");
    assertThat(at("村道_退回修改.xlsx")).exists();

    Files.delete(owner);

    share.awaitGone("村道_退回修改.xlsx");
  }

  @Test
  void anOriginalMendedLaterWins() throws Exception {
    Path form = dropReturned("村道.xlsx");
    Path result = at("村道_退回修改.xlsx");
    edit(result, result, 1, SampleResult.typing(SHEET, 6, 10, "8.62"));
    share.runOnce();
    edit(form, form, 2, MENDING);
    original = Files.readAllBytes(form);

    share.runOnce();

    assertThat(counted()).extracting(Submission::file).containsExactly("村道.xlsx");
    assertThat(share.names())
        .contains("村道_评分.xlsx", "村道_退回修改.xlsx")
        .doesNotContain("村道_退回修改 (2).xlsx");
    assertOriginalUntouched(form);
  }

  @Test
  void withTheMendedResultGoneTheOriginalCountsAgain() throws Exception {
    dropReturned("村道.xlsx");
    Path copy = edit(at("村道_退回修改.xlsx"), at("村道（改好）.xlsx"), 1, MENDING);
    share.runOnce();
    share.start();
    Files.delete(copy);

    share.awaitGone("村道_评分.xlsx");
    share.awaitFile("村道_退回修改.xlsx");
    share.stop();

    assertThat(counted()).extracting(Submission::file).containsExactly("村道.xlsx");
  }

  @Test
  void withTheOriginalGoneTheMendedResultStays() throws Exception {
    Path form = dropReturned("村道.xlsx");
    Path result = at("村道_退回修改.xlsx");
    edit(result, result, 1, MENDING);
    share.runOnce();
    share.start();
    Files.delete(form);
    await().until(() -> share.events("01 漕河镇/村道.xlsx").contains("WITHDRAWN"));
    share.stop();

    assertThat(counted()).extracting(Submission::file).containsExactly("村道_退回修改.xlsx");
    assertThat(at("村道_评分.xlsx")).exists();
  }

  @Test
  void anOriginalThatIsRenamedIsStillTheSameProject() throws Exception {
    Path form = dropReturned("村道.xlsx");
    Path result = at("村道_退回修改.xlsx");
    edit(result, result, 1, MENDING);
    share.runOnce();
    share.start();
    Files.move(form, at("村道硬化.xlsx"));
    await().until(() -> share.events("01 漕河镇/村道.xlsx").contains("WITHDRAWN"));
    await().until(() -> share.events("01 漕河镇/村道硬化.xlsx").contains("REJECTED"));
    share.stop();

    assertThat(counted()).extracting(Submission::file).containsExactly("村道_退回修改.xlsx");
    assertThat(at("村道硬化_退回修改.xlsx")).doesNotExist();
  }

  @Test
  void savedAnewWithoutAChangeOfTheFormNothingHappens() throws Exception {
    dropReturned("村道.xlsx");
    List<String> names = share.names();
    Path result = at("村道_退回修改.xlsx");
    edit(result, result, 1, SampleResult.typing("评分结果", 1, 0, "✔ 通过"));
    byte[] saved = Files.readAllBytes(result);

    share.runOnce();

    assertThat(share.names()).isEqualTo(names);
    assertThat(Files.readAllBytes(result)).isEqualTo(saved);
    assertThat(counted()).extracting(Submission::file).containsExactly("村道.xlsx");
  }

  @Test
  void ofTwoMendedCopiesTheLaterSavedCounts() throws Exception {
    dropReturned("村道.xlsx");
    Path result = at("村道_退回修改.xlsx");
    edit(result, at("乙.xlsx"), 3, SampleResult.typing(SHEET, 6, 10, "8.6"));
    edit(result, at("甲.xlsx"), 2, SampleResult.typing(SHEET, 6, 10, "8.62"));

    share.runOnce();
    share.runOnce();

    assertThat(counted()).extracting(Submission::file).containsExactly("乙.xlsx");
  }

  @Test
  void aLostLedgerComesToTheSame() throws Exception {
    dropReturned("村道.xlsx");
    Path result = at("村道_退回修改.xlsx");
    edit(result, result, 1, MENDING);
    share.runOnce();
    List<String> names = share.names();
    try (var files = Files.walk(share.state())) {
      files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
    }

    share.runOnce();
    share.runOnce();

    assertThat(counted()).extracting(Submission::file).containsExactly("村道_退回修改.xlsx");
    assertThat(share.names()).containsAll(names);
  }
}
