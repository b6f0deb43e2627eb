package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.ziping.config.ShippedLabels;
import io.ziping.fixtures.FamilyForms;
import io.ziping.measure.CellValue;
import io.ziping.workbook.FormLabels;
import io.ziping.workbook.read.Region;
import io.ziping.workbook.read.SheetGrid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No grid makes detection throw, however odd. */
class AnyGridTest {

  private static final List<String> TEXTS = texts();

  private static List<String> texts() {
    FormLabels labels = ShippedLabels.forms();
    List<String> texts = new ArrayList<>();
    labels.fields().values().forEach(texts::addAll);
    labels.marks().values().forEach(texts::addAll);
    texts.addAll(
        List.of(
            "项目支出绩效自评表",
            "（2023年度）",
            "：",
            "(((",
            ")))",
            "指标1：",
            "……",
            "—",
            "\uD800",
            "一、",
            "2023年",
            "预期目标：完成",
            "219001-某镇",
            "[105]",
            "[105",
            "-",
            "万元",
            "单位：元"));
    return texts;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomGridsWithLabelsSprinkledIn(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      SheetGrid grid = random(random, 5 + random.nextInt(120), 4 + random.nextInt(26));
      assertThatCode(() -> DetectedForms.read(grid)).doesNotThrowAnyException();
    }
  }

  private static SheetGrid random(Random random, int filled, int width) {
    NavigableMap<Integer, NavigableMap<Integer, CellValue>> cells = new TreeMap<>();
    for (int i = 0; i < filled; i++) {
      int row = random.nextInt(24) + (random.nextInt(40) == 0 ? 1_000_000 : 0);
      int column = random.nextInt(width) + (random.nextInt(60) == 0 ? 16_370 : 0);
      cells.computeIfAbsent(row, any -> new TreeMap<>()).put(column, written(random));
    }
    List<Region> merges = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      int row = random.nextInt(24);
      int column = random.nextInt(width);
      boolean huge = random.nextInt(10) == 0;
      merges.add(
          new Region(
              row,
              column,
              huge ? 1_048_575 : row + random.nextInt(4),
              huge ? Integer.MAX_VALUE : column + random.nextInt(4)));
    }
    return new SheetGrid("s", false, cells, merges, Set.of(), Map.of());
  }

  private static CellValue written(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> CellValue.number(new BigDecimal(random.nextInt(200)));
      case 1 -> CellValue.blank();
      case 2 -> CellValue.text("字".repeat(random.nextInt(300)));
      default -> CellValue.text(TEXTS.get(random.nextInt(TEXTS.size())));
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void formsWithCellsLostAndMoved(long seed) {
    Random random = new Random(seed);
    List<SheetGrid> families = List.copyOf(FamilyForms.all().values());
    for (int i = 0; i < 300; i++) {
      SheetGrid grid = damaged(families.get(random.nextInt(families.size())), random);
      assertThatCode(() -> DetectedForms.read(grid)).doesNotThrowAnyException();
    }
  }

  private static SheetGrid damaged(SheetGrid grid, Random random) {
    NavigableMap<Integer, NavigableMap<Integer, CellValue>> cells = new TreeMap<>();
    grid.cells()
        .forEach(
            (row, line) ->
                line.forEach(
                    (column, value) -> {
                      if (random.nextInt(5) > 0) {
                        int to = Math.max(0, row + (random.nextInt(8) == 0 ? 1 : 0));
                        cells.computeIfAbsent(to, any -> new TreeMap<>()).put(column, value);
                      }
                    }));
    List<Region> merges = grid.merges().stream().filter(m -> random.nextInt(4) > 0).toList();
    return new SheetGrid(grid.name(), false, cells, merges, Set.of(), Map.of());
  }
}
