package io.ziping.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.SubmissionAssessment;
import io.ziping.checks.Finding;
import io.ziping.config.ShippedLabels;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.FormDump;
import io.ziping.fixtures.SampleResult;
import io.ziping.fixtures.WordForm;
import io.ziping.form.CellRef;
import io.ziping.form.EvaluationForm;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.verify.Inspection;
import io.ziping.workbook.verify.ResultInspector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The result of a Word document: its form as a sheet, which is the document's form. */
class WordResultTest {

  private final WorkbookReader reader =
      new WorkbookReader(ShippedLabels.forms(), ReadLimits.standard());

  static List<String> layouts() {
    return List.copyOf(WordForm.layouts().keySet());
  }

  private ReadResult.Forms read(byte[] file) {
    ReadResult result = reader.read(file);
    assertThat(result).isInstanceOf(ReadResult.Forms.class);
    return (ReadResult.Forms) result;
  }

  private byte[] result(byte[] document) {
    ReadResult.Forms forms = read(document);
    return new FormWriter(AssessmentSamples.messages(), ReadLimits.standard())
        .write(
            FileBytes.of(document),
            new SubmissionAssessment(List.of(), List.of()),
            new Stamp("result", "自评表.docx", "00", "pack@1", "0.1.0"),
            forms.hashes())
        .bytes();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void theRedrawnFormReadsAsTheDocumentDoes(String layout) {
    byte[] document = WordForm.docx(WordForm.layout(layout));

    byte[] redrawn =
        Redrawing.workbook(FileBytes.of(document), ReadLimits.standard()).orElseThrow();

    assertThat(FormDump.of(read(redrawn).forms())).isEqualTo(FormDump.of(read(document).forms()));
    assertThat(redrawn)
        .isEqualTo(Redrawing.workbook(FileBytes.of(document), ReadLimits.standard()).orElseThrow());
  }

  @Test
  void theResultIsSealedAndWhatIsMendedOnItIsTheForm() {
    byte[] document = WordForm.docx(WordForm.layout("national"));
    EvaluationForm form = read(document).forms().get(0);
    CellRef actual = Objects.requireNonNull(form.indicators().get(0).actual().cell());
    byte[] result = result(document);

    assertThat(new ResultInspector(ReadLimits.standard()).inspect(result))
        .isInstanceOfSatisfying(
            Inspection.Ours.class,
            ours -> {
              assertThat(ours.sealed()).isTrue();
              assertThat(ours.formCells()).isEmpty();
            });
    byte[] edited =
        SampleResult.edit(
            result, SampleResult.typing(form.sheet(), actual.row(), actual.column(), "改好的值"));

    MendedForm mended =
        MendedForm.of(edited, ReadLimits.standard(), sha256 -> Optional.of(document)).orElseThrow();

    assertThat(mended.changed()).containsExactly(actual);
    String before = FormDump.withoutAddresses(List.of(form));
    String after = FormDump.withoutAddresses(read(mended.workbook()).forms());
    assertThat(after).contains("改好的值").isNotEqualTo(before);
    assertThat(after.lines().count()).isEqualTo(before.lines().count());
  }

  @Test
  void sentencesNameCellsAsPeopleSeeThem() {
    EvaluationForm form = read(WordForm.docx(WordForm.layout("national"))).forms().get(0);
    CellRef actual = Objects.requireNonNull(form.indicators().get(0).actual().cell());

    assertThat(Messages.chinese().cell(actual)).isEqualTo("第1个表格第10行 实际完成值");
    assertThat(new Messages(Locale.ENGLISH).cell(actual)).startsWith("table 1, row 10, ");
    assertThat(actual.toString()).startsWith("自评表!");
    assertThat(actual).isEqualTo(new CellRef(actual.sheet(), actual.row(), actual.column()));
    Finding finding =
        new Finding(
            CheckCode.V01, "", Severity.ERROR, actual, List.of(actual.spelled(), "“名称”"), null);
    assertThat(new FindingText(Messages.chinese()).sentence(finding))
        .contains("第1个表格第10行 实际完成值")
        .doesNotContain("\uE0A0");
  }

  @Test
  void aLabelOverSeveralRowsNamesNoCellOfTheTableBesideIt() {
    EvaluationForm form = read(WordForm.docx(WordForm.layout("hubei"))).forms().get(0);
    CellRef level = Objects.requireNonNull(form.indicators().get(0).level1().cell());
    CellRef project = Objects.requireNonNull(form.identityCells().projectName().cell());

    assertThat(Messages.chinese().cell(level)).endsWith("行 一级指标");
    assertThat(Messages.chinese().cell(project)).endsWith("行 项目名称");
  }

  @Test
  void theTitleIsDrawnAsOneBelowALineAtTheLeft() throws IOException {
    String body =
        "<w:p>"
            + WordForm.run("附件1")
            + "</w:p><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
            + WordForm.run("项目支出绩效自评表")
            + "</w:p><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
            + WordForm.run("（2023年度）")
            + "</w:p><w:tbl><w:tr><w:tc><w:p>"
            + WordForm.run("项目名称")
            + "</w:p></w:tc></w:tr></w:tbl>";
    byte[] drawn =
        Redrawing.workbook(FileBytes.of(WordForm.document(body)), ReadLimits.standard())
            .orElseThrow();

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(drawn))) {
      List<Boolean> bold = new ArrayList<>();
      for (int row = 0; row < 3; row++) {
        bold.add(workbook.getSheetAt(0).getRow(row).getCell(0).getCellStyle().getFont().getBold());
      }
      assertThat(bold).containsExactly(false, true, false);
    }
  }
}
