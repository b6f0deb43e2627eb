package io.ziping.scoring;

import io.ziping.form.BudgetTable;
import io.ziping.form.EvaluationForm;
import io.ziping.form.IndicatorRow;
import io.ziping.rulepack.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The scoring rules once more, as an accountant would put them into a sheet: raw texts of the
 * form's cells and the numbers of a pack on the left, formulas on the right. Nothing of ours
 * computes here; the formulas read the texts themselves. Understands the plain ways to write values
 * that {@link io.ziping.fixtures.RandomForms} uses.
 */
final class SpreadsheetModel implements AutoCloseable {

  /** Points as the sheet has them; a person decides where low and high differ or {@code open}. */
  record Points(boolean open, BigDecimal low, BigDecimal high) {}

  /** A rate that none is below. */
  private static final BigDecimal NEVER = new BigDecimal(-1_000_000_000);

  private static final int WEIGHT = 2;
  private static final int SELF = 3;

  private final HSSFWorkbook book = new HSSFWorkbook();
  private final HSSFFormulaEvaluator evaluator = new HSSFFormulaEvaluator(book);
  private final Sheet pack = book.createSheet("pack");
  private final Sheet rows = book.createSheet("rows");
  private final Sheet totals = book.createSheet("totals");
  private final int forms;
  private final int slots;

  /** A sheet for so many forms at a time, each with at most so many rows. */
  SpreadsheetModel(int forms, int slots) {
    this.forms = forms;
    this.slots = slots;
    for (int i = 0; i < forms * slots; i++) {
      SpreadsheetFormulas.row(rows.createRow(i), Integer.toString(i + 1));
    }
    for (int i = 0; i < forms; i++) {
      SpreadsheetFormulas.totals(totals.createRow(i), i, slots);
    }
  }

  /** Puts a pack's numbers into the sheet; caps: at most two, the higher rate first. */
  void use(RulePack rules) {
    RulePack.Quality quality = rules.quality();
    number(pack, 0, 0, quality.full().low());
    number(pack, 0, 1, quality.full().high());
    number(pack, 1, 0, quality.partly().low());
    number(pack, 1, 1, quality.partly().high());
    number(pack, 2, 0, quality.not().low());
    number(pack, 2, 1, quality.not().high());
    text(pack, 4, 0, rules.reverse() == RulePack.Reverse.RATIO ? "ratio" : "linear");
    text(pack, 5, 0, rules.overshoot().policy().name().toLowerCase(java.util.Locale.ROOT));
    number(pack, 6, 0, rules.overshoot().warnAt());
    number(pack, 7, 0, rules.overshoot().deduct());
    number(pack, 8, 0, rules.overshoot().edge());
    number(pack, 9, 1, rules.tolerances().equalValues());
    number(pack, 10, 0, rules.executionWeight());
    for (int i = 0; i < 2; i++) {
      boolean has = i < rules.executionCaps().size();
      number(pack, 11 + i, 0, has ? rules.executionCaps().get(i).rateBelow() : NEVER);
      number(pack, 11 + i, 1, has ? rules.executionCaps().get(i).maximum() : BigDecimal.ZERO);
    }
  }

  /** Fills in a batch of forms; the sheet has to be worked out anew after it. */
  void fill(List<EvaluationForm> batch) {
    for (int i = 0; i < forms; i++) {
      EvaluationForm form = batch.get(i);
      BudgetTable.Line money = form.budget().lines().get(0);
      // What a form prints is what it is scored by; all random forms print the same.
      if (!money.weight().isBlank()) {
        number(pack, 10, 0, new BigDecimal(money.weight().text()));
      }
      text(totals, i, 0, money.initial().text());
      text(totals, i, 1, money.budget().text());
      text(totals, i, 2, money.executed().text());
      for (int slot = 0; slot < slots; slot++) {
        int at = i * slots + slot;
        IndicatorRow row = slot < form.indicators().size() ? form.indicators().get(slot) : null;
        text(rows, at, 0, row == null ? "0" : row.target().text());
        text(rows, at, 1, row == null ? "" : row.actual().text());
        text(rows, at, SELF, row == null ? "" : row.selfScore().text());
        if (row == null) {
          text(rows, at, WEIGHT, "");
        } else {
          number(rows, at, WEIGHT, new BigDecimal(row.weight().text()));
        }
      }
    }
    evaluator.clearAllCachedResultValues();
  }

  List<Points> rowPoints(int form, int count) {
    List<Points> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Row row = rows.getRow(form * slots + i);
      points.add(
          new Points(
              value(row, SpreadsheetFormulas.OPEN).signum() > 0,
              value(row, SpreadsheetFormulas.LOW_POINTS),
              value(row, SpreadsheetFormulas.HIGH_POINTS)));
    }
    return points;
  }

  Points execution(int form) {
    Row row = totals.getRow(form);
    BigDecimal low = value(row, 4);
    BigDecimal high = value(row, 5);
    return new Points(low.compareTo(high) != 0, low, high);
  }

  Points total(int form) {
    Row row = totals.getRow(form);
    return new Points(value(row, 9).signum() > 0, value(row, 7), value(row, 8));
  }

  private BigDecimal value(Row row, int column) {
    CellValue value = evaluator.evaluate(row.getCell(column));
    if (value.getCellType() != CellType.NUMERIC) {
      throw new IllegalStateException(
          row.getRowNum()
              + " "
              + column
              + ": "
              + value.formatAsString()
              + " of "
              + row.getCell(0)
              + " | "
              + row.getCell(1));
    }
    return BigDecimal.valueOf(value.getNumberValue());
  }

  private static Cell cell(Sheet sheet, int row, int column) {
    @Nullable Row found = sheet.getRow(row);
    Row at = found == null ? sheet.createRow(row) : found;
    @Nullable Cell cell = at.getCell(column);
    return cell == null ? at.createCell(column) : cell;
  }

  private static void number(Sheet sheet, int row, int column, BigDecimal value) {
    cell(sheet, row, column).setCellValue(value.doubleValue());
  }

  private static void text(Sheet sheet, int row, int column, String value) {
    cell(sheet, row, column).setCellValue(value);
  }

  @Override
  public void close() throws java.io.IOException {
    book.close();
  }
}
