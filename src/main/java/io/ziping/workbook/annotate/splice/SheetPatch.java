package io.ziping.workbook.annotate.splice;

import io.ziping.form.CellRef;
import io.ziping.workbook.annotate.splice.XmlTokens.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Changes one sheet while it is copied; what stands where nothing is marked keeps its bytes. */
final class SheetPatch {

  /** The order of the elements below the root of a worksheet. */
  static final List<String> ORDER =
      List.of(
          ("sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection"
                  + " protectedRanges scenarios autoFilter sortState dataConsolidate"
                  + " customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations"
                  + " hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks"
                  + " customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing"
                  + " legacyDrawingHF drawingHF picture oleObjects controls webPublishItems"
                  + " tableParts extLst")
              .split(" "));

  private static final int CELLS = ORDER.indexOf("sheetData");

  /** What stands in alternatives behind the cells are form controls. */
  static final int CONTROLS = ORDER.indexOf("controls");

  /** An element that is put in where the schema wants it. */
  private record Missing(int rank, Consumer<ByteSink> writer) {}

  /** What is to be changed on a sheet. */
  static final class Changes {
    final NavigableMap<Integer, NavigableMap<Integer, CellChange>> cells = new TreeMap<>();
    final NavigableSet<Integer> wideColumns = new TreeSet<>();
    final Map<Address, CellRef> links = new LinkedHashMap<>();
    double width;
    boolean fitPage;

    /**
     * Relationship of a new drawing for comments' boxes; empty when there is one or none is needed.
     */
    String drawing = "";

    void put(int row, int column, CellChange change) {
      cells.computeIfAbsent(row, key -> new TreeMap<>()).put(column, change);
    }
  }

  private final XmlEditor xml;
  private final StyleBook styles;
  private final Changes changes;
  private final Deque<Missing> missing = new ArrayDeque<>();
  private boolean cellsPassed;
  private String prefix = "";
  private String relation = "";

  private SheetPatch(XmlEditor xml, StyleBook styles, Changes changes) {
    this.xml = xml;
    this.styles = styles;
    this.changes = changes;
  }

  /** Changes a sheet that holds marks. */
  static void apply(XmlEditor xml, StyleBook styles, Changes changes, SheetLayout layout) {
    SheetPatch patch = new SheetPatch(xml, styles, changes);
    patch.plan(layout);
    patch.run();
  }

  /** Whether a sheet, of whatever kind, is one of those that are shown as selected. */
  static boolean isSelected(XmlScanner sheet) {
    while (sheet.next() != Kind.DONE && !(sheet.depth() == 2 && sheet.is("sheetData"))) {
      if (sheet.kind() == Kind.START && sheet.is("sheetView")) {
        String selected = sheet.get("tabSelected");
        if ("1".equals(selected) || "true".equals(selected)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Only takes back that a sheet is selected: several selected sheets would be edited together. */
  static void deselect(XmlEditor sheet) {
    while (sheet.next() != Kind.DONE && !(sheet.depth() == 2 && sheet.is("sheetData"))) {
      deselectView(sheet);
    }
    sheet.pass();
  }

  private static void deselectView(XmlEditor tag) {
    if (tag.kind() == Kind.START && tag.is("sheetView") && tag.attribute("tabSelected")) {
      tag.retag(Map.of("tabSelected", "0"), false);
    }
  }

  private void plan(SheetLayout layout) {
    if (changes.fitPage && !layout.has("sheetPr")) {
      miss("sheetPr", out -> wrap(out, "sheetPr", "pageSetUpPr", "fitToPage=\"1\""));
    }
    if (!changes.wideColumns.isEmpty() && !layout.has("cols")) {
      miss("cols", out -> columns().create(out));
    }
    if (!changes.links.isEmpty() && !layout.has("hyperlinks")) {
      miss("hyperlinks", this::hyperlinks);
    }
    if (changes.fitPage && !layout.has("pageSetup")) {
      miss("pageSetup", out -> out.markup("<" + prefix + "pageSetup fitToHeight=\"0\"/>"));
    }
    if (!changes.drawing.isEmpty()) {
      miss("legacyDrawing", this::drawing);
    }
  }

  private void miss(String element, Consumer<ByteSink> writer) {
    missing.add(new Missing(ORDER.indexOf(element), writer));
  }

  private void wrap(ByteSink out, String outer, String inner, String attribute) {
    out.markup("<" + prefix + outer + "><" + prefix + inner + " " + attribute + "/>");
    out.markup("</" + prefix + outer + ">");
  }

  private void drawing(ByteSink out) {
    out.markup("<" + prefix + "legacyDrawing " + relation + "id=\"" + changes.drawing + "\"/>");
  }

  private void hyperlinks(ByteSink out) {
    out.markup("<" + prefix + "hyperlinks>");
    changes.links.forEach((cell, target) -> Links.write(out, prefix, cell.toString(), target));
    out.markup("</" + prefix + "hyperlinks>");
  }

  private ColumnsPatch columns() {
    return new ColumnsPatch(changes.wideColumns, changes.width, prefix);
  }

  private void run() {
    while (xml.next() != Kind.DONE) {
      if (xml.kind() == Kind.START && xml.depth() == 1) {
        root();
      } else if (xml.kind() == Kind.END && xml.depth() == 1) {
        before(Integer.MAX_VALUE);
      } else if (xml.kind() == Kind.START && xml.depth() == 2) {
        int rank = xml.main() ? ORDER.indexOf(xml.localName()) : -1;
        before(xml.alternative() && cellsPassed ? CONTROLS : rank);
        cellsPassed |= rank == CELLS;
        block();
      }
    }
    xml.copyTo(xml.end);
  }

  private void root() {
    prefix = xml.prefix();
    String bound =
        xml.namespaces().prefixOf(Namespaces.RELATIONSHIPS, Namespaces.STRICT_RELATIONSHIPS);
    boolean strict = xml.namespace().equals(Namespaces.STRICT_MAIN);
    String uri = strict ? Namespaces.STRICT_RELATIONSHIPS : Namespaces.RELATIONSHIPS;
    relation = bound == null ? "xmlns:r=\"" + uri + "\" r:" : bound;
  }

  /** Puts in the missing elements that come before one of that rank. */
  private void before(int rank) {
    while (!missing.isEmpty() && missing.getFirst().rank() < rank) {
      missing.removeFirst().writer().accept(xml.copyTo(xml.start));
    }
  }

  private void block() {
    if (xml.is("dimension")) {
      dimension();
    } else if (xml.is("sheetViews") && !xml.empty()) {
      int own = xml.depth();
      while (xml.within(own)) {
        deselectView(xml);
      }
    } else if (xml.is("cols") && !changes.wideColumns.isEmpty()) {
      columns().apply(xml);
    } else if (xml.is("sheetData")) {
      new RowsPatch(xml, styles, changes.cells).apply();
    } else if (xml.is("hyperlinks") && !changes.links.isEmpty()) {
      boolean empty = xml.empty();
      xml.skip();
      ByteSink out = empty ? xml.retag(Map.of(), true) : xml.copyTo(xml.start);
      changes.links.forEach((cell, target) -> Links.write(out, prefix, cell.toString(), target));
      out.markup(empty ? "</" + prefix + "hyperlinks>" : "");
    } else if (changes.fitPage && xml.is("sheetPr")) {
      fitToPage();
    } else if (changes.fitPage && xml.is("pageSetup")) {
      Map<String, String> wide = new LinkedHashMap<>(Map.of("fitToHeight", "0"));
      if (xml.attribute("fitToWidth")) {
        wide.put("fitToWidth", "1");
      }
      xml.retag(wide, false);
    }
  }

  private void fitToPage() {
    Map<String, String> fit = Map.of("fitToPage", "1");
    String added = "<" + prefix + "pageSetUpPr fitToPage=\"1\"/>";
    if (xml.empty()) {
      xml.retag(Map.of(), true).markup(added).markup("</" + prefix + "sheetPr>");
      return;
    }
    int own = xml.depth();
    boolean found = false;
    while (xml.within(own)) {
      if (xml.kind() == Kind.START && xml.is("pageSetUpPr")) {
        xml.retag(fit, false);
        found = true;
      }
    }
    if (!found) {
      xml.copyTo(xml.start).markup(added);
    }
  }

  /** Widens the told range of cells to the new ones; a range that tells nothing stays as it is. */
  private void dimension() {
    String area = xml.get("ref");
    if (area == null || changes.cells.isEmpty()) {
      return;
    }
    int colon = area.indexOf(':');
    Address first = Address.parse(colon < 0 ? area : area.substring(0, colon));
    Address last = colon < 0 ? first : Address.parse(area.substring(colon + 1));
    int top = Math.min(first.row(), changes.cells.firstKey());
    int bottom = Math.max(last.row(), changes.cells.lastKey());
    int left = first.column();
    int right = last.column();
    for (NavigableMap<Integer, CellChange> row : changes.cells.values()) {
      left = Math.min(left, row.firstKey());
      right = Math.max(right, row.lastKey());
    }
    Address from = new Address(top, left);
    Address to = new Address(bottom, right);
    if (!from.equals(first) || !to.equals(last)) {
      xml.retag(Map.of("ref", from.equals(to) ? "" + from : from + ":" + to), false);
    }
  }
}
