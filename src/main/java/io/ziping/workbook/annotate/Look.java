package io.ziping.workbook.annotate;

import static io.ziping.workbook.annotate.Look.Align.CENTER;
import static io.ziping.workbook.annotate.Look.Align.LEFT;
import static io.ziping.workbook.annotate.Look.Align.RIGHT;
import static io.ziping.workbook.annotate.Look.Border.GAP;
import static io.ziping.workbook.annotate.Look.Border.GRID;
import static io.ziping.workbook.annotate.Look.Border.NONE;
import static io.ziping.workbook.annotate.Look.Border.RULE;

import org.jspecify.annotations.Nullable;

/** How a cell of the result sheet looks; one cell style each, whatever writes it. */
public enum Look {
  TITLE(style(18, true, Shade.INK).align(LEFT)),
  FILE_NAME(style(9, false, Shade.MUTED).align(RIGHT)),
  BANNER_GOOD(style(20, true, Shade.PAPER).on(Shade.GREEN).align(CENTER)),
  BANNER_OPEN(style(20, true, Shade.PAPER).on(Shade.AMBER).align(CENTER)),
  BANNER_ERROR(style(20, true, Shade.PAPER).on(Shade.RED).align(CENTER)),
  BANNER_NEUTRAL(style(20, true, Shade.PAPER).on(Shade.MUTED).align(CENTER)),
  SPEECH_GOOD(style(12, false, Shade.GREEN).on(Shade.GREEN_TINT).indented()),
  SPEECH_OPEN(style(12, false, Shade.AMBER).on(Shade.AMBER_TINT).indented()),
  SPEECH_ERROR(style(12, false, Shade.RED).on(Shade.RED_TINT).indented()),
  SPEECH_NEUTRAL(style(12, false, Shade.MUTED).on(Shade.PANEL).indented()),
  SECTION(style(12, true, Shade.INK).border(RULE)),
  SECTION_HINT(style(9, false, Shade.MUTED).border(RULE).align(RIGHT)),
  FIELD_LABEL(style(10, false, Shade.MUTED).align(LEFT)),
  FIELD_VALUE(style(10, true, Shade.INK)),
  TILE_LABEL(style(9, false, Shade.MUTED).on(Shade.PANEL).border(GAP).indented()),
  TILE_WORD(style(18, true, Shade.INK).on(Shade.PANEL).border(GAP).indented()),
  TILE_WORD_RED(style(18, true, Shade.RED).on(Shade.PANEL).border(GAP).indented()),
  TILE_WORD_GREEN(style(18, true, Shade.GREEN).on(Shade.PANEL).border(GAP).indented()),
  TILE_WORD_AMBER(style(18, true, Shade.AMBER).on(Shade.PANEL).border(GAP).indented()),
  TILE_SCORE(TILE_WORD.style.as("0.00")),
  TILE_MONEY(style(14, true, Shade.INK).on(Shade.PANEL).border(GAP).indented().as("#,##0.00####")),
  TILE_RATE(style(14, true, Shade.INK).on(Shade.PANEL).border(GAP).indented().as("0.00%")),
  TILE_BAR(style(9, false, Shade.BLUE).on(Shade.PANEL).border(GAP).indented()),
  HEAD(style(10, true, Shade.INK).on(Shade.HEAD).border(GRID).align(CENTER)),
  TEXT(style(10, false, Shade.INK).border(GRID).indented()),
  TEXT_CENTER(style(10, false, Shade.INK).border(GRID).align(CENTER)),
  TEXT_MUTED(style(9, false, Shade.MUTED).border(GRID).indented()),
  LINK(style(10, false, Shade.BLUE).border(GRID).indented().underlined()),
  LINK_CENTER(style(10, false, Shade.BLUE).border(GRID).align(CENTER).underlined()),
  NUMBER(style(10, false, Shade.INK).border(GRID).align(CENTER).as("General")),
  NUMBER_RED(style(10, true, Shade.RED).border(GRID).align(CENTER).as("General")),
  NUMBER_GREEN(style(10, true, Shade.GREEN).border(GRID).align(CENTER).as("General")),
  DIFFERENCE(style(10, false, Shade.MUTED).border(GRID).align(CENTER).as("+0.00##;-0.00##;0")),
  DIFFERENCE_RED(style(10, true, Shade.RED).border(GRID).align(CENTER).as("+0.00##;-0.00##;0")),
  OPEN_RANGE(style(10, true, Shade.AMBER).on(Shade.AMBER_TINT).border(GRID).align(CENTER)),
  FIX(style(10, true, Shade.GREEN).border(GRID).align(CENTER)),
  SEVERITY_ERROR(style(10, true, Shade.RED).on(Shade.RED_TINT).border(GRID).align(CENTER)),
  SEVERITY_WARNING(style(10, true, Shade.AMBER).on(Shade.AMBER_TINT).border(GRID).align(CENTER)),
  SEVERITY_INFO(style(10, true, Shade.BLUE).on(Shade.BLUE_TINT).border(GRID).align(CENTER)),
  SEVERITY_OPEN(style(10, true, Shade.AMBER).on(Shade.AMBER_TINT).border(GRID).align(CENTER)),
  SEVERITY_GOOD(style(10, true, Shade.GREEN).on(Shade.GREEN_TINT).border(GRID).align(CENTER)),
  SEVERITY_NEUTRAL(style(10, true, Shade.MUTED).on(Shade.PANEL).border(GRID).align(CENTER)),
  TOTAL_TEXT(style(10, true, Shade.INK).on(Shade.PANEL).border(GRID).align(CENTER)),
  TOTAL_NUMBER(style(10, true, Shade.INK).on(Shade.PANEL).border(GRID).align(CENTER).as("General")),
  TOTAL_DIFFERENCE(TOTAL_NUMBER.style.as("+0.00##;-0.00##;0")),
  ALL_WELL(style(11, false, Shade.GREEN).on(Shade.GREEN_TINT).indented()),
  NOTE(style(9, false, Shade.MUTED)),
  SIDE_BACK(style(9, false, Shade.BLUE).indented().plainLine().underlined()),
  SIDE_SAME(style(9, false, Shade.GREEN).indented().plainLine()),
  SIDE_DIFFERS(style(9, true, Shade.RED).on(Shade.RED_TINT).indented().plainLine()),
  SIDE_OPEN(style(9, true, Shade.AMBER).on(Shade.AMBER_TINT).indented().plainLine());

  /** Horizontal place of the text; vertically everything is centred. */
  public enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  /** The lines around a cell. */
  public enum Border {
    NONE,
    /** Thin lines of {@link Shade#LINE} on all sides: tables. */
    GRID,
    /** Thick lines of {@link Shade#PAPER} left and right: tiles with air between them. */
    GAP,
    /** A line of {@link Shade#TRACK} below: headings. */
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
      Shade ink,
      @Nullable Shade fill,
      Align align,
      Border border,
      int indent,
      boolean wrap,
      String format) {

    private Style on(Shade shade) {
      return new Style(size, bold, underline, ink, shade, align, border, indent, wrap, format);
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

  Look(Style style) {
    this.style = style;
  }

  public Style style() {
    return style;
  }

  private static Style style(int size, boolean bold, Shade ink) {
    return new Style(size, bold, false, ink, null, LEFT, NONE, 0, true, "General");
  }

  /** The look of a severity's word in a table. */
  public static Look severity(Tone tone) {
    return valueOf("SEVERITY_" + tone.name());
  }

  /** The verdict's word in the banner. */
  public static Look banner(Tone tone) {
    return valueOf("BANNER_" + tone.name());
  }

  /** The sentence beside the verdict. */
  public static Look speech(Tone tone) {
    return valueOf("SPEECH_" + tone.name());
  }
}
