import io.ziping.assessment.AssessmentBasis;
import io.ziping.assessment.Assessor;
import io.ziping.config.Configuration;
import io.ziping.demo.DemoSeason;
import io.ziping.pipeline.AssessmentSteps;
import io.ziping.pipeline.Outcome;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What heap judging and annotating one file takes: read, score, check, annotate, seal. To be run by
 * heap.sh in a Java whose heap is as large as it may be.
 */
public final class AnnotateHeap {

  private static final int PICTURES = 10;
  private static final int PICTURE_BYTES = 4_900_000;
  private static final int ROWS = 10_000;
  private static final int COLUMNS = 20;

  private AnnotateHeap() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    switch (args[0]) {
      case "small" -> Files.copy(form(), file);
      case "large" -> large(file);
      default -> annotate(file);
    }
  }

  private static Path form() throws IOException {
    Path folder = Files.createTempDirectory("ziping-heap");
    return DemoSeason.write(folder, Path.of("templates")).stream()
        .filter(path -> path.toString().endsWith(".xlsx"))
        .findFirst()
        .orElseThrow();
  }

  /** The same form with pictures, which do not pack, and a sheet of figures behind it. */
  private static void large(Path file) throws IOException {
    Random random = new Random(1);
    try (InputStream in = Files.newInputStream(form());
        SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(in));
        OutputStream out = Files.newOutputStream(file)) {
      byte[] picture = new byte[PICTURE_BYTES];
      for (int i = 0; i < PICTURES; i++) {
        random.nextBytes(picture);
        workbook.addPicture(picture, Workbook.PICTURE_TYPE_JPEG);
      }
      Sheet figures = workbook.createSheet("附表");
      for (int r = 0; r < ROWS; r++) {
        Row row = figures.createRow(r);
        for (int c = 0; c < COLUMNS; c++) {
          row.createCell(c).setCellValue(random.nextInt(100_000_000) / 100.0);
        }
      }
      workbook.write(out);
    }
  }

  private static void annotate(Path file) throws IOException {
    Configuration.Loaded loaded =
        (Configuration.Loaded) Configuration.load(Path.of("watch-folder-config"));
    AssessmentSteps steps =
        new AssessmentSteps(
            new WorkbookReader(loaded.formLabels(), limits()),
            new Assessor(loaded.lexicon()),
            Messages.chinese(),
            "bench");
    AssessmentBasis basis =
        AssessmentBasis.of(
            loaded.rulePacks().find(loaded.settings().rulePack()).orElseThrow(), 2023);
    Outcome outcome =
        steps.assess(file, file.getFileName().toString(), "0".repeat(64), basis);
    if (!(outcome instanceof Outcome.Scored scored)) {
      throw new IllegalStateException("not scored: " + outcome);
    }
    System.out.printf(
        "%,d bytes annotated to %,d within a heap of %d MB; all it ever held, garbage too: %.1f"
            + " MB%n",
        Files.size(file),
        scored.result().bytes().length,
        Runtime.getRuntime().maxMemory() >> 20,
        peak() / 1048576.0);
  }

  /** The standard limits, but for larger files. */
  private static ReadLimits limits() {
    ReadLimits usual = ReadLimits.standard();
    return new ReadLimits(
        64L << 20,
        usual.entries(),
        256L << 20,
        usual.ratio(),
        usual.rows(),
        usual.cells(),
        usual.textCharacters(),
        usual.sheets());
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
