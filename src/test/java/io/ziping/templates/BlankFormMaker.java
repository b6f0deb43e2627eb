package io.ziping.templates;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes the blank form that staff fill in, {@code templates/项目支出绩效自评表.xlsx} and its .xls twin. Run
 * {@link #main} after changing it and commit the files; {@link BlankFormTest} holds that they
 * match.
 */
public final class BlankFormMaker {

  static final String FILE_NAME = "项目支出绩效自评表";
  static final String SHEET = "项目支出绩效自评表";
  static final Path FOLDER = Path.of("templates");

  /** Custom document property that tells our blank forms, and its value: family and version. */
  static final String PROPERTY = "Ziping.Template";

  static final String IDENTITY = "national@1";

  private static final Date MADE = new Date(1_700_000_000_000L);

  private BlankFormMaker() {}

  public static void main(String[] args) throws IOException {
    Path folder = args.length > 0 ? Path.of(args[0]) : FOLDER;
    Files.createDirectories(folder);
    try (XSSFWorkbook book = xlsx();
        OutputStream out = Files.newOutputStream(folder.resolve(FILE_NAME + ".xlsx"))) {
      book.write(out);
    }
    try (HSSFWorkbook book = xls();
        OutputStream out = Files.newOutputStream(folder.resolve(FILE_NAME + ".xls"))) {
      book.write(out);
    }
  }

  static XSSFWorkbook xlsx() {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFSheet sheet = (XSSFSheet) fill(book);
    sheet.enableLocking();
    // Staff may make rows higher and columns wider; nothing else of the frame.
    sheet.lockFormatRows(false);
    sheet.lockFormatColumns(false);
    book.getProperties().getCustomProperties().addProperty(PROPERTY, IDENTITY);
    book.getProperties().getCoreProperties().setCreator("Ziping");
    book.getProperties().getCoreProperties().setTitle(FILE_NAME);
    book.getProperties().getCoreProperties().setCreated(java.util.Optional.of(MADE));
    return book;
  }

  static HSSFWorkbook xls() {
    HSSFWorkbook book = new HSSFWorkbook();
    HSSFSheet sheet = (HSSFSheet) fill(book);
    // An empty password: whoever has to change the frame can.
    sheet.protectSheet("");
    book.createInformationProperties();
    CustomProperties custom = new CustomProperties();
    custom.setCodepage(org.apache.poi.util.CodePageUtil.CP_UTF8);
    custom.put(PROPERTY, IDENTITY);
    book.getDocumentSummaryInformation().setCustomProperties(custom);
    SummaryInformation summary = book.getSummaryInformation();
    summary.setAuthor("Ziping");
    summary.setTitle(FILE_NAME);
    summary.setCreateDateTime(MADE);
    return book;
  }

  private static Sheet fill(Workbook book) {
    Sheet sheet = book.createSheet(SHEET);
    BlankFormStyles styles = new BlankFormStyles(book);
    BlankFormCells cells = new BlankFormCells(sheet, styles);
    cells.write();
    BlankFormChoices.add(book, sheet);
    BlankFormPage.setUp(book, sheet);
    return sheet;
  }
}
