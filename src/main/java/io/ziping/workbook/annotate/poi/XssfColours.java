package io.ziping.workbook.annotate.poi;

import io.ziping.workbook.annotate.Palette;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** True colours of .xlsx. */
final class XssfColours implements Colours {

  private final Map<Palette, XSSFColor> colours = new EnumMap<>(Palette.class);

  @Override
  public void ink(Font font, Palette colour) {
    ((XSSFFont) font).setColor(colour(colour));
  }

  @Override
  public void fill(CellStyle style, Palette colour) {
    XSSFCellStyle xssf = (XSSFCellStyle) style;
    xssf.setFillForegroundColor(colour(colour));
    xssf.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  @Override
  public void border(CellStyle style, String sides, BorderStyle line, Palette palette) {
    XSSFCellStyle xssf = (XSSFCellStyle) style;
    XSSFColor colour = colour(palette);
    if (sides.contains("T")) {
      xssf.setBorderTop(line);
      xssf.setTopBorderColor(colour);
    }
    if (sides.contains("R")) {
      xssf.setBorderRight(line);
      xssf.setRightBorderColor(colour);
    }
    if (sides.contains("B")) {
      xssf.setBorderBottom(line);
      xssf.setBottomBorderColor(colour);
    }
    if (sides.contains("L")) {
      xssf.setBorderLeft(line);
      xssf.setLeftBorderColor(colour);
    }
  }

  private XSSFColor colour(Palette colour) {
    return colours.computeIfAbsent(
        colour,
        key ->
            new XSSFColor(
                new byte[] {(byte) (key.rgb() >> 16), (byte) (key.rgb() >> 8), (byte) key.rgb()},
                new DefaultIndexedColorMap()));
  }
}
