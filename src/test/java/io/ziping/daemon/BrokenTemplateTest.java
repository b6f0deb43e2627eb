package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.ziping.fixtures.LiveShare;
import io.ziping.status.StatusFile;
import io.ziping.status.StatusSnapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A template with a mistake is seen in the status, and outputs follow once it is mended. */
class BrokenTemplateTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SUMMARY = "漕河镇_2023年度绩效自评汇总表.xlsx";

  @TempDir private Path scratch;

  /** The shipped templates, in a folder of the share's own. */
  private Path templates(LiveShare share) throws IOException {
    Path folder = Files.createDirectories(scratch.resolve("templates"));
    try (Stream<Path> shipped = Files.list(Path.of("templates"))) {
      for (Path file : shipped.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path yaml = share.config().resolve("ziping.yaml");
    String shippedFolder = Path.of("templates").toAbsolutePath().toString();
    Files.writeString(yaml, Files.readString(yaml).replace(shippedFolder, folder.toString()));
    return folder;
  }

  private static byte[] broken(byte[] template) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.getSheet("统计").getRow(11).getCell(0).setCellValue("${s.nmae}");
      book.write(out);
      return out.toByteArray();
    }
  }

  private static List<StatusSnapshot.Template> told(LiveShare share) throws IOException {
    return new StatusFile(share.state())
        .read().stream()
            .flatMap(status -> status.roots().stream())
            .flatMap(root -> root.templates().stream())
            .toList();
  }

  @Test
  void theStatusNamesSheetAndCellUntilItIsMended() throws Exception {
    try (LiveShare share = new LiveShare(scratch, "work:", "  summary-delay: 100ms")) {
      Path template = templates(share).resolve("summary.xlsx");
      byte[] good = Files.readAllBytes(template);
      Files.write(template, broken(good));
      share.drop("修路.xlsx", 1);
      share.start();

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(told(share))
                      .singleElement()
                      .satisfies(
                          mistake -> {
                            assertThat(mistake.file()).isEqualTo("summary.xlsx");
                            assertThat(mistake.sheet()).isEqualTo("统计");
                            assertThat(mistake.cell()).isEqualTo("A12");
                            assertThat(mistake.kind()).isEqualTo("unknown-key");
                          }));
      // The report has a template of its own.
      share.awaitFile("漕河镇_2023年度绩效自评工作报告.docx");
      assertThat(share.unit().resolve(SUMMARY)).doesNotExist();

      Files.write(template, good);

      share.awaitFile(SUMMARY);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(share)).isEmpty());
    }
  }

  /** Nobody looks at the status first: the log says what to set, in both languages. */
  @Test
  void theLogNamesTheSettingWhereATemplateIsMissing() throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger("io.ziping.pipeline.OutputRefresher");
    List<String> lines = new CopyOnWriteArrayList<>();
    AppenderBase<ILoggingEvent> appender =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
          }
        };
    appender.setContext(logger.getLoggerContext());
    appender.start();
    logger.addAppender(appender);
    try (LiveShare share = new LiveShare(scratch, "work:", "  summary-delay: 100ms")) {
      Path folder = templates(share);
      Files.delete(folder.resolve("summary.xlsx"));
      share.drop("修路.xlsx", 1);
      share.start();

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(lines)
                      .anySatisfy(
                          line ->
                              assertThat(line)
                                  .contains("summary.xlsx", "找不到模板文件", "the template is missing")
                                  .contains("templates-directory", folder.toString())));
    } finally {
      logger.detachAppender(appender);
    }
  }
}
