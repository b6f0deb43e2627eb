package io.ziping.workbook.annotate;

import io.ziping.form.CellRef;
import io.ziping.measure.CellValue;
import io.ziping.workbook.read.Region;
import io.ziping.workbook.read.SheetGrid;
import io.ziping.workbook.read.WordLayout;
import io.ziping.workbook.read.WorkbookGrid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The form of a Word document drawn as a workbook with one sheet, which looks like the form and
 * reads as the document does: same cells, same merges, same texts. Marks are then put on it as on
 * every workbook. The same document always gives the same bytes.
 */
public final class RedrawnForm {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  /** Twips (1/1440 inch) of a column as wide as one figure. */
  private static final int TWIPS_OF_FIGURE = 105;

  /** A page of A4 upright takes so much; wider forms lie. */
  private static final int UPRIGHT = 10_000;

  /** What Excel holds at most in a row, in points. */
  private static final int TALLEST = 409;

  private static final int LINE = 15;
  private static final int TITLE_LINE = 24;
  private static final int LEAST_HEIGHT = 24;

  /** Longer texts stand at the left. */
  private static final int SHORT_TEXT = 24;

  /** Styles by their place in {@link #STYLES}. */
  private static final int CENTRED = 1;

  private static final int LEFT = 2;
  private static final int PARAGRAPH = 3;
  private static final int PARAGRAPH_CENTRED = 4;
  private static final int TITLE = 5;

  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final String STYLES =
      HEAD
          + "<styleSheet xmlns=\""
          + MAIN
          + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"SimSun\"/><charset"
          + " val=\"134\"/></font><font><b/><sz val=\"16\"/><name val=\"SimSun\"/><charset"
          + " val=\"134\"/></font></fonts><fills count=\"2\"><fill><patternFill"
          + " patternType=\"none\"/></fill><fill><patternFill"
          + " patternType=\"gray125\"/></fill></fills><borders"
          + " count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left"
          + " style=\"thin\"><color auto=\"1\"/></left><right style=\"thin\"><color"
          + " auto=\"1\"/></right><top style=\"thin\"><color auto=\"1\"/></top><bottom"
          + " style=\"thin\"><color"
          + " auto=\"1\"/></bottom><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf"
          + " numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs"
          + " count=\"6\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
          + style(0, 1, "center")
          + style(0, 1, "left")
          + style(0, 0, "left")
          + style(0, 0, "center")
          + style(1, 0, "center")
          + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\""
          + " builtinId=\"0\"/></cellStyles></styleSheet>";

  private final SheetGrid grid;
  private final WordLayout layout;
  private final StringBuilder xml = new StringBuilder(1 << 14);

  /** Of each cell that a merged region covers or heads, the region. */
  private final Map<Long, Region> merged = new HashMap<>();

  private final Set<Region> drawn = new HashSet<>();

  /** The first centred paragraph, which may stand below 附件1; -1 for none. */
  private final int titleRow;

  private RedrawnForm(SheetGrid grid, WordLayout layout) {
    this.grid = grid;
    this.layout = layout;
    this.titleRow = titleRow(layout);
    for (Region region : grid.merges()) {
      if (isFree(region)) {
        drawn.add(region);
        for (int row = region.firstRow(); row <= region.lastRow(); row++) {
          for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
            merged.put(key(row, column), region);
          }
        }
      }
    }
  }

  private static int titleRow(WordLayout layout) {
    for (int row = 0; row < layout.rows().size() && layout.rows().get(row).isParagraph(); row++) {
      if (layout.rows().get(row).centred()) {
        return row;
      }
    }
    return -1;
  }

  /** Programs refuse a workbook whose merged regions overlap. */
  private boolean isFree(Region region) {
    for (int row = region.firstRow(); row <= region.lastRow(); row++) {
      for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
        if (merged.containsKey(key(row, column))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Draws the document that a grid was read from.
   *
   * @throws NullPointerException for the grid of a workbook
   */
  public static byte[] of(WorkbookGrid document) {
    WordLayout layout = Objects.requireNonNull(document.word());
    SheetGrid sheet = document.sheets().get(0);
    Map<String, String> parts = new TreeMap<>();
    parts.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + type("workbook", "sheet.main")
            + type("worksheets/sheet1", "worksheet")
            + type("styles", "styles")
            + "</Types>");
    parts.put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + RELATIONSHIPS
            + "\"><bookViews><workbookView/></bookViews><sheets><sheet name=\""
            + escaped(sheet.name())
            + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relationships("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
    parts.put("xl/styles.xml", STYLES);
    parts.put("xl/worksheets/sheet1.xml", new RedrawnForm(sheet, layout).sheet());
    return zip(parts);
  }

  private static String style(int font, int border, String horizontal) {
    return "<xf numFmtId=\"0\" fontId=\""
        + font
        + "\" fillId=\"0\" borderId=\""
        + border
        + "\" xfId=\"0\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment"
        + " horizontal=\""
        + horizontal
        + "\" vertical=\"center\" wrapText=\"1\"/></xf>";
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"/xl/"
        + part
        + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + type
        + "+xml\"/>";
  }

  private static String relationships(String... typesAndTargets) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<Relationships xmlns=\"")
        .append("http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"");
      xml.append(RELATIONSHIPS).append('/').append(typesAndTargets[i]).append("\" Target=\"");
      xml.append(typesAndTargets[i + 1]).append("\"/>");
    }
    return xml.append("</Relationships>").toString();
  }

  private String sheet() {
    xml.append(HEAD).append("<worksheet xmlns=\"").append(MAIN).append("\">");
    xml.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
    xml.append("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews>");
    xml.append("<sheetFormatPr defaultRowHeight=\"18\"/>");
    int width = columns();
    xml.append("<sheetData>");
    for (int row = 0; row < layout.rows().size(); row++) {
      row(row, layout.rows().get(row));
    }
    xml.append("</sheetData>");
    if (!drawn.isEmpty()) {
      xml.append("<mergeCells count=\"").append(drawn.size()).append("\">");
      for (Region region : grid.merges()) {
        if (drawn.contains(region)) {
          xml.append("<mergeCell ref=\"");
          address(region.firstRow(), region.firstColumn()).append(':');
          address(region.lastRow(), region.lastColumn()).append("\"/>");
        }
      }
      xml.append("</mergeCells>");
    }
    xml.append("<printOptions horizontalCentered=\"1\"/>");
    xml.append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\"");
    xml.append(" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"");
    xml.append(width > UPRIGHT ? "landscape" : "portrait");
    xml.append("\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
    // Word has no numbers, only texts: Excel need not warn of each.
    int last = Math.max(0, layout.widths().size() - 1);
    xml.append("<ignoredErrors><ignoredError sqref=\"A1:");
    address(Math.max(0, layout.rows().size() - 1), last);
    return xml.append("\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>").toString();
  }

  /** Writes the columns; their width together, in twips. */
  private int columns() {
    int all = 0;
    if (!layout.widths().isEmpty()) {
      xml.append("<cols>");
      for (int i = 0; i < layout.widths().size(); i++) {
        int width = layout.widths().get(i);
        all += width;
        BigDecimal figures =
            BigDecimal.valueOf(Math.max(width, 60))
                .divide(BigDecimal.valueOf(TWIPS_OF_FIGURE), 2, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(200));
        xml.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
        xml.append("\" width=\"").append(figures).append("\" customWidth=\"1\"/>");
      }
      xml.append("</cols>");
    }
    return all;
  }

  private void row(int row, WordLayout.Row place) {
    xml.append("<row r=\"").append(row + 1).append("\" ht=\"").append(height(row, place));
    xml.append("\" customHeight=\"1\">");
    for (int column = place.firstColumn(); column <= place.lastColumn(); column++) {
      CellValue value = grid.at(row, column);
      xml.append("<c r=\"");
      address(row, column).append("\" s=\"").append(style(row, column, place)).append('"');
      if (value.text().isEmpty()) {
        xml.append("/>");
        continue;
      }
      xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      String text = value.text();
      xml.append(
          escaped(text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text));
      xml.append("</t></is></c>");
    }
    xml.append("</row>");
  }

  private int style(int row, int column, WordLayout.Row place) {
    if (!place.isParagraph()) {
      Region region = merged.get(key(row, column));
      CellValue head =
          region == null ? grid.at(row, column) : grid.at(region.firstRow(), region.firstColumn());
      return head.text().length() > SHORT_TEXT ? LEFT : CENTRED;
    }
    if (!place.centred()) {
      return PARAGRAPH;
    }
    return row == titleRow ? TITLE : PARAGRAPH_CENTRED;
  }

  /** High enough for the texts that begin in the row, in points. */
  private int height(int row, WordLayout.Row place) {
    int lines = 1;
    for (Map.Entry<Integer, CellValue> cell : grid.row(row).entrySet()) {
      Region region = merged.get(key(row, cell.getKey()));
      int last = region == null ? cell.getKey() : region.lastColumn();
      int width = 0;
      for (int column = cell.getKey(); column <= last; column++) {
        width += layout.widths().get(column);
      }
      int rows = region == null ? 1 : region.lastRow() - row + 1;
      int own = lines(cell.getValue().text(), Math.max(2, width / TWIPS_OF_FIGURE - 1));
      // A text over several rows has the others' height as well.
      lines = Math.max(lines, (own + rows - 1) / rows);
    }
    int least = place.isParagraph() && !place.centred() ? LINE + 4 : LEAST_HEIGHT;
    int line = row == titleRow ? TITLE_LINE : LINE;
    return Math.min(TALLEST, Math.max(least, lines * line + 4));
  }

  /** Lines that a text takes in a cell of so many figures; a Chinese character takes two. */
  private static int lines(String text, int figures) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      int wide = 0;
      for (int i = 0; i < line.length(); i++) {
        wide += line.charAt(i) < 0x2000 ? 1 : 2;
      }
      lines += Math.max(1, (wide + figures - 1) / figures);
    }
    return lines;
  }

  private StringBuilder address(int row, int column) {
    return xml.append(CellRef.letters(column)).append(row + 1);
  }

  private static long key(int row, int column) {
    return (long) row << 20 | column;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
