package io.ziping.workbook.read;

import io.ziping.measure.CellValue;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Reads a BIFF8 workbook with POI, from bytes only. Whatever POI throws means a damaged file; what
 * is optional (comments, custom properties) is left out when it throws.
 */
final class XlsGrid {

  private final HSSFWorkbook workbook;
  private final XlsFormulas formulas;
  private final boolean date1904;
  private final Map<Integer, String> codes = new HashMap<>();
  private final Map<Integer, CellFormat> formats = new HashMap<>();

  private XlsGrid(HSSFWorkbook workbook) {
    this.workbook = workbook;
    formulas = new XlsFormulas(workbook);
    date1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    for (FormatRecord format : workbook.getInternalWorkbook().getFormats()) {
      codes.put(format.getIndexCode(), format.getFormatString());
    }
  }

  /**
   * Reads a workbook.
   *
   * @throws UnreadableException when it is damaged, too large, encrypted or too old
   */
  static WorkbookGrid read(byte[] bytes, ReadLimits limits) {
    try (HSSFWorkbook workbook = open(bytes)) {
      return new XlsGrid(workbook).read(new GridBudget(limits));
    } catch (UnreadableException e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw new UnreadableException(new ReadResult.Encrypted());
    } catch (OldExcelFormatException e) {
      throw new UnreadableException(new ReadResult.WrongFormat("xls-old"));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw UnreadableException.damaged(Damage.BIFF, "%s", e);
    }
  }

  /**
   * POI gives up on colour scales and data bars as LibreOffice writes them, though no cell needs
   * them: such a workbook is read without its conditional formats.
   */
  private static HSSFWorkbook open(byte[] bytes) throws IOException {
    try {
      return new HSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IllegalArgumentException e) {
      byte[] plain = ConditionalFormats.hidden(bytes);
      return new HSSFWorkbook(new ByteArrayInputStream(plain));
    }
  }

  private WorkbookGrid read(GridBudget budget) {
    List<SheetGrid> sheets = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
      SheetBuilder sheet = new SheetBuilder(workbook.getSheetName(i), hidden, budget);
      readSheet(workbook.getSheetAt(i), sheet);
      sheets.add(sheet.build());
    }
    return new WorkbookGrid(sheets, optional(this::properties, Map.of()));
  }

  private void readSheet(HSSFSheet source, SheetBuilder sheet) {
    for (Row row : source) {
      if (row.getZeroHeight() || row.getHeight() == 0) {
        sheet.hideRow(row.getRowNum());
      }
      for (Cell cell : row) {
        CellValue value = cellValue((HSSFCell) cell);
        if (value.kind() == CellValue.Kind.UNCALCULATED) {
          CellFormat format = optional(() -> format((HSSFCell) cell), CellFormat.GENERAL);
          String formula = optional(cell::getCellFormula, "");
          sheet.formula(row.getRowNum(), cell.getColumnIndex(), formula, format);
        } else {
          sheet.put(row.getRowNum(), cell.getColumnIndex(), value);
        }
      }
    }
    hideColumns(source, sheet);
    for (CellRangeAddress area : source.getMergedRegions()) {
      if (area.getNumberOfCells() > 1) {
        sheet.merge(
            new Region(
                area.getFirstRow(),
                area.getFirstColumn(),
                area.getLastRow(),
                area.getLastColumn()));
      }
    }
    for (CellAddress address :
        optional(() -> source.getCellComments().keySet(), Set.<CellAddress>of())) {
      sheet.comment(address.getRow(), address.getColumn());
    }
  }

  private void hideColumns(HSSFSheet source, SheetBuilder sheet) {
    for (Row row : source) {
      for (int column = row.getFirstCellNum();
          column >= 0 && column < row.getLastCellNum();
          column++) {
        int at = column;
        if (optional(() -> source.isColumnHidden(at) || source.getColumnWidth(at) == 0, false)) {
          sheet.hideColumns(at, at);
        }
      }
    }
  }

  private CellValue cellValue(HSSFCell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellFormat format = optional(() -> format(cell), CellFormat.GENERAL);
    return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
      case STRING -> format.show(cell.getRichStringCellValue().getString());
      case NUMERIC ->
          formula && isNeverCalculated(cell)
              ? format.ofKind(CellValue.Kind.UNCALCULATED, "")
              : number(cell.getNumericCellValue(), format);
      case BOOLEAN ->
          format.ofKind(CellValue.Kind.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
      case ERROR ->
          format.ofKind(
              CellValue.Kind.ERROR, FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> formula ? format.ofKind(CellValue.Kind.UNCALCULATED, "") : CellValue.blank();
    };
  }

  private boolean isNeverCalculated(HSSFCell cell) {
    return cell.getNumericCellValue() == 0
        && optional(() -> formulas.isNeverCalculated(cell), false);
  }

  private CellValue number(double value, CellFormat format) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return format.ofKind(CellValue.Kind.ERROR, FormulaError.NUM.getString());
    }
    return format.show(CellFormat.normal(new BigDecimal(Double.toString(value))), date1904);
  }

  /**
   * The format of a cell. Not by {@code getDataFormatString}: that compares whole format lists at
   * each call, and remembers them across workbooks.
   */
  private CellFormat format(HSSFCell cell) {
    int id = cell.getCellStyle().getDataFormat();
    return formats.computeIfAbsent(
        id,
        key -> {
          String own = codes.get(key);
          return CellFormat.of(
              own == null || BuiltinFormats.isLocal(key) ? BuiltinFormats.code(key) : own);
        });
  }

  private Map<String, String> properties() {
    Map<String, String> found = new LinkedHashMap<>();
    DirectoryNode directory = workbook.getDirectory();
    if (directory == null || !directory.hasEntry(DocumentSummaryInformation.DEFAULT_STREAM_NAME)) {
      return found; // POI would warn about it
    }
    DocumentSummaryInformation summary = workbook.getDocumentSummaryInformation();
    CustomProperties custom = summary == null ? null : summary.getCustomProperties();
    if (custom != null) {
      for (String name : custom.nameSet()) {
        if (custom.get(name) instanceof String text) {
          found.put(name, text);
        }
      }
    }
    return found;
  }

  /** POI throws on what it cannot parse, even where nobody needs it. */
  private static <T> T optional(Supplier<T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (RuntimeException | StackOverflowError e) {
      return otherwise;
    }
  }
}
