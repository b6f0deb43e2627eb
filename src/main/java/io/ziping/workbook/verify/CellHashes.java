package io.ziping.workbook.verify;

import io.ziping.form.CellRef;
import io.ziping.measure.CellValue;
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
 * What the cells of some sheets hold, as a short hash each: enough to name the cells that differ
 * from what they were, and too little to show what they held. Hashes are of values, so that saving
 * a workbook anew with another program changes none.
 *
 * @param sheets by the sheet's name, then by row and column
 */
public record CellHashes(Map<String, Map<Place, String>> sheets) {

  /** The hash of a formula that has no stored value: any value may stand there later. */
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

  public CellHashes {
    Map<String, Map<Place, String>> copy = new LinkedHashMap<>();
    sheets.forEach((name, cells) -> copy.put(name, new TreeMap<>(cells)));
    sheets = Collections.unmodifiableMap(copy);
  }

  /** No sheets. */
  public static CellHashes none() {
    return new CellHashes(Map.of());
  }

  /** The hashes of the sheets with these names; one with too many cells is left out. */
  public static CellHashes of(List<SheetGrid> grids, Set<String> names) {
    Map<String, Map<Place, String>> sheets = new LinkedHashMap<>();
    for (SheetGrid grid : grids) {
      if (names.contains(grid.name())) {
        int count = grid.cells().values().stream().mapToInt(Map::size).sum();
        if (count <= MOST_CELLS) {
          sheets.put(grid.name(), cells(grid));
        }
      }
    }
    return new CellHashes(sheets);
  }

  private static Map<Place, String> cells(SheetGrid grid) {
    Map<Place, String> cells = new TreeMap<>();
    grid.cells()
        .forEach(
            (row, line) ->
                line.forEach(
                    (column, value) -> {
                      String hash = hash(value);
                      if (!hash.isEmpty()) {
                        cells.put(new Place(row, column), hash);
                      }
                    }));
    return cells;
  }

  /** The hash of a cell's value; empty for a blank cell. */
  public static String hash(CellValue value) {
    if (value.kind() == CellValue.Kind.UNCALCULATED) {
      return ANY;
    }
    BigDecimal number = value.number();
    return number == null ? hashOf(value.text()) : hashOf(number);
  }

  /** The hash of a text; empty for white space only. */
  public static String hashOf(String text) {
    String plain = text.replace("\r", "").strip();
    if (plain.isEmpty()) {
      return "";
    }
    CRC32 crc = new CRC32();
    crc.update(plain.getBytes(StandardCharsets.UTF_8));
    return Long.toString(crc.getValue(), Character.MAX_RADIX);
  }

  /** The hash of a number, the same as of the text that shows it. */
  public static String hashOf(BigDecimal number) {
    BigDecimal rounded = number.round(FIGURES).stripTrailingZeros();
    return hashOf(rounded.toPlainString());
  }

  /** The same without the cells that {@code others} has hashes of. */
  public CellHashes without(CellHashes others) {
    Map<String, Map<Place, String>> left = new LinkedHashMap<>();
    sheets.forEach(
        (name, cells) -> {
          Map<Place, String> rest = new TreeMap<>(cells);
          rest.keySet().removeAll(others.sheets.getOrDefault(name, Map.of()).keySet());
          left.put(name, rest);
        });
    return new CellHashes(left);
  }

  /** Only the cells that {@code others} has hashes of. */
  CellHashes within(CellHashes others) {
    Map<String, Map<Place, String>> left = new LinkedHashMap<>();
    sheets.forEach(
        (name, cells) -> {
          Map<Place, String> rest = new TreeMap<>(cells);
          rest.keySet().retainAll(others.sheets.getOrDefault(name, Map.of()).keySet());
          left.put(name, rest);
        });
    return new CellHashes(left);
  }

  /**
   * The cells of these sheets that hold something else in {@code now}, by sheet, row and column. Of
   * a sheet that is gone, all cells.
   */
  public List<CellRef> differing(CellHashes now) {
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
