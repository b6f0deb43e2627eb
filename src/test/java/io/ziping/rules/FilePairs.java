package io.ziping.rules;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.assessment.Assessor;
import io.ziping.checks.Check;
import io.ziping.checks.CheckInput;
import io.ziping.checks.Checks;
import io.ziping.checks.Complaint;
import io.ziping.checks.Finding;
import io.ziping.checks.Library;
import io.ziping.config.ShippedLabels;
import io.ziping.config.TestLexicon;
import io.ziping.fixtures.FormBuilder;
import io.ziping.fixtures.GoldenForm;
import io.ziping.fixtures.GridBuilder;
import io.ziping.fixtures.GridWorkbook;
import io.ziping.fixtures.ShippedPacks;
import io.ziping.form.EvaluationForm;
import io.ziping.pipeline.AssessmentSteps;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.scoring.Scorer;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.WorkbookReader;
import io.ziping.workbook.read.SheetGrid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Pairs of files for the checks of files, and of a check that fails for X01. */
final class FilePairs {

  /** What is found in a file that has the mistake, and in one that nearly has it. */
  record Found(CheckCode code, List<Finding> trigger, List<Finding> nearMiss) {
    @Override
    public String toString() {
      return code.name();
    }
  }

  private static final RulePack PACK = ShippedPacks.xushui();
  private static final String TEXT = "项目名称：村道硬化工程，自评得分100分。";

  private FilePairs() {}

  static List<Found> all(Path scratch) {
    byte[] clean = GoldenForm.clean().bytes();
    byte[] half = Arrays.copyOf(clean, clean.length / 2);
    byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
    byte[] noForm = phoneList();
    byte[] monitoring = GoldenForm.clean().edit("A1=项目支出绩效目标执行监控表").bytes();
    byte[] otherTitle = GoldenForm.clean().edit("A1=项目绩效自评表").bytes();
    return List.of(
        files(scratch, CheckCode.F01, half, clean),
        files(scratch, CheckCode.F02, text, clean),
        files(scratch, CheckCode.F03, noForm, otherTitle),
        files(scratch, CheckCode.F04, monitoring, otherTitle),
        files(scratch, CheckCode.F06, GoldenForm.clean().bytes(2), clean),
        new Found(CheckCode.F09, formFindings(hiddenRow()), formFindings(clean)),
        new Found(CheckCode.X01, run(true), run(false)));
  }

  /** A list of projects is called one; beside the pair of F04, of which a code has one. */
  static Found projectLists(Path scratch) {
    return files(scratch, CheckCode.F04, projectList(), listInTitleOnly());
  }

  private static byte[] projectList() {
    SheetGrid list =
        GridBuilder.sheet("清单")
            .line("A1", "2023年项目支出绩效自评项目清单")
            .line("A2", "序号", "项目名称", "预算数", "备注")
            .line("A3", "1", "村道硬化工程", "42.5", "")
            .line("A4", "2", "桥梁维修", "18", "")
            .build();
    return GridWorkbook.bytes(new XSSFWorkbook(), list);
  }

  /** A form is one, whatever somebody calls it. */
  private static byte[] listInTitleOnly() {
    return GoldenForm.clean().edit("A1=项目支出绩效自评表一览表").bytes();
  }

  private static byte[] hiddenRow() {
    try (XSSFWorkbook book =
            new XSSFWorkbook(new java.io.ByteArrayInputStream(GoldenForm.clean().bytes()));
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
      book.getSheetAt(0).getRow(13).setZeroHeight(true);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is found in the forms of a file. */
  private static List<Finding> formFindings(byte[] bytes) {
    ReadResult.Forms read =
        (ReadResult.Forms)
            new WorkbookReader(ShippedLabels.forms(), ReadLimits.standard())
                .read(io.ziping.workbook.safety.FileBytes.of(bytes), "");
    return new Assessor(TestLexicon.shipped())
            .assess(read.forms(), List.of(), AssessmentBasis.of(PACK, CheckCase.SEASON))
            .forms()
            .stream()
            .flatMap(form -> form.findings().stream())
            .filter(finding -> finding.code() == CheckCode.F09)
            .toList();
  }

  private static byte[] phoneList() {
    SheetGrid list = GridBuilder.sheet("通讯录").line("A1", "姓名", "电话").line("A2", "张三", "1").build();
    return GridWorkbook.bytes(new XSSFWorkbook(), list);
  }

  private static Found files(Path scratch, CheckCode code, byte[] trigger, byte[] nearMiss) {
    return new Found(code, findings(scratch, trigger), findings(scratch, nearMiss));
  }

  private static List<Finding> findings(Path scratch, byte[] bytes) {
    AssessmentSteps steps =
        new AssessmentSteps(
            new WorkbookReader(ShippedLabels.forms(), ReadLimits.standard()),
            new Assessor(TestLexicon.shipped()),
            Messages.chinese(),
            "test");
    try {
      Path copy = Files.write(scratch.resolve("copy"), bytes);
      return steps
          .assess(copy, "表.xls", "0123456789abcdef", AssessmentBasis.of(PACK, CheckCase.SEASON))
          .findings();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A check of the code B01 that fails or doesn't. */
  private record Stumbling(boolean fails) implements Check {
    @Override
    public CheckCode code() {
      return CheckCode.B01;
    }

    @Override
    public List<Complaint> check(CheckInput input) {
      if (fails) {
        throw new IllegalStateException("a bug of ours");
      }
      return List.of();
    }
  }

  private static List<Finding> run(boolean fails) {
    EvaluationForm form = FormBuilder.clean().build();
    CheckInput input =
        new CheckInput(
            form,
            new Scorer(TestLexicon.shipped(), PACK).score(form),
            PACK,
            TestLexicon.shipped(),
            CheckCase.SEASON,
            Library.none());
    return new Checks(List.of(new Stumbling(fails))).check(input);
  }
}
