package io.ziping.workbook.detect;

import io.ziping.fixtures.BlockGrids;
import io.ziping.fixtures.FamilyGrids;
import io.ziping.fixtures.NationalGrid;
import io.ziping.fixtures.OverallGrids;
import io.ziping.workbook.read.SheetGrid;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each layout family as published forms have it, against its golden file. */
class FamilyTest {

  static Map<String, SheetGrid> families() {
    Map<String, SheetGrid> grids = new TreeMap<>();
    grids.put("national", NationalGrid.published());
    grids.put("national-yongde", FamilyGrids.yongde());
    grids.put("core-2021", NationalGrid.core2021());
    grids.put("special-fund", FamilyGrids.specialFund());
    grids.put("transfer", FamilyGrids.transfer());
    grids.put("hubei", FamilyGrids.hubei());
    grids.put("sichuan", BlockGrids.sichuan());
    grids.put("chongqing", FamilyGrids.chongqing());
    grids.put("hebei", BlockGrids.hebei());
    grids.put("hebei-simple", BlockGrids.hebeiSimple());
    grids.put("yinchuan", FamilyGrids.yinchuan());
    grids.put("overall", OverallGrids.selfEvaluation());
    grids.put("by-header", FamilyGrids.guangshui());
    return grids;
  }

  @TestFactory
  Stream<DynamicTest> readAsInItsGoldenFile() {
    return families().entrySet().stream()
        .map(
            family ->
                DynamicTest.dynamicTest(
                    family.getKey(),
                    () -> DetectedForms.assertGolden(family.getKey(), family.getValue())));
  }
}
