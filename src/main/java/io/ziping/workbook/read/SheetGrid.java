package io.ziping.workbook.read;

import io.ziping.measure.CellValue;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The filled cells of one sheet, whatever file they came from.
 *
 * @param name as the tab shows it
 * @param hidden whether the sheet is hidden (or very hidden)
 * @param cells row to column to what is written; blank cells are left out. A date's text is what
 *     its format shows, or an ISO date where the format is beyond {@code CellFormat}; its number is
 *     a serial of the 1900 system even in a workbook of the 1904 system
 * @param merges merged regions of more than one cell
 * @param hiddenRows zero-based; only rows with filled cells; hidden by hand, by a filter or an
 *     outline, or of no height
 * @param hiddenColumns zero-based; only columns with filled cells
 * @param commented cells that already carry a comment, as row and column
 */
public record SheetGrid(
    String name,
    boolean hidden,
    NavigableMap<Integer, NavigableMap<Integer, CellValue>> cells,
    List<Region> merges,
    Set<Integer> hiddenRows,
    Set<Integer> hiddenColumns,
    Map<Integer, Set<Integer>> commented) {

  public SheetGrid {
    merges = List.copyOf(merges);
    hiddenRows = Set.copyOf(hiddenRows);
    hiddenColumns = Set.copyOf(hiddenColumns);
    commented = Map.copyOf(commented);
  }

  /** A sheet that shows all its columns. */
  public SheetGrid(
      String name,
      boolean hidden,
      NavigableMap<Integer, NavigableMap<Integer, CellValue>> cells,
      List<Region> merges,
      Set<Integer> hiddenRows,
      Map<Integer, Set<Integer>> commented) {
    this(name, hidden, cells, merges, hiddenRows, Set.of(), commented);
  }

  /** What stands in a cell itself; blank for the covered cells of a merged region. */
  public CellValue at(int row, int column) {
    NavigableMap<Integer, CellValue> line = cells.get(row);
    CellValue value = line == null ? null : line.get(column);
    return value == null ? CellValue.blank() : value;
  }

  /** The filled cells of a row, by column. */
  public NavigableMap<Integer, CellValue> row(int row) {
    NavigableMap<Integer, CellValue> line = cells.get(row);
    return line == null ? new TreeMap<>() : line;
  }

  /** The merged region that a cell is in. */
  public Optional<Region> mergeAt(int row, int column) {
    return merges.stream().filter(region -> region.contains(row, column)).findFirst();
  }

  /** Number of the last filled row plus one; 0 for an empty sheet. */
  public int rowCount() {
    return cells.isEmpty() ? 0 : cells.lastKey() + 1;
  }
}
