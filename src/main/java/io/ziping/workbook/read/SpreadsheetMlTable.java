package io.ziping.workbook.read;

import io.ziping.measure.CellValue;
import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.UnreadableException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one worksheet of SpreadsheetML 2003. */
final class SpreadsheetMlTable {

  private static final CellFormat ISO_DATE = CellFormat.of("yyyy-mm-dd");

  private final XmlPart xml;
  private final SheetBuilder sheet;
  private final Map<String, CellFormat> formats;
  private int row = -1;
  private int column = -1;

  SpreadsheetMlTable(XmlPart xml, SheetBuilder sheet, Map<String, CellFormat> formats) {
    this.xml = xml;
    this.sheet = sheet;
    this.formats = formats;
  }

  /** Reads the Table element that the cursor stands on, at depth 3. */
  void read() {
    int place = -1;
    while (xml.child(3)) {
      if (xml.name().equals("Column")) {
        place = position("Index", place, CellAddress.MAX_COLUMNS);
        int more = span("Span", CellAddress.MAX_COLUMNS);
        if (isHidden("Width")) {
          sheet.hideColumns(place, place + more);
        }
        place += more;
      }
      if (xml.name().equals("Row")) {
        row = position("Index", row, CellAddress.MAX_ROWS);
        if (isHidden("Height")) {
          sheet.hideRow(row);
        }
        int span = span("Span", CellAddress.MAX_ROWS);
        readRow();
        row += span; // that many more rows like this one, without cells
      }
    }
  }

  private boolean isHidden(String size) {
    return "1".equals(xml.anyAttribute("Hidden")) || "0".equals(xml.anyAttribute(size));
  }

  private void readRow() {
    column = -1;
    while (xml.child(4)) {
      if (xml.name().equals("Cell")) {
        column = position("Index", column, CellAddress.MAX_COLUMNS);
        int right = column + span("MergeAcross", CellAddress.MAX_COLUMNS);
        int below = row + span("MergeDown", CellAddress.MAX_ROWS);
        if (right >= CellAddress.MAX_COLUMNS || below >= CellAddress.MAX_ROWS) {
          throw outside("merge");
        }
        readCell();
        if (right > column || below > row) {
          sheet.merge(new Region(row, column, below, right));
        }
        column = right;
      }
    }
  }

  private int position(String attribute, int last, int most) {
    String index = xml.anyAttribute(attribute);
    int position = index == null ? last + 1 : number(index) - 1;
    if (position <= last || position >= most) {
      throw outside(attribute + " " + (position + 1));
    }
    return position;
  }

  private int span(String attribute, int most) {
    String count = xml.anyAttribute(attribute);
    int span = count == null ? 0 : number(count);
    if (span < 0 || span >= most) {
      throw outside(attribute);
    }
    return span;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.trim());
    } catch (NumberFormatException e) {
      throw outside(text);
    }
  }

  private static UnreadableException outside(String what) {
    return UnreadableException.damaged(Damage.CELL_REFERENCE, "%.60s", what);
  }

  private void readCell() {
    String style = xml.anyAttribute("StyleID");
    boolean formula = xml.anyAttribute("Formula") != null;
    CellFormat format =
        formats.getOrDefault(
            style == null ? "Default" : style, formats.getOrDefault("Default", CellFormat.GENERAL));
    CellValue value = null;
    while (xml.child(5)) {
      if (xml.name().equals("Data")) {
        String type = xml.anyAttribute("Type");
        value = cellValue(type == null ? "String" : type, xml.textWithin(), format);
      } else if (xml.name().equals("Comment")) {
        sheet.comment(row, column);
      }
    }
    sheet.put(row, column, orFormula(value, formula, format));
  }

  private static CellValue orFormula(
      @Nullable CellValue value, boolean formula, CellFormat format) {
    if (value != null) {
      return value;
    }
    return formula ? format.ofKind(CellValue.Kind.UNCALCULATED, "") : CellValue.blank();
  }

  private static CellValue cellValue(String type, String value, CellFormat format) {
    if (value.isBlank()) {
      return CellValue.blank();
    }
    return switch (type) {
      case "Number" -> format.show(CellFormat.number(value));
      case "DateTime" -> date(value.trim(), format);
      case "Boolean" ->
          format.ofKind(CellValue.Kind.BOOLEAN, value.trim().equals("1") ? "TRUE" : "FALSE");
      case "Error" -> format.ofKind(CellValue.Kind.ERROR, value.trim());
      default -> format.show(value);
    };
  }

  private static CellValue date(String value, CellFormat format) {
    try {
      LocalDateTime moment =
          LocalDateTime.parse(value.indexOf('T') < 0 ? value + "T00:00:00" : value);
      return (format.isDate() ? format : ISO_DATE).show(DateSerial.of(moment));
    } catch (DateTimeException e) {
      throw UnreadableException.damaged(Damage.CELL_VALUE, "date \"%.40s\"", value);
    }
  }
}
