package io.ziping.workbook.annotate.poi;

import io.ziping.workbook.annotate.Look;
import io.ziping.workbook.annotate.Shade;
import io.ziping.workbook.annotate.Tone;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** Cell styles and fonts of one workbook, each made once. */
final class PoiStyles {

  private final Workbook workbook;
  private final Shades shades;
  private final String fontName;
  private final Map<Look, CellStyle> looks = new EnumMap<>(Look.class);
  private final Map<Look, CellStyle> quoted = new EnumMap<>(Look.class);
  private final Map<String, Font> fonts = new HashMap<>();
  private final Map<String, CellStyle> tinted = new HashMap<>();

  private PoiStyles(Workbook workbook, Shades shades, String fontName) {
    this.workbook = workbook;
    this.shades = shades;
    this.fontName = fontName;
  }

  static PoiStyles of(Workbook workbook, String fontName) {
    Shades shades = workbook instanceof HSSFWorkbook hssf ? new HssfShades(hssf) : new XssfShades();
    return new PoiStyles(workbook, shades, fontName);
  }

  CellStyle of(Look look) {
    return looks.computeIfAbsent(look, this::create);
  }

  /**
   * The look for a text that starts like a formula: with the quote prefix it stays a text even when
   * somebody edits the cell.
   */
  CellStyle quoted(Look look) {
    return quoted.computeIfAbsent(
        look,
        key -> {
          CellStyle style = create(key);
          style.setQuotePrefixed(true);
          return style;
        });
  }

  /**
   * The style of a cell of staff with nothing changed but the fill and the lines on the given
   * sides, any of T, R, B and L.
   */
  CellStyle tinted(CellStyle original, Tone tone, String sides) {
    return tinted.computeIfAbsent(
        original.getIndex() + " " + tone + " " + sides,
        key -> {
          CellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(original);
          shades.fill(style, tone.tint());
          shades.border(style, sides, line(tone.line()), tone.ink());
          return style;
        });
  }

  private static BorderStyle line(Tone.Line line) {
    return switch (line) {
      case THICK -> BorderStyle.THICK;
      case DASHED -> BorderStyle.MEDIUM_DASHED;
      case DASH_DOT -> BorderStyle.MEDIUM_DASH_DOT;
      case DOTTED -> BorderStyle.DOTTED;
    };
  }

  Font font(int size, boolean bold, boolean underline, Shade ink) {
    return fonts.computeIfAbsent(
        size + " " + bold + " " + underline + " " + ink,
        key -> {
          Font font = workbook.createFont();
          font.setFontName(fontName);
          font.setFontHeightInPoints((short) size);
          font.setBold(bold);
          font.setUnderline(underline ? Font.U_SINGLE : Font.U_NONE);
          shades.ink(font, ink);
          return font;
        });
  }

  private CellStyle create(Look look) {
    Look.Style plan = look.style();
    CellStyle style = workbook.createCellStyle();
    style.setFont(font(plan.size(), plan.bold(), plan.underline(), plan.ink()));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(
        switch (plan.align()) {
          case LEFT -> HorizontalAlignment.LEFT;
          case CENTER -> HorizontalAlignment.CENTER;
          case RIGHT -> HorizontalAlignment.RIGHT;
        });
    style.setIndention((short) plan.indent());
    style.setWrapText(plan.wrap());
    style.setDataFormat(workbook.createDataFormat().getFormat(plan.format()));
    Shade fill = plan.fill();
    if (fill != null) {
      shades.fill(style, fill);
    }
    switch (plan.border()) {
      case NONE -> {}
      case GRID -> shades.border(style, "TRBL", BorderStyle.THIN, Shade.LINE);
      case GAP -> shades.border(style, "RL", BorderStyle.THICK, Shade.PAPER);
      case RULE -> shades.border(style, "B", BorderStyle.MEDIUM, Shade.TRACK);
    }
    return style;
  }
}
