package io.ziping.workbook.annotate.splice;

import io.ziping.form.CellRef;
import io.ziping.workbook.annotate.splice.XmlTokens.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Changes cells where they stand, and puts in those that are not there, with rows if need be. */
final class RowsPatch {

  private final XmlEditor xml;
  private final StyleBook styles;
  private final NavigableMap<Integer, NavigableMap<Integer, CellChange>> changes;
  private final String prefix;

  /**
   * Prepares the change of the editor's current element, sheetData.
   *
   * @param changes by row and column
   */
  RowsPatch(
      XmlEditor xml,
      StyleBook styles,
      NavigableMap<Integer, NavigableMap<Integer, CellChange>> changes) {
    this.xml = xml;
    this.styles = styles;
    this.changes = new TreeMap<>(changes);
    this.prefix = xml.prefix();
  }

  void apply() {
    if (xml.empty()) {
      ByteSink out = xml.retag(Map.of(), true);
      newRows(out, Integer.MAX_VALUE);
      out.markup("</" + prefix + "sheetData>");
      return;
    }
    int own = xml.depth();
    int row = -1;
    while (xml.within(own)) {
      if (xml.kind() == Kind.START && xml.is("row")) {
        int number = row(row);
        if (number <= row) {
          throw new SplicingDeclined("rows out of order");
        }
        row = number;
        newRows(xml.copyTo(xml.start), row);
        NavigableMap<Integer, CellChange> cells = changes.remove(row);
        if (cells == null) {
          xml.skip();
        } else {
          row(row, cells);
        }
      }
    }
    newRows(xml.copyTo(xml.start), Integer.MAX_VALUE);
  }

  private int row(int before) {
    String number = xml.get("r");
    try {
      return number == null ? before + 1 : Integer.parseInt(number.trim()) - 1;
    } catch (NumberFormatException e) {
      throw new SplicingDeclined("a row number that is none");
    }
  }

  /** Writes the rows in front of {@code row} that are not in the sheet. */
  private void newRows(ByteSink out, int row) {
    SortedMap<Integer, NavigableMap<Integer, CellChange>> missing = changes.headMap(row);
    missing.forEach(
        (number, cells) -> {
          out.markup("<" + prefix + "row").ascii(" r=\"").number(number + 1).ascii("\">");
          newCells(out, number, cells, Integer.MAX_VALUE);
          out.markup("</" + prefix + "row>");
        });
    missing.clear();
  }

  private void row(int row, NavigableMap<Integer, CellChange> cells) {
    if (xml.empty()) {
      ByteSink out = xml.retag(Map.of(), true);
      newCells(out, row, cells, Integer.MAX_VALUE);
      out.markup("</" + prefix + "row>");
      return;
    }
    int own = xml.depth();
    int column = -1;
    while (xml.within(own)) {
      if (xml.kind() == Kind.START && xml.is("c")) {
        int told = Address.column(xml);
        int next = told < 0 ? column + 1 : told;
        if (next <= column) {
          throw new SplicingDeclined("cells out of order");
        }
        column = next;
        newCells(xml.copyTo(xml.start), row, cells, column);
        CellChange change = cells.remove(column);
        if (change == null) {
          xml.skip();
        } else {
          cell(change);
        }
      }
    }
    newCells(xml.copyTo(xml.start), row, cells, Integer.MAX_VALUE);
  }

  /** Writes the cells left of {@code column} that are not in the row. */
  private void newCells(
      ByteSink out, int row, NavigableMap<Integer, CellChange> cells, int column) {
    SortedMap<Integer, CellChange> missing = cells.headMap(column);
    missing.forEach(
        (number, change) -> {
          out.markup("<" + prefix + "c").ascii(" r=\"").ascii(CellRef.letters(number));
          out.number(row + 1).ascii("\" s=\"").number(style(change, 0));
          if (change instanceof CellChange.Note note) {
            out.ascii("\" t=\"inlineStr\">");
            content(out, note);
            out.markup("</" + prefix + "c>");
          } else {
            out.ascii("\"/>");
          }
        });
    missing.clear();
  }

  /** Changes the editor's current cell. */
  private void cell(CellChange change) {
    String style = xml.get("s");
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("s", String.valueOf(style(change, number(style == null ? "0" : style))));
    if (change instanceof CellChange.Note note) {
      attributes.put("t", "inlineStr");
      ByteSink out = xml.retag(attributes, true);
      content(out, note);
      if (xml.empty()) {
        out.markup("</" + prefix + "c>");
      } else {
        xml.skip();
        xml.skipTo(xml.start);
      }
    } else {
      xml.retag(attributes, false);
      xml.skip();
    }
  }

  /** The number of a cell format. */
  static int number(String style) {
    try {
      return Integer.parseInt(style.trim());
    } catch (NumberFormatException e) {
      throw new SplicingDeclined("a cell format that is no number");
    }
  }

  private int style(CellChange change, int original) {
    return change instanceof CellChange.Tint tint
        ? styles.tinted(original, tint.tone(), tint.sides())
        : styles.indexOf(((CellChange.Note) change).styleKind(), false);
  }

  private void content(ByteSink out, CellChange.Note note) {
    out.markup("<" + prefix + "is>");
    XmlText.write(out, prefix, note.text());
    out.markup("</" + prefix + "is>");
  }
}
