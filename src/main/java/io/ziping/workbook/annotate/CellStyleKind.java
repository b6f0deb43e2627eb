package io.ziping.workbook.annotate;

import static io.ziping.workbook.annotate.CellStyleKind.Align.CENTER;
import static io.ziping.workbook.annotate.CellStyleKind.Align.LEFT;
import static io.ziping.workbook.annotate.CellStyleKind.Align.RIGHT;
import static io.ziping.workbook.annotate.CellStyleKind.Border.GAP;
import static io.ziping.workbook.annotate.CellStyleKind.Border.GRID;
import static io.ziping.workbook.annotate.CellStyleKind.Border.NONE;
import static io.ziping.workbook.annotate.CellStyleKind.Border.RULE;

import org.jspecify.annotations.Nullable;

/** How a cell of the result sheet looks; one cell style each, whatever writes it. */
public enum CellStyleKind {
  TITLE(style(18, true, Palette.INK).align(LEFT)),
  FILE_NAME(style(9, false, Palette.MUTED).align(RIGHT)),
  BANNER_GOOD(style(20, true, Palette.PAPER).on(Palette.GREEN).align(CENTER)),
  BANNER_OPEN(style(20, true, Palette.PAPER).on(Palette.AMBER).align(CENTER)),
  BANNER_ERROR(style(20, true, Palette.PAPER).on(Palette.RED).align(CENTER)),
  BANNER_NEUTRAL(style(20, true, Palette.PAPER).on(Palette.MUTED).align(CENTER)),
  SPEECH_GOOD(style(12, false, Palette.GREEN).on(Palette.GREEN_TINT).indented()),
  SPEECH_OPEN(style(12, false, Palette.AMBER).on(Palette.AMBER_TINT).indented()),
  SPEECH_ERROR(style(12, false, Palette.RED).on(Palette.RED_TINT).indented()),
  SPEECH_NEUTRAL(style(12, false, Palette.MUTED).on(Palette.PANEL).indented()),
  SECTION(style(12, true, Palette.INK).border(RULE)),
  SECTION_HINT(style(9, false, Palette.MUTED).border(RULE).align(RIGHT)),
  FIELD_LABEL(style(10, false, Palette.MUTED).align(LEFT)),
  FIELD_VALUE(style(10, true, Palette.INK)),
  TILE_LABEL(style(9, false, Palette.MUTED).on(Palette.PANEL).border(GAP).indented()),
  TILE_WORD(style(18, true, Palette.INK).on(Palette.PANEL).border(GAP).indented()),
  TILE_WORD_RED(style(18, true, Palette.RED).on(Palette.PANEL).border(GAP).indented()),
  TILE_WORD_GREEN(style(18, true, Palette.GREEN).on(Palette.PANEL).border(GAP).indented()),
  TILE_WORD_AMBER(style(18, true, Palette.AMBER).on(Palette.PANEL).border(GAP).indented()),
  TILE_SCORE(TILE_WORD.style.as("0.00")),
  TILE_MONEY(
      style(14, true, Palette.INK).on(Palette.PANEL).border(GAP).indented().as("#,##0.00####")),
  TILE_RATE(style(14, true, Palette.INK).on(Palette.PANEL).border(GAP).indented().as("0.00%")),
  TILE_BAR(style(9, false, Palette.BLUE).on(Palette.PANEL).border(GAP).indented()),
  HEAD(style(10, true, Palette.INK).on(Palette.HEAD).border(GRID).align(CENTER)),
  TEXT(style(10, false, Palette.INK).border(GRID).indented()),
  TEXT_CENTER(style(10, false, Palette.INK).border(GRID).align(CENTER)),
  TEXT_MUTED(style(9, false, Palette.MUTED).border(GRID).indented()),
  LINK(style(10, false, Palette.BLUE).border(GRID).indented().underlined()),
  LINK_CENTER(style(10, false, Palette.BLUE).border(GRID).align(CENTER).underlined()),
  NUMBER(style(10, false, Palette.INK).border(GRID).align(CENTER).as("General")),
  NUMBER_RED(style(10, true, Palette.RED).border(GRID).align(CENTER).as("General")),
  NUMBER_GREEN(style(10, true, Palette.GREEN).border(GRID).align(CENTER).as("General")),
  DIFFERENCE(style(10, false, Palette.MUTED).border(GRID).align(CENTER).as("+0.00##;-0.00##;0")),
  DIFFERENCE_RED(style(10, true, Palette.RED).border(GRID).align(CENTER).as("+0.00##;-0.00##;0")),
  OPEN_RANGE(style(10, true, Palette.AMBER).on(Palette.AMBER_TINT).border(GRID).align(CENTER)),
  FIX(style(10, true, Palette.GREEN).border(GRID).align(CENTER)),
  SEVERITY_ERROR(style(10, true, Palette.RED).on(Palette.RED_TINT).border(GRID).align(CENTER)),
  SEVERITY_WARNING(
      style(10, true, Palette.AMBER).on(Palette.AMBER_TINT).border(GRID).align(CENTER)),
  SEVERITY_INFO(style(10, true, Palette.BLUE).on(Palette.BLUE_TINT).border(GRID).align(CENTER)),
  SEVERITY_OPEN(style(10, true, Palette.AMBER).on(Palette.AMBER_TINT).border(GRID).align(CENTER)),
  SEVERITY_GOOD(style(10, true, Palette.GREEN).on(Palette.GREEN_TINT).border(GRID).align(CENTER)),
  SEVERITY_NEUTRAL(style(10, true, Palette.MUTED).on(Palette.PANEL).border(GRID).align(CENTER)),
  TOTAL_TEXT(style(10, true, Palette.INK).on(Palette.PANEL).border(GRID).align(CENTER)),
  TOTAL_NUMBER(
      style(10, true, Palette.INK).on(Palette.PANEL).border(GRID).align(CENTER).as("General")),
  TOTAL_DIFFERENCE(TOTAL_NUMBER.style.as("+0.00##;-0.00##;0")),
  ALL_WELL(style(11, false, Palette.GREEN).on(Palette.GREEN_TINT).indented()),
  NOTE(style(9, false, Palette.MUTED)),
  SIDE_BACK(style(9, false, Palette.BLUE).indented().plainLine().underlined()),
  SIDE_SAME(style(9, false, Palette.GREEN).indented().plainLine()),
  SIDE_DIFFERS(style(9, true, Palette.RED).on(Palette.RED_TINT).indented().plainLine()),
  SIDE_OPEN(style(9, true, Palette.AMBER).on(Palette.AMBER_TINT).indented().plainLine());

  /** Horizontal place of the text; vertically everything is centred. */
  public enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  /** The lines around a cell. */
  public enum Border {
    NONE,
    /** Thin lines of {@link Palette#LINE} on all sides: tables. */
    GRID,
    /** Thick lines of {@link Palette#PAPER} left and right: tiles with air between them. */
    GAP,
    /** A line of {@link Palette#TRACK} below: headings. */
    RULE
  }

  /**
   * What a look is made of.
   *
   * @param size font size in points @param fill null for none
   * @param indent characters of space before the text
   * @param format number format, "General" for texts
   */
  public record Style(
      int size,
      boolean bold,
      boolean underline,
      Palette ink,
      @Nullable Palette fill,
      Align align,
      Border border,
      int indent,
      boolean wrap,
      String format) {

    private Style on(Palette colour) {
      return new Style(size, bold, underline, ink, colour, align, border, indent, wrap, format);
    }

    private Style align(Align other) {
      return new Style(size, bold, underline, ink, fill, other, border, indent, wrap, format);
    }

    private Style border(Border other) {
      return new Style(size, bold, underline, ink, fill, align, other, indent, wrap, format);
    }

    private Style indented() {
      return new Style(size, bold, underline, ink, fill, LEFT, border, 1, wrap, format);
    }

    private Style underlined() {
      return new Style(size, bold, true, ink, fill, align, border, indent, wrap, format);
    }

    private Style plainLine() {
      return new Style(size, bold, underline, ink, fill, align, border, indent, false, format);
    }

    private Style as(String other) {
      return new Style(size, bold, underline, ink, fill, align, border, indent, wrap, other);
    }
  }

  private final Style style;

  CellStyleKind(Style style) {
    this.style = style;
  }

  public Style style() {
    return style;
  }

  private static Style style(int size, boolean bold, Palette ink) {
    return new Style(size, bold, false, ink, null, LEFT, NONE, 0, true, "General");
  }

  /** The look of a severity's word in a table. */
  public static CellStyleKind severity(MarkTone tone) {
    return valueOf("SEVERITY_" + tone.name());
  }

  /** The verdict's word in the banner. */
  public static CellStyleKind banner(MarkTone tone) {
    return valueOf("BANNER_" + tone.name());
  }

  /** The sentence beside the verdict. */
  public static CellStyleKind speech(MarkTone tone) {
    return valueOf("SPEECH_" + tone.name());
  }
}
