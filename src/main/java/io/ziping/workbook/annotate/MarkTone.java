package io.ziping.workbook.annotate;

import io.ziping.rulepack.Severity;

/**
 * What a mark says: a colour, and for those who see no colours or print in grey a symbol and a
 * line. The gravest first.
 *
 * <p>The symbols ✖ ▲ ● ◆ ✔ stand in the message bundle, under {@code tone.<key>}.
 */
public enum MarkTone {
  ERROR("error", Palette.RED, Palette.RED_TINT, Line.THICK),
  /** 待人工核定. */
  OPEN("open", Palette.AMBER, Palette.AMBER_TINT, Line.DASH_DOT),
  WARNING("warning", Palette.AMBER, Palette.AMBER_TINT, Line.DASHED),
  INFO("info", Palette.BLUE, Palette.BLUE_TINT, Line.DOTTED),
  GOOD("good", Palette.GREEN, Palette.GREEN_TINT, Line.DOTTED),
  NEUTRAL("neutral", Palette.MUTED, Palette.PANEL, Line.DOTTED);

  /** The line around a marked cell: it tells the marks apart on a grey printout. */
  public enum Line {
    THICK,
    /** Medium and dashed. */
    DASHED,
    /** Medium, dash and dot. */
    DASH_DOT,
    DOTTED
  }

  private final String key;
  private final Palette ink;
  private final Palette tint;
  private final Line line;

  MarkTone(String key, Palette ink, Palette tint, Line line) {
    this.key = key;
    this.ink = ink;
    this.tint = tint;
    this.line = line;
  }

  /** The word that bundle keys end with. */
  public String key() {
    return key;
  }

  /** Dark, for text and for banners. */
  public Palette ink() {
    return ink;
  }

  /** Light, for the fill behind dark text. */
  public Palette tint() {
    return tint;
  }

  /** Around a marked cell, in the colour of {@link #ink()}. */
  public Line line() {
    return line;
  }

  public static MarkTone of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }
}
