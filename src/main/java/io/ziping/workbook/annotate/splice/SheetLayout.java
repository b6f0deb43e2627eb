package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.annotate.FormPaper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What has to be known of a sheet before anything is put on it. */
final class SheetLayout {

  /** Nobody scrolls further right to read a score. */
  private static final int LAST_USEFUL_COLUMN = 60;

  /** Pixels of a digit, which column widths are counted in. */
  private static final double DIGIT = 7.0017;

  private static final int DEFAULT_COLUMN_PIXELS = 64;
  private static final double DEFAULT_POINTS = 15;

  /** Rows whose heights are kept; a form further down gets boxes for rows of usual height. */
  private static final int MOST_HEIGHTS = 20_000;

  /** Columns that share a width, zero-based, both inclusive. */
  record Columns(int first, int last, double width, boolean hidden) {}

  /** A merged region. */
  record Merge(Address first, Address last) {
    boolean holds(int row, int column) {
      return row >= first.row()
          && row <= last.row()
          && column >= first.column()
          && column <= last.column();
    }
  }

  private final Set<String> elements = new HashSet<>();
  private final List<Columns> columns = new ArrayList<>();
  private final List<Merge> merges = new ArrayList<>();
  private final Map<Integer, Double> heights = new HashMap<>();
  private int lastColumn = -1;
  private boolean fitsPage;
  private String drawing = "";
  private double defaultPoints = DEFAULT_POINTS;
  private double defaultWidth = -1;

  void element(String name) {
    elements.add(name);
  }

  /** Whether the sheet has such an element right below its root. */
  boolean has(String element) {
    return elements.contains(element);
  }

  void columns(Columns range) {
    columns.add(range);
  }

  void merge(Merge merge) {
    merges.add(merge);
    lastColumn = Math.max(lastColumn, merge.last().column());
  }

  void filled(int column) {
    lastColumn = Math.max(lastColumn, column);
  }

  /** In points; 0 for hidden. */
  void height(int row, double points) {
    if (row < MOST_HEIGHTS) {
      heights.put(row, points);
    }
  }

  void defaults(double points, double width) {
    defaultPoints = points > 0 ? points : defaultPoints;
    defaultWidth = width;
  }

  void fitPage() {
    fitsPage = true;
  }

  /** Whether it is printed fitted to pages. */
  boolean fitsPage() {
    return fitsPage;
  }

  void drawing(String relationship) {
    drawing = relationship;
  }

  /** The relationship of the drawing that comments' boxes are in; empty when there is none. */
  String drawing() {
    return drawing;
  }

  /** The column right of everything written; empty where there is no room or it is hidden. */
  OptionalInt freeColumn() {
    int free = lastColumn + 1;
    boolean room = free <= LAST_USEFUL_COLUMN && columnPixels(free) > 0;
    return room ? OptionalInt.of(free) : OptionalInt.empty();
  }

  int columnPixels(int column) {
    for (Columns range : columns) {
      if (column >= range.first() && column <= range.last()) {
        double width = range.width() < 0 ? defaultWidth : range.width();
        return range.hidden() ? 0 : pixels(width);
      }
    }
    return pixels(defaultWidth);
  }

  private static int pixels(double width) {
    return width < 0 ? DEFAULT_COLUMN_PIXELS : Math.max(1, (int) Math.round(width * DIGIT));
  }

  int rowPixels(int row) {
    return (int) Math.round(heights.getOrDefault(row, defaultPoints) * 4 / 3);
  }

  /** Rows and columns of the merged region that begins at a cell. */
  FormPaper.Extent extent(int row, int column) {
    for (Merge merge : merges) {
      if (merge.first().row() == row && merge.first().column() == column) {
        return new FormPaper.Extent(
            merge.last().row() - row + 1, merge.last().column() - column + 1);
      }
    }
    return FormPaper.Extent.ONE_CELL;
  }

  /** The last cell of the merged region around a cell, or the cell itself. */
  Address lastOf(int row, int column) {
    for (Merge merge : merges) {
      if (merge.holds(row, column)) {
        return merge.last();
      }
    }
    return new Address(row, column);
  }
}
