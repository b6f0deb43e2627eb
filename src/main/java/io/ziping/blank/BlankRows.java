package io.ziping.blank;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The rows of a blank form's indicator table, each given out once; labels without 指标's brackets.
 */
public final class BlankRows {

  private static final int LEVEL1 = 0;
  private static final int LEVEL2 = 1;
  private static final int NAME = 2;
  private static final int TARGET = 4;
  private static final int ACTUAL = 5;
  private static final int WEIGHT = 6;
  private static final int SCORE = 7;
  private static final int REASON = 8;

  private final Sheet sheet;
  private final int first;
  private final int column;
  private int last;
  private final Set<Integer> used = new HashSet<>();

  BlankRows(Sheet sheet, AreaReference table) {
    this.sheet = sheet;
    this.first = table.getFirstCell().getRow();
    this.last = table.getLastCell().getRow();
    this.column = table.getFirstCell().getCol();
  }

  /** One row of the table. */
  public record Cells(Cell name, Cell target, Cell actual, Cell weight, Cell score, Cell reason) {}

  /** A row with a second-level label that is still free. */
  public Optional<Cells> free(String level2) {
    for (int row = first; row <= last; row++) {
      if (label(row, LEVEL2).equals(level2) && used.add(row)) {
        return Optional.of(cells(row));
      }
    }
    return Optional.empty();
  }

  /**
   * A row of a first-level block: a free one with the second-level label, else one that is put into
   * the block. Empty when there is no such block, or no row can be put into this kind of workbook.
   */
  public Optional<Cells> freeOrNew(String level1, String level2) {
    Optional<Cells> free = free(level2);
    boolean named = !level1.isEmpty() && !level2.isEmpty();
    return free.isPresent() || !named ? free : insert(level1, level2);
  }

  private Optional<Cells> insert(String level1, String level2) {
    int blockFirst = -1;
    int blockLast = -1;
    for (int row = first; row <= last; row++) {
      String block = label(row, LEVEL1);
      if (block.equals(level1)) {
        blockFirst = row;
        blockLast = row;
      } else if (block.isEmpty() && blockFirst >= 0 && blockLast == row - 1) {
        blockLast = row;
      }
    }
    if (blockFirst < 0 || !(sheet instanceof XSSFSheet modern)) {
      return Optional.empty();
    }
    new RowInsertion(modern, blockFirst, blockLast, column).run();
    last++;
    Set<Integer> moved = new HashSet<>();
    for (int row : used) {
      moved.add(row > blockLast ? row + 1 : row);
    }
    used.clear();
    used.addAll(moved);
    used.add(blockLast + 1);
    cell(blockLast + 1, LEVEL2).setCellValue(level2);
    return Optional.of(cells(blockLast + 1));
  }

  private Cells cells(int row) {
    return new Cells(
        cell(row, NAME),
        cell(row, TARGET),
        cell(row, ACTUAL),
        cell(row, WEIGHT),
        cell(row, SCORE),
        cell(row, REASON));
  }

  private String label(int row, int offset) {
    return cell(row, offset).getStringCellValue().replaceAll("\\s|[（(].*", "");
  }

  private Cell cell(int row, int offset) {
    return sheet.getRow(row).getCell(column + offset, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
