package io.ziping.rules;

import io.ziping.form.CellRef;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A workbook's bytes edited as a person would: a cell typed over, two rows exchanged. */
final class EditedWorkbook {

  private EditedWorkbook() {}

  static byte[] typed(byte[] workbook, CellRef place, String text) {
    return edited(workbook, book -> cell(book.getSheet(place.sheet()), place).setCellValue(text));
  }

  /** Exchanges the cells of two rows (zero-based) between two columns. */
  static byte[] exchanged(byte[] workbook, int one, int other, int firstColumn, int lastColumn) {
    return edited(
        workbook,
        book -> {
          Sheet sheet = book.getSheetAt(0);
          for (int column = firstColumn; column <= lastColumn; column++) {
            Cell a = cell(sheet, new CellRef(sheet.getSheetName(), one, column));
            Cell b = cell(sheet, new CellRef(sheet.getSheetName(), other, column));
            String text = a.toString();
            a.setCellValue(b.toString());
            b.setCellValue(text);
          }
        });
  }

  private static Cell cell(Sheet sheet, CellRef place) {
    Row row = sheet.getRow(place.row());
    Row line = row == null ? sheet.createRow(place.row()) : row;
    return line.getCell(place.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static byte[] edited(byte[] workbook, Consumer<Workbook> edit) {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      edit.accept(book);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
