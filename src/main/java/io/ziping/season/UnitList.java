package io.ziping.season;

import io.ziping.checks.TextQuotes;
import io.ziping.measure.WordMatcher;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.read.GridResult;
import io.ziping.workbook.read.SheetGrid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units of a season in the bureau's order, from a workbook with a column of unit names.
 *
 * @param units by the order of the rows; each name once
 */
public record UnitList(List<Unit> units) {

  /** A unit; the department is empty where the list does not say it. */
  public record Unit(String name, String department) {}

  public UnitList {
    units = List.copyOf(units);
  }

  /** The first sheet with a heading for units; no units when there is none or it cannot be read. */
  public static UnitList read(byte[] bytes, LibraryLabels labels, ReadLimits limits) {
    if (new GridReader(limits).read(bytes) instanceof GridResult.Read read) {
      for (SheetGrid sheet : read.grid().sheets()) {
        List<Unit> units = units(sheet, labels);
        if (!units.isEmpty()) {
          return new UnitList(units);
        }
      }
    }
    return new UnitList(List.of());
  }

  private static List<Unit> units(SheetGrid sheet, LibraryLabels labels) {
    List<String> headings = labels.fields().getOrDefault(LibraryField.UNIT, List.of());
    for (Integer row : sheet.cells().keySet()) {
      Map<String, Integer> columns = new LinkedHashMap<>();
      sheet
          .row(row)
          .forEach(
              (column, cell) -> columns.putIfAbsent(TextQuotes.lettersOf(cell.text()), column));
      Integer unit = first(columns, headings);
      if (unit != null) {
        Integer department = first(columns, labels.departments());
        return below(sheet, row, unit, department == null ? -1 : department, labels.totals());
      }
    }
    return List.of();
  }

  private static @Nullable Integer first(Map<String, Integer> columns, List<String> headings) {
    return headings.stream()
        .map(heading -> columns.get(TextQuotes.lettersOf(heading)))
        .filter(column -> column != null)
        .findFirst()
        .orElse(null);
  }

  private static List<Unit> below(
      SheetGrid sheet, int heading, int unit, int department, WordMatcher totals) {
    Map<String, Unit> units = new LinkedHashMap<>();
    for (Integer row : sheet.cells().tailMap(heading, false).keySet()) {
      String name = sheet.at(row, unit).text().strip();
      if (!name.isEmpty() && !totals.isOne(name)) {
        String above = department < 0 ? "" : sheet.at(row, department).text().strip();
        units.putIfAbsent(name, new Unit(name, above));
      }
    }
    return new ArrayList<>(units.values());
  }
}
