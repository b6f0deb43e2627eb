package io.ziping.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.measure.Written;
import io.ziping.workbook.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;

/** A 0 that a .xls keeps for a formula may be no result at all. */
class XlsFormulasTest {

  private static Written read(boolean calculate, String formula, double... values)
      throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Row row = workbook.createSheet("表").createRow(0);
      for (int i = 0; i < values.length; i++) {
        row.createCell(1 + i).setCellValue(values[i]);
      }
      row.createCell(0).setCellFormula(formula);
      if (calculate) {
        HSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
      }
      workbook.write(out);
      GridResult.Read read =
          (GridResult.Read) new GridReader(ReadLimits.standard()).read(out.toByteArray());
      return read.grid().sheets().get(0).at(0, 0);
    }
  }

  @Test
  void aFormulaThatWasNeverCalculatedIsNoZero() throws IOException {
    assertThat(read(false, "SUM(B1:D1)", 8, 10, 0).number()).isEqualByComparingTo("18");
    assertThat(read(false, "\"合\"&\"计\"").kind()).isEqualTo(Written.Kind.UNCALCULATED);
  }

  @Test
  void aTrueZeroStaysZero() throws IOException {
    assertThat(read(true, "SUM(B1:D1)", 1, -1, 0))
        .isEqualTo(Written.number(java.math.BigDecimal.ZERO));
    assertThat(read(false, "B1*C1", 0, 5).number()).isZero();
  }

  @Test
  void aCalculatedValueIsTheValue() throws IOException {
    assertThat(read(true, "SUM(B1:D1)", 8, 10, 0).number()).isEqualByComparingTo("18");
  }

  @Test
  void whatMayLeadAnywhereIsNotCalculated() throws IOException {
    assertThat(read(false, "SUM(B1:IV65000)", 8).number()).isZero();
    assertThat(read(false, "INDIRECT(\"B1\")", 8).number()).isZero();
    assertThat(read(false, "B1/0", 8).number()).as("an error is no other result").isZero();
  }
}
