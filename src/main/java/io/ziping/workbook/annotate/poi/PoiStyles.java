package io.ziping.workbook.annotate.poi;

import io.ziping.workbook.annotate.CellStyleKind;
import io.ziping.workbook.annotate.MarkTone;
import io.ziping.workbook.annotate.Palette;
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
  private final Colours colours;
  private final String fontName;
  private final Map<CellStyleKind, CellStyle> styles = new EnumMap<>(CellStyleKind.class);
  private final Map<CellStyleKind, CellStyle> quoted = new EnumMap<>(CellStyleKind.class);
  private final Map<String, Font> fonts = new HashMap<>();
  private final Map<String, CellStyle> tinted = new HashMap<>();

  private PoiStyles(Workbook workbook, Colours colours, String fontName) {
    this.workbook = workbook;
    this.colours = colours;
    this.fontName = fontName;
  }

  static PoiStyles of(Workbook workbook, String fontName) {
    Colours colours =
        workbook instanceof HSSFWorkbook hssf ? new HssfColours(hssf) : new XssfColours();
    return new PoiStyles(workbook, colours, fontName);
  }

  CellStyle of(CellStyleKind styleKind) {
    return styles.computeIfAbsent(styleKind, this::create);
  }

  /**
   * The look for a text that starts like a formula: with the quote prefix it stays a text even when
   * somebody edits the cell.
   */
  CellStyle quoted(CellStyleKind styleKind) {
    return quoted.computeIfAbsent(
        styleKind,
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
  CellStyle tinted(CellStyle original, MarkTone tone, String sides) {
    return tinted.computeIfAbsent(
        original.getIndex() + " " + tone + " " + sides,
        key -> {
          CellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(original);
          colours.fill(style, tone.tint());
          colours.border(style, sides, line(tone.line()), tone.ink());
          return style;
        });
  }

  private static BorderStyle line(MarkTone.Line line) {
    return switch (line) {
      case THICK -> BorderStyle.THICK;
      case DASHED -> BorderStyle.MEDIUM_DASHED;
      case DASH_DOT -> BorderStyle.MEDIUM_DASH_DOT;
      case DOTTED -> BorderStyle.DOTTED;
    };
  }

  Font font(int size, boolean bold, boolean underline, Palette ink) {
    return fonts.computeIfAbsent(
        size + " " + bold + " " + underline + " " + ink,
        key -> {
          Font font = workbook.createFont();
          font.setFontName(fontName);
          font.setFontHeightInPoints((short) size);
          font.setBold(bold);
          font.setUnderline(underline ? Font.U_SINGLE : Font.U_NONE);
          colours.ink(font, ink);
          return font;
        });
  }

  private CellStyle create(CellStyleKind styleKind) {
    CellStyleKind.Style plan = styleKind.style();
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
    Palette fill = plan.fill();
    if (fill != null) {
      colours.fill(style, fill);
    }
    switch (plan.border()) {
      case NONE -> {}
      case GRID -> colours.border(style, "TRBL", BorderStyle.THIN, Palette.LINE);
      case GAP -> colours.border(style, "RL", BorderStyle.THICK, Palette.PAPER);
      case RULE -> colours.border(style, "B", BorderStyle.MEDIUM, Palette.TRACK);
    }
    return style;
  }
}
