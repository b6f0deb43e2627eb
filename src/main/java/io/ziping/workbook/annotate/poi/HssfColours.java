package io.ziping.workbook.annotate.poi;

import io.ziping.workbook.annotate.Palette;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;

/**
 * Colours of .xls, which knows 56 of them. Slots of the palette that no style or font uses are set
 * to ours; in a workbook with drawings or conditional formats, whose colours cannot be told, the
 * nearest colour that is there is taken instead.
 */
final class HssfColours implements Colours {

  private static final int FIRST_SLOT = 16;
  private static final int LAST_SLOT = 63;

  private final HSSFWorkbook workbook;
  private final HSSFPalette palette;
  private final Set<Short> used = new HashSet<>();
  private final Map<Palette, Short> slots = new EnumMap<>(Palette.class);
  private final boolean mayRepaint;

  HssfColours(HSSFWorkbook workbook) {
    this.workbook = workbook;
    this.palette = workbook.getCustomPalette();
    this.mayRepaint = coloursAreKnown();
    collectUsed();
  }

  @Override
  public void ink(Font font, Palette colour) {
    font.setColor(slot(colour));
  }

  @Override
  public void fill(CellStyle style, Palette colour) {
    style.setFillForegroundColor(slot(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  @Override
  public void border(CellStyle style, String sides, BorderStyle line, Palette colour) {
    short slot = slot(colour);
    if (sides.contains("T")) {
      style.setBorderTop(line);
      style.setTopBorderColor(slot);
    }
    if (sides.contains("R")) {
      style.setBorderRight(line);
      style.setRightBorderColor(slot);
    }
    if (sides.contains("B")) {
      style.setBorderBottom(line);
      style.setBottomBorderColor(slot);
    }
    if (sides.contains("L")) {
      style.setBorderLeft(line);
      style.setLeftBorderColor(slot);
    }
  }

  private short slot(Palette colour) {
    return slots.computeIfAbsent(colour, this::findSlot);
  }

  private short findSlot(Palette colour) {
    byte red = (byte) (colour.rgb() >> 16);
    byte green = (byte) (colour.rgb() >> 8);
    byte blue = (byte) colour.rgb();
    HSSFColor same = palette.findColor(red, green, blue);
    if (same != null) {
      return same.getIndex();
    }
    for (short slot = LAST_SLOT; mayRepaint && slot >= FIRST_SLOT; slot--) {
      if (used.add(slot)) {
        palette.setColorAtIndex(slot, red, green, blue);
        return slot;
      }
    }
    return palette.findSimilarColor(red, green, blue).getIndex();
  }

  private boolean coloursAreKnown() {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      HSSFSheet sheet = workbook.getSheetAt(i);
      boolean drawings =
          sheet.getDrawingPatriarch() != null
              && sheet.getDrawingPatriarch().getChildren().stream()
                  .anyMatch(shape -> !(shape instanceof HSSFComment));
      if (drawings || sheet.getSheetConditionalFormatting().getNumConditionalFormattings() > 0) {
        return false;
      }
    }
    return true;
  }

  private void collectUsed() {
    for (int i = 0; i < workbook.getNumberOfFonts(); i++) {
      used.add(workbook.getFontAt(i).getColor());
    }
    for (int i = 0; i < workbook.getNumCellStyles(); i++) {
      HSSFCellStyle style = workbook.getCellStyleAt(i);
      used.add(style.getFillForegroundColor());
      used.add(style.getFillBackgroundColor());
      used.add(style.getTopBorderColor());
      used.add(style.getRightBorderColor());
      used.add(style.getBottomBorderColor());
      used.add(style.getLeftBorderColor());
    }
  }
}
