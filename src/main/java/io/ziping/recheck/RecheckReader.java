package io.ziping.recheck;

import io.ziping.form.CellRef;
import io.ziping.measure.CellValue;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.read.GridResult;
import io.ziping.workbook.read.SheetGrid;
import io.ziping.workbook.read.WorkbookGrid;
import io.ziping.workbook.verify.OwnMarks;
import io.ziping.workbook.verify.Seal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Reads re-check forms that people filled in. Rows are found by the hidden column, columns by their
 * headings, so that inserted rows, a moved column or a sorted table do no harm. Never throws for
 * content. Immutable.
 */
public final class RecheckReader {

  private final GridReader grids;
  private final Messages messages;

  public RecheckReader(ReadLimits limits, Messages messages) {
    this.grids = new GridReader(limits);
    this.messages = messages;
  }

  /** Reads a file's bytes. */
  public RecheckReading read(byte[] bytes) {
    GridResult result = grids.read(bytes);
    if (result instanceof GridResult.Refused refused) {
      return new RecheckReading.Unreadable(refused.why());
    }
    WorkbookGrid grid = ((GridResult.Read) result).grid();
    Optional<Stamp> stamp = OwnMarks.stamp(grid).filter(s -> RecheckForm.isKind(s.kind()));
    if (stamp.isEmpty()) {
      return new RecheckReading.Stranger();
    }
    Optional<RecheckMachine> machine = machine(grid, stamp.get());
    if (machine.isEmpty()) {
      return new RecheckReading.Broken(RecheckRemark.note("no-machine"));
    }
    for (SheetGrid sheet : grid.sheets()) {
      Map<String, Integer> keys = keys(sheet);
      if (keys.containsKey(RecheckForm.HEADS)) {
        boolean saved = !grid.properties().getOrDefault(Seal.PROPERTY, "").equals(Seal.of(bytes));
        return new Sheet(sheet, keys, messages).read(machine.get(), saved);
      }
    }
    return new RecheckReading.Broken(RecheckRemark.note("no-table"));
  }

  /** The machine sheet with its blank cells, which {@link OwnMarks} leaves out. */
  private static Optional<RecheckMachine> machine(WorkbookGrid grid, Stamp stamp) {
    for (SheetGrid sheet : grid.sheets()) {
      if (sheet.hidden() && sheet.at(0, 0).text().equals("ziping")) {
        List<List<String>> rows = new ArrayList<>();
        for (NavigableMap<Integer, CellValue> line : sheet.cells().values()) {
          List<String> row = new ArrayList<>();
          // Numbers may end a row and be unknown.
          for (int column = 0; column < RecheckMachine.CELLS; column++) {
            CellValue value = line.get(column);
            row.add(value == null ? "" : value.text());
          }
          rows.add(row);
        }
        return RecheckMachine.of(rows, stamp);
      }
    }
    return Optional.empty();
  }

  /** The marks in the hidden column, which is the last that holds the mark of the headings. */
  private static Map<String, Integer> keys(SheetGrid sheet) {
    int column =
        sheet.cells().values().stream()
            .flatMap(line -> line.entrySet().stream())
            .filter(cell -> cell.getValue().text().equals(RecheckForm.HEADS))
            .mapToInt(Map.Entry::getKey)
            .max()
            .orElse(-1);
    Map<String, Integer> keys = new HashMap<>();
    sheet
        .cells()
        .forEach(
            (row, line) -> {
              CellValue mark = line.get(column);
              if (mark != null && mark.text().startsWith(RecheckForm.MARK)) {
                keys.putIfAbsent(mark.text(), row);
              }
            });
    return keys;
  }

  /** One form's sheet while it is being read. */
  private static final class Sheet {

    private final SheetGrid sheet;
    private final Map<String, Integer> keys;
    private final Messages messages;
    private final Map<RecheckColumn, Integer> columns = new EnumMap<>(RecheckColumn.class);
    private final List<RecheckRemark> remarks = new ArrayList<>();
    private boolean touched;

    Sheet(SheetGrid sheet, Map<String, Integer> keys, Messages messages) {
      this.sheet = sheet;
      this.keys = keys;
      this.messages = messages;
    }

    RecheckReading read(RecheckMachine machine, boolean saved) {
      for (RecheckColumn column : RecheckColumn.values()) {
        if (column.input() && !find(column)) {
          return new RecheckReading.Broken(RecheckRemark.note("no-heading", head(column)));
        }
      }
      List<RecheckedRow> rows = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      for (RecheckRow line : machine.lines()) {
        Integer at = keys.get(RecheckForm.rowKey(line));
        if (at == null) {
          return new RecheckReading.Broken(RecheckRemark.note("no-row", line.name()));
        }
        rows.add(row(line, at, missing));
      }
      if (!missing.isEmpty()) {
        String cells = String.join(messages.get("recheck.separator"), missing);
        remarks.add(
            new RecheckRemark(
                RecheckRemark.Kind.MISSING,
                "missing",
                cells,
                List.of(String.valueOf(missing.size()))));
      }
      String conclusion = field(RecheckField.CONCLUSION);
      String remark = field(RecheckField.REMARK);
      String reviewer = field(RecheckField.REVIEWER);
      String date = field(RecheckField.DATE);
      return new RecheckReading.Form(
          machine.head(), rows, conclusion, remark, reviewer, date, remarks, touched, saved);
    }

    private String head(RecheckColumn column) {
      return messages.get("recheck.head." + column.word());
    }

    private boolean find(RecheckColumn column) {
      Integer heads = keys.get(RecheckForm.HEADS);
      String wanted = folded(head(column));
      sheet
          .row(heads == null ? -1 : heads)
          .forEach(
              (at, value) -> {
                if (folded(value.text()).equals(wanted)) {
                  columns.putIfAbsent(column, at);
                }
              });
      return columns.containsKey(column);
    }

    private static String folded(String text) {
      return text.replaceAll("[\\s\\p{Z}]+", "");
    }

    private RecheckedRow row(RecheckRow line, int at, List<String> missing) {
      CellValue value = sheet.at(at, column(RecheckColumn.SCORE));
      String cell = new CellRef("", at, column(RecheckColumn.SCORE)).a1();
      RecheckRemark mistake = RecheckScore.mistake(value, cell, line.weight());
      if (mistake != null) {
        touched = true;
        remarks.add(mistake);
      } else if (value.isBlank()) {
        missing.add(cell);
      }
      RecheckedRow row =
          new RecheckedRow(
              line,
              text(at, RecheckColumn.DONE),
              mistake == null ? RecheckScore.number(value) : null,
              text(at, RecheckColumn.PROBLEM),
              text(at, RecheckColumn.SEVERITY),
              text(at, RecheckColumn.ADVICE));
      touched |= row.isTouched();
      return row;
    }

    private int column(RecheckColumn column) {
      return columns.getOrDefault(column, column.ordinal());
    }

    private String text(int row, RecheckColumn column) {
      return sheet.at(row, column(column)).text().strip();
    }

    /** What stands right of a field's label. */
    private String field(RecheckField field) {
      Integer at = keys.get(RecheckForm.fieldKey(field));
      if (at == null) {
        return "";
      }
      String text =
          sheet.row(at).values().stream()
              .skip(1)
              .map(cellValue -> cellValue.text().strip())
              .filter(value -> !value.isEmpty() && !value.startsWith(RecheckForm.MARK))
              .findFirst()
              .orElse("");
      touched |= !text.isEmpty();
      return text;
    }
  }
}
