package io.ziping.workbook.annotate;

import io.ziping.rulepack.Severity;

/**
 * What a mark says: a colour, and for those who see no colours or print in grey a symbol.
 *
 * <p>The symbols ✖ ▲ ● ◆ ✔ stand in the message bundle, under {@code tone.<key>}.
 */
public enum Tone {
  ERROR("error", Shade.RED, Shade.RED_TINT),
  WARNING("warning", Shade.AMBER, Shade.AMBER_TINT),
  INFO("info", Shade.BLUE, Shade.BLUE_TINT),
  /** 待人工核定. */
  OPEN("open", Shade.AMBER, Shade.AMBER_TINT),
  GOOD("good", Shade.GREEN, Shade.GREEN_TINT),
  NEUTRAL("neutral", Shade.MUTED, Shade.PANEL);

  private final String key;
  private final Shade ink;
  private final Shade tint;

  Tone(String key, Shade ink, Shade tint) {
    this.key = key;
    this.ink = ink;
    this.tint = tint;
  }

  /** The word that bundle keys end with. */
  public String key() {
    return key;
  }

  /** Dark, for text and for banners. */
  public Shade ink() {
    return ink;
  }

  /** Light, for the fill behind dark text. */
  public Shade tint() {
    return tint;
  }

  public static Tone of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }
}
