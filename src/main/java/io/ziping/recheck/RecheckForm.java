package io.ziping.recheck;

import io.ziping.report.CellText;
import io.ziping.report.RowKeys;
import io.ziping.text.FileNames;
import io.ziping.text.Messages;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.verify.Seal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the re-check form (复核表) of one project: what the unit stated and what was computed, and
 * cells for what the bureau finds. All but these cells is protected, without a password. Safe for
 * use by several threads.
 */
public final class RecheckForm {

  /** What its kind begins with; the key of the project follows. */
  private static final String KIND = "recheck-";

  /** What all texts of the hidden column begin with. */
  static final String MARK = "zp:";

  /** Marks the row of headings. */
  static final String HEADS = MARK + "heads";

  private final Messages messages;
  private final String program;

  /** {@code program} is the program version for the stamp. */
  public RecheckForm(Messages messages, String program) {
    this.messages = messages;
    this.program = program;
  }

  /** The mark of a line's row. */
  static String rowKey(RecheckRow row) {
    return MARK + "row:" + row.id();
  }

  /** The mark of the row where a field is. */
  static String fieldKey(RecheckField field) {
    return MARK + field.word();
  }

  /** How stamp and ledger call the form of a project, so that each is told from all others. */
  static String kind(String key) {
    return KIND + key;
  }

  /** Whether a stamp's kind is that of a re-check form. */
  public static boolean isKind(String kind) {
    return kind.startsWith(KIND);
  }

  /** The file name: 漕河镇_房顶维修费用_复核表.xlsx. */
  public String fileName(RecheckSubject subject) {
    String name = subject.record().projectName().strip();
    return messages.get(
        "recheck.filename",
        FileNames.safe(subject.unit()),
        FileNames.safe(name.isEmpty() ? subject.record().projectCode() : name));
  }

  /**
   * Tells whether a form has to be written anew: with other scores, not for other reasons, which
   * change with every form that arrives.
   */
  public String contentKey(RecheckSubject subject) {
    return RowKeys.of(subject.head().version(), program);
  }

  /** The form's bytes (.xlsx). */
  public byte[] write(RecheckSubject subject) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet(messages.get("recheck.sheet"));
      page(sheet);
      new RecheckSheet(sheet, messages).fill(subject);
      XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
      // An empty password: whoever has to change the frame can.
      sheet.protectSheet("");
      sheet.lockFormatRows(false);
      sheet.lockFormatColumns(false);
      stamp(book, subject);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return Seal.close(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void page(XSSFSheet sheet) {
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.35);
    sheet.setMargin(PageMargin.RIGHT, 0.35);
    sheet.setMargin(PageMargin.TOP, 0.5);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    sheet.getFooter().setLeft("&F");
    sheet.getFooter().setRight("&P / &N");
    sheet.setRepeatingRows(
        new CellRangeAddress(RecheckSheet.HEAD_ROW, RecheckSheet.HEAD_ROW, -1, -1));
  }

  private void stamp(XSSFWorkbook book, RecheckSubject subject) {
    RecheckHead head = subject.head();
    String source = CellText.of(head.path().substring(head.path().lastIndexOf('/') + 1));
    Stamp stamp = new Stamp(kind(head.key()), source, head.sha256(), head.rules(), program);
    POIXMLProperties properties = book.getProperties();
    stamp.toProperties().forEach(properties.getCustomProperties()::addProperty);
    properties.getCustomProperties().addProperty(Seal.PROPERTY, Seal.OPEN);
    properties.getCoreProperties().setCreator("Ziping");
    // Always the same, so that the same form is the same bytes but for the zip's times.
    properties.getCoreProperties().setCreated(Optional.of(Date.from(Instant.EPOCH)));
    XSSFSheet machine = book.createSheet("_ziping");
    List<List<String>> rows = new RecheckMachine(head, subject.rows()).rows(stamp);
    for (int r = 0; r < rows.size(); r++) {
      Row row = machine.createRow(r);
      for (int c = 0; c < rows.get(r).size(); c++) {
        row.createCell(c).setCellValue(rows.get(r).get(c));
      }
    }
    book.setSheetVisibility(book.getSheetIndex(machine), SheetVisibility.VERY_HIDDEN);
  }
}
