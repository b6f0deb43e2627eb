package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.LiveShareExtension;
import io.ziping.fixtures.SampleResult;
import io.ziping.fixtures.WordForm;
import io.ziping.form.CellRef;
import io.ziping.ledger.LedgerEntry;
import io.ziping.ledger.RecordText;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.season.Submission;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A form in a Word document from the drop to the history (docs/adr/0073). */
@ExtendWith(LiveShareExtension.class)
class WordShareTest {

  private static final Instant MORNING = Instant.parse("2023-12-01T01:00:00Z");

  private final LiveShare share;

  WordShareTest(LiveShare share) {
    this.share = share;
  }

  private static byte[] returned() {
    XSSFWorkbook workbook = new XSSFWorkbook();
    AssessmentSamples.returned(workbook, SampleResult.SHEET);
    return WordForm.docx(AssessmentSamples.bytes(workbook));
  }

  private Path drop(byte[] bytes, int hour) throws IOException {
    return saved(Files.write(at("村道.docx"), bytes), hour);
  }

  private static Path saved(Path file, int hour) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(MORNING.plusSeconds(hour * 3600L)));
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

  /**
   * Types into the redrawn form all that the findings ask for: the values, reasons where a person
   * has to think, and the total that follows (“总分相应更正”).
   */
  private static Consumer<Workbook> mending(List<Finding> findings, String reason) {
    FindingText text = new FindingText(Messages.chinese());
    Consumer<Workbook> all = SampleResult.typing(SampleResult.SHEET, 18, 8, "95.29");
    for (Finding finding : findings) {
      String typed = finding.code() == CheckCode.V10 ? reason : finding.fix();
      if (finding.severity() == Severity.ERROR) {
        assertThat(typed).as(text.sentence(finding)).isNotNull();
      }
      CellRef cell = finding.cell();
      if (cell != null && typed != null) {
        all = all.andThen(SampleResult.typing(cell.sheet(), cell.row(), cell.column(), typed));
      }
    }
    // The deadline depends on the form's year, which is wrong (B03): no reason is asked for there.
    assertThat(findings).filteredOn(finding -> finding.code() == CheckCode.V10).hasSize(1);
    assertThat(findings).map(text::sentence).anyMatch(sentence -> sentence.contains("总分相应更正"));
    return all;
  }

  private byte[] mendedResult(String reason) throws Exception {
    share.runOnce();
    Path result = at("村道_退回修改.xlsx");
    byte[] mended =
        SampleResult.edit(
            Files.readAllBytes(result),
            mending(counted().get(0).forms().get(0).findings(), reason));
    saved(Files.write(result, mended), 1);
    return mended;
  }

  @Test
  void mendedOnItsResultItIsScoredAsMended() throws Exception {
    byte[] original = returned();
    Path form = drop(original, 0);
    byte[] mended = mendedResult("因资金拨付较晚，1公里路段未完工，2024年6月底前完成。");

    share.runOnce();

    assertThat(counted()).hasSize(1);
    assertThat(counted().get(0).file()).isEqualTo("村道_退回修改.xlsx");
    assertThat(counted().get(0).forms().get(0).findings())
        .noneMatch(finding -> finding.severity() == Severity.ERROR);
    assertThat(counted().get(0).verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(counted().get(0).result()).isEqualTo("村道_评分.xlsx");
    assertThat(at("村道_退回修改.xlsx")).hasBinaryContent(mended);
    assertThat(form).hasBinaryContent(original);
    List<String> names = share.names();
    share.runOnce();
    assertThat(share.names()).isEqualTo(names);
  }

  @Test
  void mendedWithoutTheReasonItIsReturnedForThatAlone() throws Exception {
    drop(returned(), 0);
    byte[] mended = mendedResult("");

    share.runOnce();

    assertThat(counted()).hasSize(1);
    assertThat(counted().get(0).forms().get(0).findings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::code)
        .containsExactly(CheckCode.V10);
    assertThat(counted().get(0).result()).isEqualTo("村道_退回修改 (2).xlsx");
    assertThat(at("村道_退回修改.xlsx")).hasBinaryContent(mended);
  }

  /** Nobody can save a Word document as an .xlsx workbook. */
  @Test
  void aDamagedDocumentIsMendedInWord() throws Exception {
    drop(WordForm.document("<w:tbl><w:tr></w:tbl>"), 0);

    share.runOnce();

    assertThat(Files.readString(at("村道_无法读取.txt")))
        .contains("另存为 .docx 后重新放入", "“Word 文档(*.docx)”")
        .doesNotContain("xlsx", "Excel");
  }

  @Test
  void aDocumentWithAPasswordForOpeningIsToldInWordsThatFitIt() throws Exception {
    drop(locked(returned(), "geheim"), 0);

    share.runOnce();

    assertThat(Files.readString(at("村道_无法读取.txt")))
        .contains("文件设了打开密码", "取消打开密码，保存到原文件夹")
        .doesNotContain("xlsx");
  }

  @Test
  void aDocumentWithTheProgramsOwnPasswordIsRead() throws Exception {
    drop(locked(returned(), "VelvetSweatshop"), 0);

    share.runOnce();

    assertThat(share.names()).contains("村道_退回修改.xlsx").doesNotContain("村道_无法读取.txt");
  }

  private static byte[] locked(byte[] document, String password)
      throws IOException, GeneralSecurityException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream out = encryptor.getDataStream(file)) {
        out.write(document);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void replacedItsResultIsReplacedAndDeletedItGoesToTheHistory() throws Exception {
    Path form = drop(returned(), 0);
    share.start();
    share.awaitFile("村道_退回修改.xlsx");
    drop(WordForm.docx(LiveShare.form(1)), 1);
    share.awaitFile("村道_评分.xlsx");
    share.awaitGone("村道_退回修改.xlsx");

    Files.delete(form);

    share.awaitGone("村道_评分.xlsx");
    share.stop();
    try (Stream<Path> history = Files.walk(share.root().resolve("_财政局/历史"))) {
      assertThat(history.map(file -> file.getFileName().toString())).contains("村道_评分.xlsx");
    }
  }

  @Test
  void itIsScoredAnewByNewRules() throws Exception {
    drop(returned(), 0);
    share.runOnce();
    Path pack = share.config().resolve("rule-packs/hebei-xushui-2023.yaml");
    String before = counted().get(0).rules();
    Files.writeString(pack, Files.readString(pack) + "reverse: ratio\n");
    RescoreRequest.of(share.root(), "漕河镇", false).leave(share.state());

    share.runOnce();

    assertThat(counted()).hasSize(1);
    assertThat(counted().get(0).rules()).isNotEqualTo(before);
    assertThat(share.names()).contains("村道_退回修改.xlsx").doesNotContain("村道_退回修改 (2).xlsx");
  }

  @Test
  void whatPeopleCallItsCellsIsKeptByLedgerAndJudges() throws Exception {
    drop(returned(), 0);
    share.runOnce();

    List<Finding> findings = counted().get(0).forms().get(0).findings();

    FindingText text = new FindingText(Messages.chinese());
    assertThat(findings).anyMatch(finding -> finding.cell() != null);
    for (Finding finding : findings) {
      CellRef cell = finding.cell();
      if (cell != null) {
        assertThat(Messages.chinese().cell(cell)).matches("第1个表格第\\d+行.+|第\\d+段.*");
      }
      assertThat(text.sentence(finding)).doesNotContainPattern("\\b[A-Z]{1,2}\\d+\\b");
    }
    List<Finding> across = RecordText.findings(RecordText.of(findings));
    assertThat(across).isEqualTo(findings);
    for (int i = 0; i < findings.size(); i++) {
      CellRef cell = findings.get(i).cell();
      if (cell != null) {
        assertThat(Objects.requireNonNull(across.get(i).cell()).seen()).isEqualTo(cell.seen());
      }
    }
  }
}
