package io.ziping.workbook.detect;

import io.ziping.form.CellRef;
import io.ziping.form.FormField;
import io.ziping.measure.CellValue;
import io.ziping.workbook.FieldKind;
import io.ziping.workbook.read.Region;
import io.ziping.workbook.read.SheetGrid;
import io.ziping.workbook.read.WordLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One sheet made ready for looking things up: every filled cell once, merged regions as one cell,
 * labels already recognised. What is written into the covered cells of a region is not seen.
 */
final class SheetIndex {

  /** Rows that merged regions may cover together; hostile files go no further. */
  private static final int MERGED_ROWS = 200_000;

  private static final int TALL = 500;

  /** Forms end long before; the rows of longer sheets take a look-up. */
  private static final int MOST_ROWS = 5_000;

  private static final int LAST_COLUMN = 1 << 14;

  private static final int EMPTY_COLUMNS = 2;

  private static final int LONGEST_TEXT = 100;

  private final String name;

  private final LabelBook labels;
  private final CellFacts facts;
  private final @Nullable WordLayout word;
  private final int rowCount;
  private int lastColumn = -1;
  private final Map<Integer, List<Region>> merges = new HashMap<>();
  private final NavigableMap<Integer, List<GridCell>> rows = new TreeMap<>();

  /** The same rows by number; they are asked for many times. */
  private final List<List<GridCell>> byNumber;

  /** Labels that something was read by though no list has them, with what they were read as. */
  private final Map<GridCell, FieldKind> likenesses = new LinkedHashMap<>();

  SheetIndex(SheetGrid grid, LabelBook labels) {
    this(grid, labels, null);
  }

  /** {@code word}: how the sheet stands in a Word document; null for one of a workbook. */
  SheetIndex(SheetGrid grid, LabelBook labels, @Nullable WordLayout word) {
    this.word = word;
    this.name = grid.name();
    this.labels = labels;
    this.facts = new CellFacts(labels);
    this.rowCount = grid.rowCount();
    this.byNumber = new ArrayList<>(Collections.nCopies(Math.min(rowCount, MOST_ROWS), List.of()));
    indexMerges(grid);
    grid.cells().forEach(this::indexRow);
  }

  String name() {
    return name;
  }

  /** Number of the last filled row plus one. */
  int rowCount() {
    return rowCount;
  }

  /** The rightmost column in which a filled cell begins; -1 for none. */
  int lastColumn() {
    return lastColumn;
  }

  /** The rows from first to last that have filled cells; a sheet can be long and empty. */
  Set<Integer> filledRows(int first, int last) {
    return last < first ? Set.of() : rows.subMap(first, true, last, true).navigableKeySet();
  }

  /** The filled cells that begin in a row, from left to right. */
  List<GridCell> row(int row) {
    if (row >= 0 && row < byNumber.size()) {
      return byNumber.get(row);
    }
    return rows.getOrDefault(row, List.of());
  }

  /** The cell, or the region it is in; a blank one when nothing stands there. */
  GridCell at(int row, int column) {
    GridCell own = find(row(row), column);
    if (own != null) {
      return own;
    }
    Region region = regionAt(row, column);
    int top = region == null ? row : region.firstRow();
    int left = region == null ? column : region.firstColumn();
    GridCell cell = region == null ? null : find(row(top), left);
    if (cell != null) {
      return cell;
    }
    int lastRow = region == null ? row : region.lastRow();
    int lastColumn = region == null ? column : region.lastColumn();
    return new GridCell(
        top,
        left,
        lastRow,
        lastColumn,
        CellValue.blank(),
        "",
        LabelMeaning.NONE,
        "",
        List.of(),
        null);
  }

  /**
   * The cell right of another, over an empty column or two; a blank merged region is a cell that
   * waits for its value, and so is the nearest cell when all are blank.
   */
  GridCell rightOf(GridCell cell) {
    GridCell nearest = at(cell.row(), cell.lastColumn() + 1);
    GridCell right = nearest;
    for (int i = 0; i < EMPTY_COLUMNS && isSingleBlank(right); i++) {
      right = at(cell.row(), right.lastColumn() + 1);
    }
    return isSingleBlank(right) || right.isLabelOrLike() && right != nearest ? nearest : right;
  }

  private static boolean isSingleBlank(GridCell cell) {
    return cell.isBlank() && cell.row() == cell.lastRow() && cell.column() == cell.lastColumn();
  }

  /** The cell below another. */
  GridCell below(GridCell cell) {
    return at(cell.lastRow() + 1, cell.column());
  }

  FormField field(GridCell cell) {
    return new FormField(cell.value(), ref(cell));
  }

  /** A part of a cell's text. */
  FormField field(GridCell cell, String text) {
    return new FormField(CellValue.text(text), ref(cell));
  }

  CellRef ref(GridCell cell) {
    String seen = word == null ? null : new WordPlaces(this, word).spelled(cell);
    return new CellRef(name, cell.row(), cell.column(), seen);
  }

  /** The columns of an indicator table that an unlisted label is like, the likeliest first. */
  List<FieldKind> columnLikeness(GridCell cell) {
    return labels.columnLikeness(cell.label());
  }

  /** The same for fields that no other column is for. */
  List<FieldKind> lastColumnLikeness(GridCell cell) {
    return labels.lastColumnLikeness(cell.label());
  }

  /** The columns of a money block that an unlisted label is like, the likeliest first. */
  List<FieldKind> moneyLikeness(GridCell cell) {
    return labels.moneyLikeness(cell.label());
  }

  /** Words inside texts that say what the number or the label beside them is. */
  TextWords words() {
    return labels.words();
  }

  /** Amounts with their units in a sentence, see {@link MoneySentence#amounts}. */
  Pattern amountsTold() {
    return labels.amountsTold();
  }

  /** The amount that words before a number say, listed or like listed ones; null for none. */
  @Nullable FieldKind amountField(String words) {
    for (FieldKind field : FieldKind.AMOUNTS) {
      if (labels.endsWithLabel(words, field)) {
        return field;
      }
    }
    List<FieldKind> like = labels.moneyLikeness(words);
    return like.isEmpty() || !FieldKind.AMOUNTS.contains(like.get(0)) ? null : like.get(0);
  }

  /** The labels of a header with their columns, row by row. */
  List<String> labels(TableHeader header) {
    List<String> texts = new ArrayList<>();
    for (int row = header.firstRow(); row <= header.lastRow(); row++) {
      for (GridCell cell : row(row)) {
        texts.add(row - header.firstRow() + "/" + cell.column() + "/" + cell.label());
      }
    }
    return texts;
  }

  /**
   * What a row of a money block is by its label, listed or like a listed one; null for none. What
   * is like the label of a whole block (本年财政资金) may stand in its rows too.
   */
  @Nullable FieldKind moneyRow(GridCell cell) {
    if (cell.is(FieldKind.MONEY_TOTAL)) {
      return FieldKind.MONEY_TOTAL;
    }
    if (cell.is(FieldKind.MONEY_SOURCE)) {
      return FieldKind.MONEY_SOURCE;
    }
    boolean other =
        cell.isLabel() || cell.likeness() != null && cell.likeness() != FieldKind.MONEY_BLOCK;
    return other || cell.label().isEmpty() ? null : labels.moneyRowLikeness(cell.label());
  }

  /** What a label is under one that spans it; null where that says nothing. */
  @Nullable FieldKind groupLikeness(FieldKind group, GridCell cell) {
    List<FieldKind> fields = labels.groupLikeness(group, cell.label());
    return fields.isEmpty() ? null : fields.get(0);
  }

  /** Whether a label under a spanning one says what part of it its column is. */
  boolean isGroupLabel(GridCell group, GridCell cell) {
    Set<FieldKind> fields = EnumSet.noneOf(FieldKind.class);
    fields.addAll(group.meaning().fields());
    fields.addAll(columnLikeness(group));
    fields.addAll(moneyLikeness(group));
    return fields.stream().anyMatch(field -> groupLikeness(field, cell) != null);
  }

  /** Whether a label is like one of a column that is known and not read. */
  boolean isOtherColumn(String label) {
    List<FieldKind> fields = labels.columnLikeness(label);
    return !fields.isEmpty() && fields.get(0) == FieldKind.OTHER_COLUMN;
  }

  /** Remembers that a label which is in no list was read as a field's, so that it can be told. */
  void readByLikeness(GridCell label, FieldKind field) {
    likenesses.put(label, field);
  }

  /** What was read by likeness so far between two rows. */
  Map<GridCell, FieldKind> likenesses(int first, int last) {
    Map<GridCell, FieldKind> found = new LinkedHashMap<>(likenesses);
    found.keySet().removeIf(label -> label.row() < first || label.row() > last);
    return found;
  }

  private void indexMerges(SheetGrid grid) {
    int budget = MERGED_ROWS;
    for (Region region : grid.merges()) {
      int lastRow = Math.min(region.lastRow(), rowCount);
      int lastColumn = Math.min(region.lastColumn(), LAST_COLUMN);
      if (lastRow < region.firstRow() || lastColumn < region.firstColumn()) {
        continue;
      }
      Region used = new Region(region.firstRow(), region.firstColumn(), lastRow, lastColumn);
      if (lastRow - used.firstRow() < TALL) {
        budget -= lastRow - used.firstRow() + 1;
        for (int row = used.firstRow(); row <= lastRow && budget >= 0; row++) {
          merges.computeIfAbsent(row, any -> new ArrayList<>(4)).add(used);
        }
      } else {
        // Of a region down a whole column only the rows that hold something matter.
        Collection<Integer> covered =
            grid.cells().subMap(used.firstRow(), true, lastRow, true).keySet();
        budget -= covered.size();
        for (int row : budget < 0 ? List.<Integer>of() : covered) {
          merges.computeIfAbsent(row, any -> new ArrayList<>(4)).add(used);
        }
      }
      if (budget < 0) {
        return;
      }
    }
  }

  private void indexRow(int row, NavigableMap<Integer, CellValue> line) {
    List<GridCell> filled = new ArrayList<>(line.size());
    line.forEach(
        (column, value) -> {
          Region region = regionAt(row, column);
          boolean covered =
              region != null && (region.firstRow() != row || region.firstColumn() != column);
          if (!covered && !value.isBlank()) {
            GridCell cell = cell(row, column, region, value);
            filled.add(cell);
            lastColumn = Math.max(lastColumn, column);
          }
        });
    if (!filled.isEmpty()) {
      rows.put(row, filled);
      if (row < byNumber.size()) {
        byNumber.set(row, filled);
      }
    }
  }

  private GridCell cell(int row, int column, @Nullable Region region, CellValue value) {
    int lastRow = region == null ? row : region.lastRow();
    int lastColumn = region == null ? column : region.lastColumn();
    String text = value.text();
    String label = "";
    String inline = "";
    LabelMeaning meaning = LabelMeaning.NONE;
    List<CellFacts.Fact> more = List.of();
    FieldKind likeness = null;
    if (value.kind() == CellValue.Kind.TEXT) {
      String compact = LabelText.compact(text.length() <= LONGEST_TEXT ? text : "");
      label = LabelText.label(compact);
      meaning = labels.meaning(label);
      List<CellFacts.Fact> stated = facts.of(text, compact, meaning);
      if (!stated.isEmpty()) {
        CellFacts.Fact first = stated.get(0);
        meaning = first.like() ? LabelMeaning.NONE : first.meaning();
        likeness = first.like() ? first.meaning().fields().iterator().next() : null;
        inline = stated.get(0).value();
        more = stated.subList(1, stated.size());
      } else if (meaning.isNone()) {
        likeness = labels.likeness(label);
        int colon = likeness == null ? colon(text) : -1;
        if (colon > 0 && colon < LONGEST_TEXT) {
          likeness = labels.likeness(LabelBook.normal(text.substring(0, colon)));
          inline = likeness == null ? "" : text.substring(colon + 1).strip();
        }
      }
    }
    return new GridCell(
        row, column, lastRow, lastColumn, value, label, meaning, inline, more, likeness);
  }

  private static int colon(String text) {
    int wide = text.indexOf('：');
    int narrow = text.indexOf(':');
    return wide < 0 || narrow >= 0 && narrow < wide ? narrow : wide;
  }

  private @Nullable Region regionAt(int row, int column) {
    List<Region> line = merges.get(row);
    if (line != null) {
      for (Region region : line) {
        if (column >= region.firstColumn() && column <= region.lastColumn()) {
          return region;
        }
      }
    }
    return null;
  }

  /** The cell that begins in a column, among a row's cells from left to right. */
  private static @Nullable GridCell find(List<GridCell> cells, int column) {
    int low = 0;
    int high = cells.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = cells.get(middle).column();
      if (at == column) {
        return cells.get(middle);
      }
      if (at < column) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }
}
