package io.ziping.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed blank forms: made by {@link BlankFormMaker} and fit to be filled in. */
class BlankFormTest {

  private static Workbook committed(String extension) throws IOException {
    Path file = BlankFormMaker.FOLDER.resolve(BlankFormMaker.FILE_NAME + extension);
    return WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)));
  }

  private static List<String> made(String extension) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = extension.equals(".xlsx") ? BlankFormMaker.xlsx() : BlankFormMaker.xls()) {
      book.write(bytes);
    }
    try (Workbook read = WorkbookFactory.create(new ByteArrayInputStream(bytes.toByteArray()))) {
      return WorkbookText.of(read);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void committedFileIsWhatTheMakerMakes(String extension) throws IOException {
    try (Workbook book = committed(extension)) {
      assertThat(WorkbookText.of(book)).isEqualTo(made(extension));
    }
  }

  @Test
  void bothKindsSayTheSame() throws IOException {
    try (Workbook modern = committed(".xlsx");
        Workbook old = committed(".xls")) {
      assertThat(WorkbookText.contents(old.getSheetAt(0)))
          .isEqualTo(WorkbookText.contents(modern.getSheetAt(0)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void labelsAreLockedAndInputsAreOpen(String extension) throws IOException {
    try (Workbook book = committed(extension)) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getProtect()).isTrue();
      assertThat(book.isSheetHidden(1)).isTrue();
      for (String label : List.of("A1", "A4", "E6", "C7", "A14", "D13", "H8")) {
        assertThat(cell(sheet, label).getCellStyle().getLocked()).as(label).isTrue();
      }
      for (String input : List.of("A2", "C4", "C5", "G5", "E7", "G9", "B12", "G12", "D14", "J24")) {
        assertThat(cell(sheet, input).getCellStyle().getLocked()).as(input).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void dropDownsReadTheHiddenLists(String extension) throws IOException {
    try (Workbook book = committed(extension)) {
      assertThat(book.getSheetAt(0).getDataValidations())
          .filteredOn(
              rule -> rule.getValidationConstraint().getValidationType() == ValidationType.LIST)
          .extracting(rule -> rule.getValidationConstraint().getFormula1())
          .containsExactlyInAnyOrder("Ziping_Level1", "Ziping_Level2", "Ziping_Wording");
      assertThat(book.getName("Ziping_Wording").getRefersToFormula()).contains("$C$1:$C$3");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void formulasFollowWhatIsTypedAsNumberOrText(String extension) throws IOException {
    try (Workbook book = committed(extension)) {
      Sheet sheet = book.getSheetAt(0);
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      assertThat(evaluator.evaluate(cell(sheet, "K7")).getStringValue()).isEmpty();
      cell(sheet, "F7").setCellValue(41.02);
      cell(sheet, "G7").setCellValue("39.7426");
      cell(sheet, "I14").setCellValue(15);
      cell(sheet, "I24").setCellValue(10);
      evaluator.clearAllCachedResultValues();
      assertThat(number(evaluator, sheet, "K7")).isEqualByComparingTo("9.69");
      assertThat(number(evaluator, sheet, "I25")).isEqualByComparingTo("34.69");
      cell(sheet, "G7").setCellValue(50);
      evaluator.clearAllCachedResultValues();
      assertThat(number(evaluator, sheet, "K7")).isEqualByComparingTo("10");
    }
  }

  private static BigDecimal number(FormulaEvaluator evaluator, Sheet sheet, String address) {
    return BigDecimal.valueOf(evaluator.evaluate(cell(sheet, address)).getNumberValue());
  }

  private static Cell cell(Sheet sheet, String address) {
    CellAddress at = new CellAddress(address);
    return sheet
        .getRow(at.getRow())
        .getCell(at.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
