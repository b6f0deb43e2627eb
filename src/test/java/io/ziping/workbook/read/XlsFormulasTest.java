package io.ziping.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.measure.CellValue;
import io.ziping.workbook.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;

/** A 0 that a .xls keeps for a formula may be no result at all. */
class XlsFormulasTest {

  private static CellValue read(boolean calculate, String formula, double... values)
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
    assertThat(read(false, "\"合\"&\"计\"").kind()).isEqualTo(CellValue.Kind.UNCALCULATED);
  }

  @Test
  void aTrueZeroStaysZero() throws IOException {
    assertThat(read(true, "SUM(B1:D1)", 1, -1, 0))
        .isEqualTo(CellValue.number(java.math.BigDecimal.ZERO));
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

  @Test
  void aResidueOfDoublesIsAZero() throws IOException {
    assertThat(read(false, "10/3*3-10").number()).isZero();
    assertThat(read(false, "B1-C1-D1", 100000000.3, 100000000.2, 0.1).number()).isZero();
    assertThat(read(false, "B1-C1", 0.3, 0.29).number()).isEqualByComparingTo("0.01");
  }

  @Test
  void whatExcelMayCountOtherwiseKeepsItsZero() throws IOException {
    // Excel takes -2^2 for 4, POI for -4; the texts of others may be numbers to Excel
    assertThat(read(false, "-2^2-4").number()).isZero();
    assertThat(read(false, "IFERROR(\"85%\"*0,7)").number()).isZero();
    assertThat(read(false, "VLOOKUP(8,B1:C1,2)", 8, 5).number()).isZero();
    assertThat(read(false, "B1+VLOOKUP(8,B1:C1,2)", 8, 5).number()).isZero();
  }
}
