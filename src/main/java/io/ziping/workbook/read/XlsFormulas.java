package io.ziping.workbook.read;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFEvaluationWorkbook;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.BoolPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.EqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterEqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterThanPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.LessEqualPtg;
import org.apache.poi.ss.formula.ptg.LessThanPtg;
import org.apache.poi.ss.formula.ptg.MemFuncPtg;
import org.apache.poi.ss.formula.ptg.MissingArgPtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.NotEqualPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.PercentPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPtg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
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
  private final HSSFEvaluationWorkbook book;
  private @Nullable HSSFFormulaEvaluator evaluator;
  private boolean asked;

  XlsFormulas(HSSFWorkbook workbook) {
    this.workbook = workbook;
    book = HSSFEvaluationWorkbook.create(workbook);
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
    Operands operands = new Operands(book);
    if (!operands.areSure(
        workbook.getSheetIndex(cell.getSheet()), cell.getRowIndex(), cell.getColumnIndex())) {
      return false;
    }
    CellValue value = evaluator.evaluate(cell);
    return switch (value.getCellType()) {
      case NUMERIC -> !operands.isResidue(new BigDecimal(Double.toString(value.getNumberValue())));
      case STRING -> !value.getStringValue().isEmpty();
      case BOOLEAN -> true;
      default -> false;
    };
  }

  /**
   * What a formula counts with, through all formulas that it leads to. POI's evaluator is only
   * believed where it and the spreadsheet programs cannot differ: powers, texts that are taken for
   * errors and functions of the day are not among it.
   */
  private static final class Operands {

    private static final Set<String> FUNCTIONS =
        Set.of(
            "SUM",
            "AVERAGE",
            "ROUND",
            "MAX",
            "MIN",
            "COUNT",
            "COUNTA",
            "PRODUCT",
            "ABS",
            "IF",
            "AND",
            "OR",
            "NOT",
            "SUMPRODUCT");

    private static final Set<Class<? extends Ptg>> OPERATIONS =
        Set.of(
            AddPtg.class,
            SubtractPtg.class,
            MultiplyPtg.class,
            DividePtg.class,
            PercentPtg.class,
            UnaryMinusPtg.class,
            UnaryPlusPtg.class,
            ParenthesisPtg.class,
            ConcatPtg.class,
            EqualPtg.class,
            NotEqualPtg.class,
            LessThanPtg.class,
            LessEqualPtg.class,
            GreaterThanPtg.class,
            GreaterEqualPtg.class,
            StringPtg.class,
            BoolPtg.class,
            MissingArgPtg.class,
            MemFuncPtg.class,
            AttrPtg.class);

    /** Doubles hold 15 digits; what is left of a difference is some 10^-16 of its parts. */
    private static final int DIGITS = 12;

    /** What no cell of a form shows. */
    private static final BigDecimal TINY = new BigDecimal("0.000001");

    private static final int DEEPEST = 50;

    private record Place(int sheet, int row, int column) {}

    private final HSSFEvaluationWorkbook book;
    private final Set<Place> seen = new HashSet<>();
    private BigDecimal largest = BigDecimal.ONE;

    Operands(HSSFEvaluationWorkbook book) {
      this.book = book;
    }

    /** Whether a result is 0 but for the rounding of doubles. */
    boolean isResidue(BigDecimal result) {
      BigDecimal size = result.abs();
      return size.compareTo(TINY) < 0 || size.compareTo(largest.movePointLeft(DIGITS)) < 0;
    }

    boolean areSure(int sheet, int row, int column) {
      return areSure(new Place(sheet, row, column), 0);
    }

    private boolean areSure(Place place, int depth) {
      EvaluationCell cell = book.getSheet(place.sheet()).getCell(place.row(), place.column());
      if (cell == null || !seen.add(place)) {
        return true;
      }
      if (cell.getCellType() == CellType.NUMERIC) {
        count(cell.getNumericCellValue());
      }
      if (cell.getCellType() != CellType.FORMULA) {
        return true;
      }
      if (depth > DEEPEST) {
        return false;
      }
      for (Ptg token : book.getFormulaTokens(cell)) {
        if (!isSure(token, place.sheet(), depth + 1)) {
          return false;
        }
      }
      return true;
    }

    private boolean isSure(Ptg token, int sheet, int depth) {
      if (token instanceof IntPtg number) {
        count(number.getValue());
        return true;
      }
      if (token instanceof NumberPtg number) {
        count(number.getValue());
        return true;
      }
      if (token instanceof RefPtgBase cell) {
        int of = token instanceof Ref3DPtg far ? sheet(far.getExternSheetIndex()) : sheet;
        return of >= 0 && areSure(new Place(of, cell.getRow(), cell.getColumn()), depth);
      }
      if (token instanceof AreaPtgBase area) {
        int of = token instanceof Area3DPtg far ? sheet(far.getExternSheetIndex()) : sheet;
        boolean sure = of >= 0;
        for (int row = area.getFirstRow(); sure && row <= area.getLastRow(); row++) {
          for (int i = area.getFirstColumn(); sure && i <= area.getLastColumn(); i++) {
            sure = areSure(new Place(of, row, i), depth);
          }
        }
        return sure;
      }
      return token instanceof AbstractFunctionPtg function
          ? FUNCTIONS.contains(function.getName())
          : OPERATIONS.contains(token.getClass());
    }

    private int sheet(int extern) {
      return book.getExternalSheet(extern) == null ? book.convertFromExternSheetIndex(extern) : -1;
    }

    private void count(double number) {
      largest = largest.max(new BigDecimal(Double.toString(Math.abs(number))));
    }
  }

  private boolean isHarmless() {
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
