package io.ziping.workbook.verify;

import io.ziping.form.CellRef;
import io.ziping.measure.Written;
import io.ziping.workbook.read.SheetGrid;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What the cells of some sheets hold, as a short print each: enough to name the cells that differ
 * from what they were, and too little to tell what they held. Prints are of values, so that saving
 * a workbook anew with another program changes none.
 *
 * @param sheets by the sheet's name, then by row and column
 */
public record CellPrints(Map<String, Map<Place, String>> sheets) {

  /** The print of a formula that has no stored value: any value may stand there later. */
  private static final String ANY = "?";

  /** A form has some hundred cells; what has more is no form, and nobody reads such a list. */
  private static final int MOST_CELLS = 5_000;

  /** Figures of a double that every program keeps. */
  private static final MathContext FIGURES = new MathContext(12);

  /** A cell of a sheet, zero-based. */
  public record Place(int row, int column) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int rows = Integer.compare(row, other.row);
      return rows != 0 ? rows : Integer.compare(column, other.column);
    }
  }

  public CellPrints {
    Map<String, Map<Place, String>> copy = new LinkedHashMap<>();
    sheets.forEach((name, cells) -> copy.put(name, new TreeMap<>(cells)));
    sheets = Collections.unmodifiableMap(copy);
  }

  /** No sheets. */
  public static CellPrints none() {
    return new CellPrints(Map.of());
  }

  /** The prints of the sheets with these names; one with too many cells is left out. */
  public static CellPrints of(List<SheetGrid> grids, Set<String> names) {
    Map<String, Map<Place, String>> sheets = new LinkedHashMap<>();
    for (SheetGrid grid : grids) {
      if (names.contains(grid.name())) {
        int count = grid.cells().values().stream().mapToInt(Map::size).sum();
        if (count <= MOST_CELLS) {
          sheets.put(grid.name(), cells(grid));
        }
      }
    }
    return new CellPrints(sheets);
  }

  private static Map<Place, String> cells(SheetGrid grid) {
    Map<Place, String> cells = new TreeMap<>();
    grid.cells()
        .forEach(
            (row, line) ->
                line.forEach(
                    (column, written) -> {
                      String print = print(written);
                      if (!print.isEmpty()) {
                        cells.put(new Place(row, column), print);
                      }
                    }));
    return cells;
  }

  /** The print of a cell's value; empty for a blank cell. */
  public static String print(Written written) {
    if (written.kind() == Written.Kind.UNCALCULATED) {
      return ANY;
    }
    BigDecimal number = written.number();
    return number == null ? printOf(written.text()) : printOf(number);
  }

  /** The print of a text; empty for white space only. */
  public static String printOf(String text) {
    String plain = text.replace("\r", "").strip();
    if (plain.isEmpty()) {
      return "";
    }
    CRC32 crc = new CRC32();
    crc.update(plain.getBytes(StandardCharsets.UTF_8));
    return Long.toString(crc.getValue(), Character.MAX_RADIX);
  }

  /** The print of a number, the same as of the text that shows it. */
  public static String printOf(BigDecimal number) {
    BigDecimal rounded = number.round(FIGURES).stripTrailingZeros();
    return printOf(rounded.toPlainString());
  }

  /** The same without the cells that {@code others} has prints of. */
  public CellPrints without(CellPrints others) {
    Map<String, Map<Place, String>> left = new LinkedHashMap<>();
    sheets.forEach(
        (name, cells) -> {
          Map<Place, String> rest = new TreeMap<>(cells);
          rest.keySet().removeAll(others.sheets.getOrDefault(name, Map.of()).keySet());
          left.put(name, rest);
        });
    return new CellPrints(left);
  }

  /** Only the cells that {@code others} has prints of. */
  CellPrints within(CellPrints others) {
    Map<String, Map<Place, String>> left = new LinkedHashMap<>();
    sheets.forEach(
        (name, cells) -> {
          Map<Place, String> rest = new TreeMap<>(cells);
          rest.keySet().retainAll(others.sheets.getOrDefault(name, Map.of()).keySet());
          left.put(name, rest);
        });
    return new CellPrints(left);
  }

  /**
   * The cells of these sheets that hold something else in {@code now}, by sheet, row and column. Of
   * a sheet that is gone, all cells.
   */
  public List<CellRef> differing(CellPrints now) {
    List<CellRef> differing = new ArrayList<>();
    sheets.forEach(
        (name, cells) -> {
          Map<Place, String> others = now.sheets.getOrDefault(name, Map.of());
          Map<Place, String> all = new TreeMap<>(cells);
          others.forEach(all::putIfAbsent);
          for (Place place : all.keySet()) {
            String before = cells.getOrDefault(place, "");
            if (!before.equals(ANY) && !before.equals(others.getOrDefault(place, ""))) {
              differing.add(new CellRef(name, place.row(), place.column()));
            }
          }
        });
    return List.copyOf(differing);
  }
}
