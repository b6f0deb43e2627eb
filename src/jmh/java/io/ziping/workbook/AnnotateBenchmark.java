package io.ziping.workbook;

import io.ziping.assessment.Assessment;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.checks.Finding;
import io.ziping.form.BudgetTable;
import io.ziping.form.CellRef;
import io.ziping.form.EvaluationForm;
import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import io.ziping.form.Recognition;
import io.ziping.measure.Actual;
import io.ziping.measure.CellValue;
import io.ziping.measure.Reading;
import io.ziping.measure.Target;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.scoring.ExecutionScore;
import io.ziping.scoring.Explanation;
import io.ziping.scoring.IndicatorScore;
import io.ziping.scoring.ScoreCard;
import io.ziping.text.Messages;
import io.ziping.workbook.annotate.Annotator;
import io.ziping.workbook.annotate.MarkupPlan;
import io.ziping.workbook.annotate.poi.PoiAnnotator;
import io.ziping.workbook.annotate.splice.SpliceAnnotator;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.verify.CellHashes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Annotating one form of 20 indicators, 370 cells and 12 findings, from bytes to bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnnotateBenchmark {

  private static final String SHEET = "Sheet1";
  private static final BigDecimal FIVE = new BigDecimal(5);

  @Param({"xlsx", "xls"})
  public String format = "xlsx";

  private byte[] original = {};
  private SubmissionAssessment assessment = new SubmissionAssessment(List.of(), List.of());
  private final Messages messages = Messages.chinese();
  private final FormWriter writer = new FormWriter(messages, ReadLimits.standard());
  private final Annotator poi = new PoiAnnotator();
  private final Annotator splice = new SpliceAnnotator(ReadLimits.standard());
  private final Stamp stamp = new Stamp("result", "form.xlsx", "00", "pack@1", "0.1.0");

  @Setup
  public void fill() throws IOException {
    try (Workbook workbook = "xls".equals(format) ? new HSSFWorkbook() : new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet(SHEET);
      for (int r = 0; r < 37; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < 10; c++) {
          row.createCell(c).setCellValue("cell " + r + " " + c);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      original = out.toByteArray();
    }
    assessment = new SubmissionAssessment(List.of(assessment()), List.of());
  }

  /** As results are made: the first writer that can, and the seal. */
  @Benchmark
  public ResultFile annotate() {
    return writer.write(FileBytes.of(original), assessment, stamp, CellHashes.none());
  }

  /** POI: load, put the same marks in, save; what splicing is measured against. */
  @Benchmark
  public Optional<ResultFile> poi() {
    return poi.annotate(FileBytes.of(original), new MarkupPlan(assessment, stamp, messages));
  }

  /** Splicing the same marks in, with reading the result again; declines .xls at once. */
  @Benchmark
  public Optional<ResultFile> splice() {
    return splice.annotate(FileBytes.of(original), new MarkupPlan(assessment, stamp, messages));
  }

  private static Assessment assessment() {
    List<IndicatorRow> rows = new ArrayList<>();
    List<IndicatorScore> scores = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      IndicatorRow row = row(i);
      rows.add(row);
      scores.add(score(row));
      if (i < 12) {
        findings.add(
            new Finding(
                CheckCode.S02,
                "",
                Severity.ERROR,
                row.selfScore().cell(),
                List.of("name " + i, "5", "4"),
                null));
      }
    }
    FormField none = FormField.absent();
    EvaluationForm form =
        new EvaluationForm(
            SHEET,
            new EvaluationForm.Layout("national", Recognition.certain(), true, false),
            new EvaluationForm.IdentityCells(none, none, none, none, none, none, none),
            BudgetTable.none(),
            List.of(),
            rows,
            none,
            none,
            none);
    return new Assessment(form, card(scores), findings);
  }

  private static IndicatorRow row(int number) {
    FormField none = FormField.absent();
    return new IndicatorRow(
        number + 1,
        none,
        entry(number, 2),
        entry(number, 3),
        none,
        entry(number, 5),
        none,
        entry(number, 6),
        entry(number, 7),
        entry(number, 8),
        entry(number, 9));
  }

  private static FormField entry(int number, int column) {
    return new FormField(
        CellValue.text("cell " + number + " " + column), new CellRef(SHEET, 13 + number, column));
  }

  private static IndicatorScore score(IndicatorRow row) {
    return new IndicatorScore(
        row,
        new Reading(new Target.Missing(), new Actual.Missing(), List.of(), Map.of()),
        FIVE,
        FIVE,
        FIVE,
        FIVE,
        FIVE,
        true,
        null,
        Explanation.of("met", "2", "2", "5", "5"));
  }

  private static ScoreCard card(List<IndicatorScore> scores) {
    BigDecimal hundred = new BigDecimal(100);
    ExecutionScore execution =
        new ExecutionScore(
            null,
            null,
            false,
            null,
            null,
            BigDecimal.TEN,
            null,
            null,
            null,
            null,
            BigDecimal.ZERO,
            BigDecimal.TEN,
            false,
            Explanation.of("met", "2", "2", "5", "5"));
    return new ScoreCard(
        execution,
        scores,
        hundred,
        hundred,
        hundred,
        hundred,
        null,
        null,
        Explanation.of("met", "2", "2", "5", "5"));
  }
}
