package io.ziping.workbook.detect;

import io.ziping.form.CellRef;
import io.ziping.form.ReadingNote;
import io.ziping.measure.CellValue;
import io.ziping.workbook.read.SheetGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rows and columns of a form that hold something and are not shown; they are read all the same.
 */
final class HiddenCells {

  private HiddenCells() {}

  static List<ReadingNote> of(SheetGrid sheet, Segment segment) {
    if (sheet.hiddenRows().isEmpty() && sheet.hiddenColumns().isEmpty()) {
      return List.of();
    }
    List<ReadingNote> notes = new ArrayList<>();
    TreeSet<Integer> rows = new TreeSet<>();
    for (int row : sheet.hiddenRows()) {
      if (row >= segment.firstRow() && row <= segment.lastRow()) {
        rows.add(row);
      }
    }
    if (!rows.isEmpty()) {
      int row = rows.first();
      CellRef cell = new CellRef(sheet.name(), row, sheet.row(row).firstKey());
      notes.add(new ReadingNote.Hidden(cell, false, runs(rows, false)));
    }
    TreeMap<Integer, Integer> columns = new TreeMap<>();
    for (NavigableMap.Entry<Integer, NavigableMap<Integer, CellValue>> line :
        sheet.cells().subMap(segment.firstRow(), true, segment.lastRow(), true).entrySet()) {
      for (int column : sheet.hiddenColumns()) {
        if (line.getValue().containsKey(column)) {
          columns.putIfAbsent(column, line.getKey());
        }
      }
    }
    if (!columns.isEmpty()) {
      CellRef cell = new CellRef(sheet.name(), columns.firstEntry().getValue(), columns.firstKey());
      notes.add(new ReadingNote.Hidden(cell, true, runs(new TreeSet<>(columns.keySet()), true)));
    }
    return notes;
  }

  /** 14, 16-18 as people count; columns by their letters. */
  private static String runs(TreeSet<Integer> numbers, boolean columns) {
    List<String> runs = new ArrayList<>();
    int first = numbers.first();
    int last = first;
    for (int number : numbers) {
      if (number > last + 1) {
        runs.add(run(first, last, columns));
        first = number;
      }
      last = number;
    }
    runs.add(run(first, last, columns));
    return String.join("、", runs);
  }

  private static String run(int first, int last, boolean columns) {
    return first == last ? name(first, columns) : name(first, columns) + "-" + name(last, columns);
  }

  private static String name(int number, boolean column) {
    return column ? CellRef.letters(number) : Integer.toString(number + 1);
  }
}
