package io.ziping.workbook.annotate.poi;

import io.ziping.workbook.annotate.MarkTone;
import io.ziping.workbook.annotate.Palette;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fills and lines of our marks off again. Cells are known by the exact tint; what stood
 * there before comes from the original's cell at the same address, where there is one.
 */
final class MarkRemoval implements AutoCloseable {

  private static final Set<Integer> TINTS =
      Arrays.stream(MarkTone.values())
          .map(tone -> tone.tint().rgb())
          .filter(rgb -> rgb != Palette.PANEL.rgb())
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<BorderStyle> LINES =
      EnumSet.of(
          BorderStyle.THICK,
          BorderStyle.MEDIUM_DASHED,
          BorderStyle.MEDIUM_DASH_DOT,
          BorderStyle.DOTTED);

  private final Workbook workbook;
  private final @Nullable Workbook original;
  private final Map<String, CellStyle> restored = new HashMap<>();

  private MarkRemoval(Workbook workbook, @Nullable Workbook original) {
    this.workbook = workbook;
    this.original = original;
  }

  /** For a workbook; an original of another file format cannot lend its styles. */
  static MarkRemoval of(Workbook workbook, Optional<byte[]> original) throws IOException {
    Workbook before = original.isEmpty() ? null : PoiFiles.open(original.get());
    boolean alike = before != null && before.getClass() == workbook.getClass();
    if (before != null && !alike) {
      before.close();
    }
    return new MarkRemoval(workbook, alike ? before : null);
  }

  void restore(Sheet sheet) {
    Sheet before = original == null ? null : original.getSheet(sheet.getSheetName());
    for (Row row : sheet) {
      Row line = before == null ? null : before.getRow(row.getRowNum());
      for (Cell cell : row) {
        CellStyle style = cell.getCellStyle();
        if (isMarked(style)) {
          Cell there = line == null ? null : line.getCell(cell.getColumnIndex());
          cell.setCellStyle(restored(style, there == null ? null : there.getCellStyle()));
        }
      }
    }
  }

  private static boolean isMarked(CellStyle style) {
    return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
        && TINTS.contains(rgb(style.getFillForegroundColorColor()));
  }

  private static int rgb(@Nullable Color color) {
    if (color instanceof XSSFColor xssf && xssf.getRGB() != null) {
      byte[] rgb = xssf.getRGB();
      return (rgb[0] & 0xFF) << 16 | (rgb[1] & 0xFF) << 8 | rgb[2] & 0xFF;
    }
    if (color instanceof HSSFColor hssf) {
      short[] rgb = hssf.getTriplet();
      return rgb[0] << 16 | rgb[1] << 8 | rgb[2];
    }
    return -1;
  }

  private CellStyle restored(CellStyle marked, @Nullable CellStyle before) {
    String key = marked.getIndex() + " " + (before == null ? "" : before.getIndex());
    return restored.computeIfAbsent(
        key,
        any -> {
          CellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(marked);
          fill(style, before);
          lines(style, before);
          return style;
        });
  }

  private static void fill(CellStyle style, @Nullable CellStyle before) {
    if (before == null || before.getFillPattern() == FillPatternType.NO_FILL) {
      style.setFillPattern(FillPatternType.NO_FILL);
      return;
    }
    style.setFillForegroundColor(before.getFillForegroundColorColor());
    style.setFillBackgroundColor(before.getFillBackgroundColorColor());
    style.setFillPattern(before.getFillPattern());
  }

  private void lines(CellStyle style, @Nullable CellStyle before) {
    if (LINES.contains(style.getBorderTop())) {
      style.setBorderTop(line(before, CellStyle::getBorderTop));
      style.setTopBorderColor(colour(before, CellStyle::getTopBorderColor));
    }
    if (LINES.contains(style.getBorderRight())) {
      style.setBorderRight(line(before, CellStyle::getBorderRight));
      style.setRightBorderColor(colour(before, CellStyle::getRightBorderColor));
    }
    if (LINES.contains(style.getBorderBottom())) {
      style.setBorderBottom(line(before, CellStyle::getBorderBottom));
      style.setBottomBorderColor(colour(before, CellStyle::getBottomBorderColor));
    }
    if (LINES.contains(style.getBorderLeft())) {
      style.setBorderLeft(line(before, CellStyle::getBorderLeft));
      style.setLeftBorderColor(colour(before, CellStyle::getLeftBorderColor));
    }
  }

  private static BorderStyle line(
      @Nullable CellStyle before, Function<CellStyle, BorderStyle> side) {
    return before == null ? BorderStyle.THIN : side.apply(before);
  }

  /** An index of the palette; black where the original's colour cannot be told by one. */
  private short colour(@Nullable CellStyle before, Function<CellStyle, Short> side) {
    short black = HSSFColor.HSSFColorPredefined.BLACK.getIndex();
    short index = before == null ? black : side.apply(before);
    boolean known = index > 0 && (workbook instanceof HSSFWorkbook || index < 65);
    return known ? index : black;
  }

  @Override
  public void close() throws IOException {
    if (original != null) {
      original.close();
    }
  }
}
