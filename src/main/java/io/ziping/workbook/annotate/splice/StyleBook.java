package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.annotate.CellStyleKind;
import io.ziping.workbook.annotate.MarkTone;
import io.ziping.workbook.annotate.Palette;
import io.ziping.workbook.annotate.splice.StyleSheet.Table;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cell formats that are appended to the workbook's own, each once. Those of staff are never
 * changed: a tinted cell gets a copy of its format with another fill.
 */
final class StyleBook {

  /** As many cell formats as Excel holds. */
  private static final int MOST = 65_490;

  private static final Map<String, Integer> BUILT_IN = Map.of("General", 0, "0.00", 2, "0.00%", 10);

  /** What is appended to one table. */
  private final class Growth {
    private final Table table;
    private final ByteSink items = new ByteSink();
    private final Map<Object, Integer> known = new HashMap<>();
    private int count;

    Growth(Table table) {
      this.table = table;
    }

    int index(Object key, Supplier<String> item) {
      Integer index = known.get(key);
      if (index == null) {
        index = sheet.count(table) + count++;
        known.put(key, index);
        items.markup(item.get());
      }
      return index;
    }
  }

  private final StyleSheet sheet;
  private final String fontName;
  private final String p;
  private final Growth formats;
  private final Growth fonts;
  private final Growth fills;
  private final Growth borders;
  private final Growth cells;

  /**
   * The styles of a workbook.
   *
   * @param named the highest number of a cell format that cells name; asked for only where there
   *     are no cell formats
   */
  StyleBook(StyleSheet sheet, String fontName, IntSupplier named) {
    this.sheet = sheet;
    this.fontName = fontName;
    this.p = sheet.prefix();
    formats = new Growth(Table.NUM_FMTS);
    fonts = new Growth(Table.FONTS);
    fills = new Growth(Table.FILLS);
    borders = new Growth(Table.BORDERS);
    cells = new Growth(Table.CELL_XFS);
    defaults(named);
  }

  /** What a workbook must have before anything of ours: the first of each, and two fills. */
  private void defaults(IntSupplier named) {
    if (sheet.count(Table.FONTS) == 0) {
      fonts.index("", () -> element("font", "<" + p + "sz val=\"11\"/>"));
    }
    if (sheet.count(Table.FILLS) == 0) {
      fills.index("", () -> element("fill", "<" + p + "patternFill patternType=\"none\"/>"));
    }
    if (sheet.count(Table.FILLS) < 2) {
      fills.index("gray", () -> element("fill", "<" + p + "patternFill patternType=\"gray125\"/>"));
    }
    if (sheet.count(Table.BORDERS) == 0) {
      borders.index("", () -> "<" + p + "border/>");
    }
    if (sheet.count(Table.CELL_XFS) == 0) {
      int highest = named.getAsInt();
      for (int format = 0; format <= highest; format++) {
        cells.index("plain " + format, this::plain);
      }
    }
  }

  private String plain() {
    return "<" + p + "xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>";
  }

  private String element(String name, String content) {
    return "<" + p + name + ">" + content + "</" + p + name + ">";
  }

  /**
   * The cell format of a look.
   *
   * @param quoted for a text that starts like a formula: with the quote prefix it stays a text even
   *     when somebody edits the cell
   */
  int indexOf(CellStyleKind styleKind, boolean quoted) {
    CellStyleKind.Style style = styleKind.style();
    Object key = quoted ? List.of(style) : style;
    return cells.index(key, () -> cellFormat(style, quoted));
  }

  private String cellFormat(CellStyleKind.Style style, boolean quoted) {
    int font = font(style);
    Palette colour = style.fill();
    return "<"
        + (p + "xf numFmtId=\"" + format(style.format()) + "\" fontId=\"" + font)
        + ("\" fillId=\"" + (colour == null ? 0 : fill(colour)))
        + ("\" borderId=\"" + border(style.border()))
        + (sheet.hasNamedStyles() ? "\" xfId=\"0\"" : "\"")
        + (quoted ? " quotePrefix=\"1\"" : "")
        + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
        + (" applyAlignment=\"1\"><" + p + "alignment horizontal=\"")
        + switch (style.align()) {
          case LEFT -> "left";
          case CENTER -> "center";
          case RIGHT -> "right";
        }
        + "\" vertical=\"center\""
        + (style.wrap() ? " wrapText=\"1\"" : "")
        + (style.indent() > 0 ? " indent=\"" + style.indent() + "\"" : "")
        + ("/></" + p + "xf>");
  }

  /**
   * The cell format of staff number {@code original} with nothing changed but the fill and the
   * lines on some sides, any of T, R, B and L.
   */
  int tinted(int original, MarkTone tone, String sides) {
    return cells.index(
        original + " " + tone + " " + sides,
        () -> {
          byte[] known = sheet.item(Table.CELL_XFS, original);
          byte[] format = known == null ? new ByteSink().ascii(plain()).toBytes() : known;
          XmlScanner tag = new XmlScanner(format);
          tag.next();
          Map<String, String> changes = new HashMap<>();
          changes.put("fillId", String.valueOf(fill(tone.tint())));
          changes.put("applyFill", "1");
          if (!sides.isEmpty()) {
            changes.put("borderId", String.valueOf(border(tag.get("borderId"), tone, sides)));
            changes.put("applyBorder", "1");
          }
          ByteSink copy = new ByteSink();
          Tags.write(tag, changes, false, copy);
          copy.copy(format, tag.end, format.length);
          return XmlText.plain(copy.toBytes());
        });
  }

  /** A border of staff with other lines on some sides. */
  private int border(@Nullable String original, MarkTone tone, String sides) {
    return borders.index(
        original + " " + tone + " " + sides,
        () -> {
          byte[] known =
              sheet.item(Table.BORDERS, original == null ? 0 : Integer.parseInt(original));
          BorderXml border = new BorderXml(p, known);
          return border.with(sides, line(tone.line()), rgb(tone.ink()));
        });
  }

  private static String line(MarkTone.Line line) {
    return switch (line) {
      case THICK -> "thick";
      case DASHED -> "mediumDashed";
      case DASH_DOT -> "mediumDashDot";
      case DOTTED -> "dotted";
    };
  }

  private int format(String code) {
    Integer builtIn = BUILT_IN.get(code);
    Integer known = builtIn == null ? sheet.format(code) : builtIn;
    if (known != null) {
      return known;
    }
    // Ids are not places in the table: they go on behind the highest one.
    int id = sheet.highestFormat() + 1 + formats.count;
    int place =
        formats.index(
            code, () -> "<" + p + "numFmt numFmtId=\"" + id + "\" formatCode=\"" + code + "\"/>");
    return sheet.highestFormat() + 1 + place - sheet.count(Table.NUM_FMTS);
  }

  private int font(CellStyleKind.Style style) {
    String key = style.size() + " " + style.bold() + " " + style.underline() + " " + style.ink();
    return fonts.index(
        key,
        () ->
            element(
                "font",
                (style.bold() ? "<" + p + "b/>" : "")
                    + (style.underline() ? "<" + p + "u/>" : "")
                    + ("<" + p + "sz val=\"" + style.size() + "\"/>")
                    + ("<" + p + "color rgb=\"" + rgb(style.ink()) + "\"/>")
                    + ("<" + p + "name val=\"" + fontName + "\"/>")));
  }

  private int fill(Palette colour) {
    return fills.index(
        colour.name(),
        () ->
            element(
                "fill",
                "<"
                    + (p + "patternFill patternType=\"solid\"><" + p + "fgColor rgb=\"")
                    + (rgb(colour) + "\"/></" + p + "patternFill>")));
  }

  private int border(CellStyleKind.Border border) {
    return switch (border) {
      case NONE -> 0;
      case GRID -> border(border, "TRBL", "thin", Palette.LINE);
      case GAP -> border(border, "RL", "thick", Palette.PAPER);
      case RULE -> border(border, "B", "medium", Palette.TRACK);
    };
  }

  private int border(CellStyleKind.Border border, String sides, String line, Palette colour) {
    return borders.index(
        border.name(), () -> new BorderXml(p, null).with(sides, line, rgb(colour)));
  }

  /** A colour without transparency, as styles hold it. */
  static String rgb(Palette colour) {
    return HexFormat.of().withUpperCase().toHexDigits(0xFF000000 | colour.rgb());
  }

  /** The styles part with everything that was asked for. */
  Consumer<ByteSink> writer() {
    if (sheet.count(Table.CELL_XFS) + cells.count > MOST) {
      throw new SplicingDeclined("more cell formats than a workbook may have");
    }
    for (Growth growth : new Growth[] {formats, fonts, fills, borders, cells}) {
      sheet.append(growth.table, growth.items.toBytes(), growth.count);
    }
    return sheet.writer();
  }

  int points() {
    return sheet.points();
  }
}
