package io.ziping.workbook.read;

import io.ziping.measure.CellValue;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.Limit;
import io.ziping.workbook.safety.TextCharset;
import io.ziping.workbook.safety.UnreadableException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of an HTML page, which older systems export under the name .xls, as Excel opens
 * them: all in one sheet, one below the other, with the text between them in rows of its own. Cells
 * are texts, except where Excel's own x:num says a number. Nothing the page links to is looked at.
 */
final class HtmlGrid {

  /** A page takes some twenty times its size in memory. */
  private static final int MAX_BYTES = 4 << 20;

  /** What HTML itself allows. */
  private static final int MAX_COLSPAN = 1000;

  private static final int MAX_ROWSPAN = 65_534;

  private static final Pattern SHEET_NAME =
      Pattern.compile("<x:Name>([^<]{1,31})</x:Name>", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER_FORMAT =
      Pattern.compile("mso-number-format:\\s*\"?((?:\\\\.|[^;\"])*)");

  private static final Pattern NO_SIZE =
      Pattern.compile("(?:^|;)(?:height|width):0(?:\\.0*)?(?:p[tx]|;|$)");

  private final SheetBuilder sheet;

  /** For each column the first row that no cell from above reaches into. */
  private final int[] freeFrom = new int[CellAddress.MAX_COLUMNS];

  private int widest;
  private int row;

  private HtmlGrid(SheetBuilder sheet) {
    this.sheet = sheet;
  }

  /**
   * Reads a page.
   *
   * @throws UnreadableException when it has no table or is too large
   */
  static WorkbookGrid read(byte[] bytes, ReadLimits limits) {
    if (bytes.length > MAX_BYTES) {
      throw UnreadableException.tooLarge(Limit.BYTES, bytes.length, MAX_BYTES);
    }
    String html = TextCharset.decode(bytes);
    Document page = Jsoup.parse(html);
    if (page.selectFirst("table tr") == null) {
      throw new UnreadableException(new ReadResult.WrongFormat("html"));
    }
    Matcher name = SHEET_NAME.matcher(html);
    SheetBuilder sheet =
        new SheetBuilder(name.find() ? name.group(1) : "Sheet1", false, new GridBudget(limits));
    new HtmlGrid(sheet).block(page.body());
    return new WorkbookGrid(List.of(sheet.build()), Map.of());
  }

  /** Tables and the text between them, in the page's order. */
  private void block(Element parent) {
    StringBuilder loose = new StringBuilder();
    for (Node child : parent.childNodes()) {
      boolean element = child instanceof Element;
      if (child instanceof TextNode text) {
        loose.append(text.text());
      } else if (element && isInline((Element) child)) {
        loose.append(HtmlText.of((Element) child));
      } else if (element) {
        line(loose);
        Element block = (Element) child;
        if (block.normalName().equals("table")) {
          table(block);
        } else {
          block(block);
        }
      }
    }
    line(loose);
  }

  private static boolean isInline(Element element) {
    return !element.isBlock() && element.selectFirst("table") == null
        || element.normalName().equals("br");
  }

  private void line(StringBuilder text) {
    CellValue value = CellValue.text(text.toString().strip());
    text.setLength(0);
    if (value.kind() != CellValue.Kind.BLANK) {
      requireRow(row);
      sheet.put(row++, 0, value);
    }
  }

  private void table(Element table) {
    Element caption = table.selectFirst("> caption");
    if (caption != null) {
      line(new StringBuilder(HtmlText.of(caption)));
    }
    hideColumns(table);
    for (Element line : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
      requireRow(row);
      if (isHidden(line)) {
        sheet.hideRow(row);
      }
      int column = 0;
      for (Element cell : line.select("> td, > th")) {
        column = cell(cell, column);
      }
      row++;
    }
    Arrays.fill(freeFrom, 0, widest, 0); // a cell never reaches beyond its table
    widest = 0;
  }

  private int cell(Element cell, int from) {
    int column = from;
    while (column < CellAddress.MAX_COLUMNS && freeFrom[column] > row) {
      column++;
    }
    int right = column + span(cell, "colspan", MAX_COLSPAN) - 1;
    int below = row + span(cell, "rowspan", MAX_ROWSPAN) - 1;
    if (right >= CellAddress.MAX_COLUMNS) {
      throw UnreadableException.damaged(Damage.CELL_REFERENCE, "column %d", right + 1);
    }
    requireRow(below);
    widest = Math.max(widest, right + 1);
    for (int i = column; i <= right; i++) {
      freeFrom[i] = below + 1;
    }
    sheet.put(row, column, cellValue(cell));
    if (right > column || below > row) {
      sheet.merge(new Region(row, column, below, right));
    }
    return right + 1;
  }

  private static void requireRow(int row) {
    if (row >= CellAddress.MAX_ROWS) {
      throw UnreadableException.damaged(Damage.CELL_REFERENCE, "row %d", row + 1);
    }
  }

  private static int span(Element cell, String attribute, int most) {
    String text = cell.attr(attribute).trim();
    if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 1;
    }
    return Math.max(1, Math.min(most, Integer.parseInt(text)));
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || style.contains("visibility:collapse")
        || NO_SIZE.matcher(style).find()
        || element.attr("height").equals("0");
  }

  private void hideColumns(Element table) {
    int column = 0;
    for (Element col : table.select("> col, > colgroup > col")) {
      int span = span(col, "span", MAX_COLSPAN);
      if (isHidden(col) || col.attr("width").equals("0")) {
        sheet.hideColumns(column, column + span - 1);
      }
      column += span;
    }
  }

  private static CellValue cellValue(Element cell) {
    String shown = HtmlText.of(cell);
    if (!cell.hasAttr("x:num") || shown.isBlank()) {
      return CellValue.text(shown);
    }
    String stored = cell.attr("x:num").isBlank() ? shown : cell.attr("x:num");
    BigDecimal number = parsed(stored.trim());
    if (number == null) {
      return CellValue.text(shown);
    }
    Matcher format = NUMBER_FORMAT.matcher(cell.attr("style"));
    String code = format.find() ? format.group(1).replace("\\", "") : "";
    String percent = code.isEmpty() && shown.endsWith("%") ? "0%" : code;
    CellFormat known = CellFormat.of(percent);
    if (known.isDate()) {
      return new CellValue(CellValue.Kind.DATE, shown, number, percent);
    }
    // The page's own text is what people see; another number than is stored counts as that text.
    boolean same = known.show(number).spelled().isEmpty() && !isOther(shown, number, percent);
    return new CellValue(CellValue.Kind.NUMBER, shown, number, percent, same ? "" : shown.strip());
  }

  /** Whether a text is a plain number far from the stored one, beyond what rounding does. */
  private static boolean isOther(String shown, BigDecimal number, String code) {
    BigDecimal seen = code.indexOf('%') >= 0 ? null : parsed(shown.strip().replace(",", ""));
    return seen != null
        && seen.subtract(number).abs().compareTo(BigDecimal.ONE) > 0
        && seen.abs().multiply(BigDecimal.TEN).compareTo(number.abs()) < 0;
  }

  private static @Nullable BigDecimal parsed(String text) {
    try {
      return text.length() > 40 ? null : CellFormat.normal(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
