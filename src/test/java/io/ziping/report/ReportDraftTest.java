package io.ziping.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.season.SeasonFixtures;
import io.ziping.text.Messages;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class ReportDraftTest {

  private static final Path TEMPLATE = Path.of("templates/report.docx");

  private static String text(byte[] bytes) throws Exception {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  @Test
  void first() throws Exception {
    ReportDraft draft = new ReportDraft(TEMPLATE, Messages.chinese(), "test");
    byte[] bytes =
        draft.write(SeasonFixtures.demo(), SummaryCases.rules(), ReportElements.none()).bytes();
    Files.write(Path.of("/tmp/summary/report.docx"), bytes);
    System.out.println(text(bytes));
    assertThat(bytes).isNotEmpty();
  }
}
