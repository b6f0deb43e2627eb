package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.annotate.splice.XmlTokens.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a sheet's layout in one pass; keeps nothing of its cells. */
final class SheetSurvey {

  /** Elements that are changed or that a place is told by; they must stand plainly. */
  private static final Set<String> PLAIN =
      Set.of(
          "sheetPr",
          "dimension",
          "sheetViews",
          "sheetFormatPr",
          "cols",
          "sheetData",
          "mergeCells",
          "hyperlinks",
          "pageSetup",
          "legacyDrawing");

  private final XmlScanner xml;
  private final SheetLayout layout = new SheetLayout();
  private boolean alternativesPassed;

  private SheetSurvey(XmlScanner xml) {
    this.xml = xml;
  }

  static SheetLayout of(XmlScanner xml) {
    SheetSurvey survey = new SheetSurvey(xml);
    survey.read();
    return survey.layout;
  }

  private void read() {
    while (xml.next() != Kind.DONE) {
      if (xml.kind() != Kind.START) {
        continue;
      }
      if (xml.depth() == 1 && !xml.is("worksheet")) {
        throw new SplicingDeclined("marks on a sheet that is no worksheet");
      } else if (xml.depth() == 2) {
        if (xml.alternative()) {
          alternatives();
        } else if (xml.main()) {
          if (alternativesPassed
              && SheetPatch.ORDER.indexOf(xml.localName()) < SheetPatch.CONTROLS) {
            throw new SplicingDeclined("alternatives where a place is needed");
          }
          layout.element(xml.localName());
          block();
        }
      }
    }
    if (!layout.has("sheetData")) {
      throw new SplicingDeclined("a worksheet without cells");
    }
  }

  /** What stands in alternatives may be left out by a program; nothing that matters may. */
  private void alternatives() {
    alternativesPassed = layout.has("sheetData");
    int own = xml.depth();
    while (xml.within(own)) {
      if (xml.kind() == Kind.START && xml.main() && PLAIN.contains(xml.localName())) {
        throw new SplicingDeclined("alternatives for " + xml.localName());
      }
    }
  }

  private void block() {
    if (xml.is("sheetData")) {
      rows();
    } else if (xml.is("sheetFormatPr")) {
      boolean hidden = flag("zeroHeight");
      layout.defaults(hidden ? 0.1 : number("defaultRowHeight"), number("defaultColWidth"));
    } else if (xml.is("legacyDrawing")) {
      String id = xml.relationship();
      layout.drawing(id == null ? "" : id);
    } else if (xml.is("sheetPr") || xml.is("cols") || xml.is("mergeCells")) {
      items();
    }
  }

  private void items() {
    if (xml.empty()) {
      return;
    }
    int own = xml.depth();
    while (xml.within(own)) {
      if (xml.kind() != Kind.START) {
        continue;
      }
      if (xml.is("col")) {
        layout.columns(
            new SheetLayout.Columns(
                (int) number("min") - 1, (int) number("max") - 1, number("width"), flag("hidden")));
      } else if (xml.is("mergeCell")) {
        merge(xml.get("ref"));
      } else if (xml.is("pageSetUpPr") && flag("fitToPage")) {
        layout.fitPage();
      }
    }
  }

  private void merge(@Nullable String area) {
    int colon = area == null ? -1 : area.indexOf(':');
    if (area != null && colon > 0) {
      Address one = Address.parse(area.substring(0, colon));
      Address other = Address.parse(area.substring(colon + 1));
      layout.merge(
          new SheetLayout.Merge(
              new Address(Math.min(one.row(), other.row()), Math.min(one.column(), other.column())),
              new Address(
                  Math.max(one.row(), other.row()), Math.max(one.column(), other.column()))));
    }
  }

  private void rows() {
    if (xml.empty()) {
      return;
    }
    int own = xml.depth();
    int row = -1;
    int column = -1;
    boolean written = false;
    while (xml.within(own)) {
      if (xml.kind() != Kind.START) {
        continue;
      }
      int below = xml.depth() - own;
      if (xml.alternative()) {
        throw new SplicingDeclined("alternatives among the cells");
      } else if (below == 1) {
        row = row(row);
        column = -1;
      } else if (below == 2) {
        int told = Address.column(xml);
        column = told < 0 ? column + 1 : told;
        written = false;
      } else if (below == 3 && !written && (xml.is("v") || xml.is("f") || xml.is("is"))) {
        written = !xml.empty();
        if (written || xml.named("f")) {
          layout.filled(column);
        }
      }
    }
  }

  private int row(int before) {
    int row = xml.attribute("r") ? (int) number("r") - 1 : before + 1;
    if (flag("hidden")) {
      layout.height(row, 0);
    } else if (xml.attribute("ht")) {
      layout.height(row, number("ht"));
    }
    return row;
  }

  private boolean flag(String attribute) {
    String value = xml.get(attribute);
    return "1".equals(value) || "true".equals(value);
  }

  /** The attribute's number; -1 when it is none. */
  private double number(String attribute) {
    String text = xml.get(attribute);
    try {
      return text == null ? -1 : Double.parseDouble(text.trim());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
