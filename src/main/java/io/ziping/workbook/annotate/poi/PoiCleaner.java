package io.ziping.workbook.annotate.poi;

import io.ziping.workbook.verify.CellHashes;
import io.ziping.workbook.verify.HashRows;
import io.ziping.workbook.verify.OwnMarks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes our marks out of a result that a person went on working in: sheets, comments, texts beside
 * the form, fills, lines and properties. What the person typed, moved or coloured stays.
 *
 * <p>Marks are found by the hashes that the sheet for programs holds, not by their places: rows may
 * have been inserted since.
 */
public final class PoiCleaner {

  private static final Logger LOG = LoggerFactory.getLogger(PoiCleaner.class);

  /** What our texts beside a form begin with, in every language. */
  private static final String SIDE_SYMBOLS = "✔≠◆↩";

  private final Workbook workbook;
  private final List<List<String>> rows;

  private PoiCleaner(Workbook workbook, List<List<String>> rows) {
    this.workbook = workbook;
    this.rows = rows;
  }

  /**
   * The form without our marks.
   *
   * @param original the form that the result was made from, whose fills and lines come back where
   *     we drew ours; without it marked cells get no fill and thin lines
   * @return empty when POI cannot read it, or nothing but our own sheets is left
   */
  public static Optional<byte[]> clean(byte[] edited, Optional<byte[]> original) {
    try (Workbook workbook = PoiFiles.open(edited)) {
      if (workbook == null) {
        return Optional.empty();
      }
      Sheet machine = machineSheet(workbook);
      List<List<String>> rows = machine == null ? List.of() : read(machine);
      return new PoiCleaner(workbook, rows).clean(machine, original);
    } catch (IOException | RuntimeException e) {
      LOG.warn("an edited result cannot be cleaned of our marks: {}", e.toString());
      return Optional.empty();
    }
  }

  private Optional<byte[]> clean(@Nullable Sheet machine, Optional<byte[]> original)
      throws IOException {
    if (machine == null) {
      return Optional.empty();
    }
    for (String name : HashRows.read(HashRows.RESULT, rows).sheets().keySet()) {
      remove(workbook.getSheet(name));
    }
    remove(machine);
    if (workbook.getNumberOfSheets() == 0) {
      return Optional.empty();
    }
    CellHashes beside = HashRows.read(HashRows.BESIDE, rows);
    Set<String> sideTexts = hashes(beside);
    String separator = OwnMarks.value("separator", rows);
    Set<String> remarks = hashes(HashRows.read(HashRows.REMARKS, rows));
    try (MarkRemoval marks = MarkRemoval.of(workbook, original)) {
      for (Sheet sheet : workbook) {
        sideNotes(sheet, sideTexts);
        PoiComments.removeOurs(sheet, separator, remarks);
        marks.restore(sheet);
      }
    }
    PoiProperties.removeOurs(workbook);
    showForm();
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    workbook.write(out);
    byte[] bytes = out.toByteArray();
    if (workbook instanceof XSSFWorkbook) {
      ZipTimes.fix(bytes);
    }
    return Optional.of(bytes);
  }

  /** The result sheet was in front: now the first form is. */
  private void showForm() {
    int shown = 0;
    for (String name : HashRows.read(HashRows.FORM, rows).sheets().keySet()) {
      shown = Math.max(shown, workbook.getSheetIndex(name));
    }
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      workbook.getSheetAt(i).setSelected(i == shown);
    }
    workbook.setActiveSheet(shown);
    workbook.setFirstVisibleTab(0);
  }

  private static Set<String> hashes(CellHashes hashes) {
    return hashes.sheets().values().stream()
        .flatMap(cells -> cells.values().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void remove(@Nullable Sheet sheet) {
    if (sheet == null) {
      return;
    }
    // Print titles are a name that would outlive its sheet.
    sheet.setRepeatingRows(null);
    if (workbook instanceof HSSFWorkbook hssf) {
      HssfTabOrder.moveToEnd(hssf, workbook.getSheetIndex(sheet));
    }
    workbook.removeSheetAt(workbook.getSheetIndex(sheet));
  }

  private static void sideNotes(Sheet sheet, Set<String> texts) {
    List<Cell> ours = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING && isSideNote(cell.getStringCellValue(), texts)) {
          ours.add(cell);
        }
      }
    }
    for (Cell cell : ours) {
      if (cell.getHyperlink() != null) {
        cell.removeHyperlink();
      }
      cell.getRow().removeCell(cell);
    }
  }

  private static boolean isSideNote(String text, Set<String> texts) {
    return !text.isEmpty()
        && SIDE_SYMBOLS.indexOf(text.charAt(0)) >= 0
        && texts.contains(CellHashes.hashOf(text));
  }

  private static @Nullable Sheet machineSheet(Workbook workbook) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      Sheet sheet = workbook.getSheetAt(i);
      Row first = sheet.getRow(0);
      Cell cell = first == null ? null : first.getCell(0);
      boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
      if (hidden && cell != null && "ziping".equals(new DataFormatter().formatCellValue(cell))) {
        return sheet;
      }
    }
    return null;
  }

  private static List<List<String>> read(Sheet machine) {
    DataFormatter formatter = new DataFormatter();
    List<List<String>> rows = new ArrayList<>();
    for (Row row : machine) {
      List<String> texts = new ArrayList<>();
      for (Cell cell : row) {
        texts.add(formatter.formatCellValue(cell));
      }
      rows.add(texts);
    }
    return rows;
  }
}
