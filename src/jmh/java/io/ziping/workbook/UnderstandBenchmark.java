package io.ziping.workbook;

import io.ziping.config.Configuration;
import io.ziping.demo.DemoSeason;
import io.ziping.form.EvaluationForm;
import io.ziping.scoring.ScoreCard;
import io.ziping.scoring.Scorer;
import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.read.GridResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time to read and understand one national form: the .xlsx workbooks of the demo season in turn,
 * from bytes to family, fields, the readings of all values and their points. POI's own reading of
 * all cells beside it. To be run from the project's folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(1)
public class UnderstandBenchmark {

  private final List<byte[]> files = new ArrayList<>();
  private GridReader grids = new GridReader(ReadLimits.standard());
  private WorkbookReader reader;
  private Scorer scorer;
  private int next;

  @Setup
  public void load() throws IOException {
    Configuration.Loaded configuration =
        (Configuration.Loaded) Configuration.load(Path.of("watch-folder-config"));
    reader = new WorkbookReader(configuration.formLabels(), ReadLimits.standard());
    scorer =
        new Scorer(
            configuration.lexicon(),
            configuration.rulePacks().find(configuration.settings().rulePack()).orElseThrow());
    Path folder = Files.createTempDirectory("ziping-bench");
    for (Path file : DemoSeason.write(folder, Path.of("templates"))) {
      if (file.toString().endsWith(".xlsx")) {
        files.add(Files.readAllBytes(file));
      }
    }
    if (understand().isEmpty()) {
      throw new IllegalStateException("no form understood");
    }
    System.out.println(
        "files: " + files.size() + ", bytes: " + files.stream().mapToInt(f -> f.length).average());
  }

  private byte[] bytes() {
    next = (next + 1) % files.size();
    return files.get(next);
  }

  /** From bytes to cells. */
  @Benchmark
  public GridResult read() {
    return grids.read(bytes());
  }

  /** From bytes to forms. */
  @Benchmark
  public ReadResult readAndDetect() {
    return reader.read(bytes());
  }

  /** From bytes to the readings and points of every value. */
  @Benchmark
  public List<ScoreCard> understand() {
    List<ScoreCard> cards = new ArrayList<>();
    for (EvaluationForm form : ((ReadResult.Forms) reader.read(bytes())).forms()) {
      cards.add(scorer.score(form));
    }
    return cards;
  }

  /** POI's reading of all cells, understanding nothing. */
  @Benchmark
  public int poi() throws IOException {
    try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes()))) {
      DataFormatter formatter = new DataFormatter();
      int length = 0;
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          length += formatter.formatCellValue(cell).length();
        }
      }
      return length;
    }
  }
}
