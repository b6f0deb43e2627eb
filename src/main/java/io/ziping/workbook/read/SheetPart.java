package io.ziping.workbook.read;

import io.ziping.measure.CellValue;
import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.UnreadableException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the cells, merges, hidden rows and columns of one worksheet part. */
final class SheetPart {

  private static final CellFormat ISO_DATE = CellFormat.of("yyyy-mm-dd");

  private final XmlPart xml;
  private final SheetBuilder sheet;
  private final SharedStrings strings;
  private final Styles styles;
  private final boolean date1904;
  private int row = -1;
  private int column = -1;

  /** What the cell elements are read against. */
  record Context(SharedStrings strings, Styles styles, boolean date1904) {}

  SheetPart(XmlPart xml, SheetBuilder sheet, Context context) {
    this.xml = xml;
    this.sheet = sheet;
    this.strings = context.strings();
    this.styles = context.styles();
    this.date1904 = context.date1904();
  }

  void read() {
    if (!xml.root()) {
      throw UnreadableException.damaged(Damage.XML, "worksheet of namespace %s", xml.namespace());
    }
    while (xml.child(1)) {
      if (xml.name().equals("sheetData")) {
        while (xml.child(2)) {
          if (xml.name().equals("row")) {
            readRow();
          }
        }
      } else if (xml.name().equals("cols")) {
        readColumns();
      } else if (xml.name().equals("mergeCells")) {
        while (xml.child(2)) {
          String area = xml.attribute("ref");
          if (area != null) {
            CellAddress.region(area).ifPresent(sheet::merge);
          }
        }
      }
    }
  }

  private void readRow() {
    String number = xml.attribute("r");
    row = number == null ? row + 1 : rowNumber(number) - 1;
    if (row < 0 || row >= CellAddress.MAX_ROWS) {
      throw UnreadableException.damaged(
          Damage.CELL_REFERENCE, "row \"%.20s\"", String.valueOf(number));
    }
    if (xml.flag("hidden") || isZero(xml.attribute("ht"))) {
      sheet.hideRow(row);
    }
    column = -1;
    while (xml.child(3)) {
      if (xml.name().equals("c")) {
        readCell();
      }
    }
  }

  private void readColumns() {
    while (xml.child(2)) {
      if (xml.name().equals("col") && (xml.flag("hidden") || isZero(xml.attribute("width")))) {
        String first = xml.attribute("min");
        String last = xml.attribute("max");
        if (first != null && last != null) {
          sheet.hideColumns(rowNumber(first) - 1, rowNumber(last) - 1);
        }
      }
    }
  }

  /** A height or width of nothing. */
  private static boolean isZero(@Nullable String size) {
    return size != null && size.startsWith("0") && size.chars().allMatch(c -> c == '0' || c == '.');
  }

  private static int rowNumber(String text) {
    try {
      return Integer.parseInt(text.trim());
    } catch (NumberFormatException e) {
      return 0; // refused by the caller
    }
  }

  private void readCell() {
    String reference = xml.attribute("r");
    if (reference == null) {
      column++;
    } else {
      CellAddress address = CellAddress.parse(reference);
      if (address.row() != row) {
        throw UnreadableException.damaged(
            Damage.CELL_REFERENCE, "cell %s in row %d", reference, row + 1);
      }
      column = address.column();
    }
    if (column >= CellAddress.MAX_COLUMNS) {
      throw UnreadableException.damaged(Damage.CELL_REFERENCE, "column %d", column + 1);
    }
    String type = xml.attribute("t");
    CellFormat format = styles.at(xml.attribute("s"));
    String value = null;
    String inline = null;
    String formula = null;
    while (xml.child(4)) {
      switch (xml.name()) {
        case "v" -> value = xml.text();
        case "f" -> {
          // a shared formula names its cells only where it is written first
          String kind = xml.attribute("t");
          String written = xml.text();
          formula = kind == null || kind.equals("normal") ? written : "";
        }
        case "is" -> inline = SharedStrings.item(xml, 5);
        default -> {}
      }
    }
    // openpyxl leaves an empty v behind its formulas; an empty text result has the type str.
    boolean empty = value == null || value.isEmpty() && !"str".equals(type);
    if (formula != null && empty && inline == null) {
      sheet.formula(row, column, formula, format);
    } else {
      sheet.put(row, column, cellValue(type == null ? "n" : type, format, value, inline));
    }
  }

  private CellValue cellValue(
      String type, CellFormat format, @Nullable String value, @Nullable String inline) {
    if (inline != null) {
      return format.show(inline);
    }
    if (value == null || value.isEmpty() && !type.equals("str")) {
      return CellValue.blank();
    }
    return switch (type) {
      case "s" -> format.styled(strings.at(value));
      case "str", "inlineStr" -> format.show(EscapedText.decode(value));
      case "b" -> format.ofKind(CellValue.Kind.BOOLEAN, isTrue(value) ? "TRUE" : "FALSE");
      case "e" -> format.ofKind(CellValue.Kind.ERROR, value.trim());
      case "d" -> date(value.trim(), format);
      default -> number(value, format);
    };
  }

  private static boolean isTrue(String value) {
    return value.trim().equals("1") || value.trim().equalsIgnoreCase("true");
  }

  private CellValue number(String value, CellFormat format) {
    if (value.isBlank()) {
      return CellValue.blank();
    }
    return format.show(CellFormat.number(value), date1904);
  }

  /** A date in ISO form, as the strict variant may hold it. */
  private static CellValue date(String value, CellFormat format) {
    String plain = value.toUpperCase(Locale.ROOT).replaceFirst("Z$", "");
    try {
      int t = plain.indexOf('T');
      boolean timeOnly = t < 0 && plain.indexOf(':') > 0;
      LocalDateTime moment =
          t >= 0
              ? LocalDateTime.parse(plain)
              : timeOnly
                  ? LocalDate.of(1899, 12, 31).atTime(LocalTime.parse(plain))
                  : LocalDate.parse(plain).atStartOfDay();
      BigDecimal serial = DateSerial.of(moment);
      return (format.isDate() ? format : ISO_DATE).show(serial);
    } catch (DateTimeException e) {
      throw UnreadableException.damaged(Damage.CELL_VALUE, "date \"%.40s\"", value);
    }
  }
}
