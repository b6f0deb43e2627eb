package io.ziping.workbook.read;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.TextCharset;
import io.ziping.workbook.safety.UnreadableException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads SpreadsheetML of Excel 2003, which older systems export under the name .xls. */
final class SpreadsheetMlGrid {

  private static final Set<String> NAMESPACES =
      Set.of(
          "urn:schemas-microsoft-com:office:spreadsheet", "urn:schemas-microsoft-com:office:excel");

  /** Format names that stand for codes; every other name is a code. */
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("General", ""),
          Map.entry("General Number", ""),
          Map.entry("Fixed", "0.00"),
          Map.entry("Standard", "#,##0.00"),
          Map.entry("Percent", "0.00%"),
          Map.entry("Scientific", "0.00E+00"),
          Map.entry("Currency", "#,##0.00"),
          Map.entry("General Date", "yyyy/m/d h:mm"),
          Map.entry("Short Date", "yyyy/m/d"),
          Map.entry("Medium Date", "d-mmm-yy"),
          Map.entry("Long Date", "[$-F800]dddd, mmmm dd, yyyy"),
          Map.entry("Short Time", "h:mm"),
          Map.entry("Medium Time", "h:mm AM/PM"),
          Map.entry("Long Time", "h:mm:ss"));

  private final XmlPart xml;
  private final GridBudget budget;
  private final Map<String, CellFormat> formats = new HashMap<>();
  private final List<SheetGrid> sheets = new ArrayList<>();

  private SpreadsheetMlGrid(XmlPart xml, GridBudget budget) {
    this.xml = xml;
    this.budget = budget;
  }

  /**
   * Reads the file in the encoding it declares, GBK included.
   *
   * @throws UnreadableException when it is damaged or too large
   */
  static WorkbookGrid read(byte[] bytes, ReadLimits limits) {
    // The decoded text goes to the parser, which knows few encodings itself.
    XmlPart xml =
        XmlPart.of(
            new StringReader(TextCharset.decode(bytes).stripLeading()),
            NAMESPACES,
            "workbook",
            limits.textCharacters());
    return new SpreadsheetMlGrid(xml, new GridBudget(limits)).read();
  }

  private WorkbookGrid read() {
    xml.root();
    while (xml.child(1)) {
      if (xml.name().equals("Styles")) {
        readStyles();
      } else if (xml.name().equals("Worksheet")) {
        readSheet();
      }
    }
    if (sheets.isEmpty()) {
      throw UnreadableException.damaged(Damage.PARTS, "no worksheet");
    }
    return new WorkbookGrid(sheets, Map.of());
  }

  private void readStyles() {
    while (xml.child(2)) {
      String id = xml.anyAttribute("ID");
      while (xml.child(3)) {
        String code = xml.anyAttribute("Format");
        if (id != null && code != null && xml.name().equals("NumberFormat")) {
          formats.put(id, CellFormat.of(NAMED.getOrDefault(code, code)));
        }
      }
    }
  }

  private void readSheet() {
    String name = xml.anyAttribute("Name");
    SheetBuilder sheet = new SheetBuilder(name == null ? "" : name, false, budget);
    SpreadsheetMlTable table = new SpreadsheetMlTable(xml, sheet, formats);
    while (xml.child(2)) {
      if (xml.name().equals("Table")) {
        table.read();
      } else if (xml.name().equals("WorksheetOptions")) {
        while (xml.child(3)) {
          // "SheetHidden" or "SheetVeryHidden"; it stands behind the cells
          if (xml.name().equals("Visible") && xml.text().endsWith("Hidden")) {
            sheet.hide();
          }
        }
      }
    }
    sheets.add(sheet.build());
  }
}
