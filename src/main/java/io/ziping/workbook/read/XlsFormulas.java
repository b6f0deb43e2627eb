package io.ziping.workbook.read;

import java.math.BigDecimal;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFEvaluationWorkbook;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/**
 * Formulas of a .xls with the stored value 0. BIFF has no mark for "never calculated": programs
 * that write formulas without results leave a 0 as well. It is only taken for a result where
 * calculating doesn't say otherwise. Large or odd workbooks are not calculated: their zeros stay.
 */
final class XlsFormulas {

  private static final int MOST_FORMULAS = 2000;
  private static final int LARGEST_AREA = 5000;

  private final HSSFWorkbook workbook;
  private @Nullable HSSFFormulaEvaluator evaluator;
  private boolean asked;

  XlsFormulas(HSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Whether a formula's stored 0 stands for no result at all. */
  boolean isNeverCalculated(HSSFCell cell) {
    if (!asked) {
      asked = true;
      evaluator = isHarmless() ? new HSSFFormulaEvaluator(workbook) : null;
    }
    if (evaluator == null) {
      return false;
    }
    CellValue value = evaluator.evaluate(cell);
    return switch (value.getCellType()) {
      case NUMERIC -> new BigDecimal(Double.toString(value.getNumberValue())).signum() != 0;
      case STRING -> !value.getStringValue().isEmpty();
      case BOOLEAN -> true;
      default -> false;
    };
  }

  private boolean isHarmless() {
    HSSFEvaluationWorkbook book = HSSFEvaluationWorkbook.create(workbook);
    int formulas = 0;
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      HSSFSheet sheet = workbook.getSheetAt(i);
      EvaluationSheet seen = book.getSheet(i);
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            formulas++;
            Ptg[] tokens =
                book.getFormulaTokens(seen.getCell(cell.getRowIndex(), cell.getColumnIndex()));
            if (formulas > MOST_FORMULAS || !areHarmless(tokens)) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  /** Names and functions that make references can lead anywhere. */
  private static boolean areHarmless(Ptg[] tokens) {
    for (Ptg token : tokens) {
      if (token instanceof NamePtg || token instanceof NameXPtg) {
        return false;
      }
      if (token instanceof AreaPtgBase area) {
        long rows = area.getLastRow() - area.getFirstRow() + 1L;
        long columns = area.getLastColumn() - area.getFirstColumn() + 1L;
        if (rows * columns > LARGEST_AREA) {
          return false;
        }
      }
      if (token instanceof AbstractFunctionPtg function
          && (function.getName().equals("INDIRECT") || function.getName().equals("OFFSET"))) {
        return false;
      }
    }
    return true;
  }
}
