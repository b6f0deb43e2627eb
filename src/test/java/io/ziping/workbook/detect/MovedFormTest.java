package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.FamilyForms;
import io.ziping.fixtures.FormDump;
import io.ziping.fixtures.ShiftedGrid;
import io.ziping.workbook.read.SheetGrid;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rows and columns move, labels stay: the reading is the same but for the addresses. */
class MovedFormTest {

  private static final int TIMES = 40;

  @TestFactory
  Stream<DynamicTest> wholeFormsAnywhereOnTheSheet() {
    return each(
        (grid, random) ->
            ShiftedGrid.columns(
                ShiftedGrid.rows(grid, 0, random.nextInt(60)), 0, random.nextInt(30)));
  }

  @TestFactory
  Stream<DynamicTest> anEmptyRowAnywhere() {
    return each((grid, random) -> ShiftedGrid.rows(grid, random.nextInt(grid.rowCount()), 1));
  }

  @TestFactory
  Stream<DynamicTest> anEmptyColumnAnywhere() {
    return each((grid, random) -> ShiftedGrid.columns(grid, random.nextInt(14), 1));
  }

  private interface Move {
    SheetGrid apply(SheetGrid grid, Random random);
  }

  private static Stream<DynamicTest> each(Move move) {
    return FamilyForms.all().entrySet().stream()
        .map(
            family ->
                DynamicTest.dynamicTest(
                    family.getKey(), () -> assertSameReading(family.getValue(), move)));
  }

  private static void assertSameReading(SheetGrid grid, Move move) {
    String expected = FormDump.withoutAddresses(DetectedForms.forms(grid));
    Random random = new Random(20231122);
    for (int i = 0; i < TIMES; i++) {
      SheetGrid moved = move.apply(grid, random);
      assertThat(FormDump.withoutAddresses(DetectedForms.forms(moved)))
          .as("move %d", i)
          .isEqualTo(expected);
    }
  }
}
