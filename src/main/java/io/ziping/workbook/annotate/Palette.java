package io.ziping.workbook.annotate;

/** The few calm colours of a result workbook. */
public enum Palette {
  INK(0x1F2937),
  MUTED(0x667085),
  LINE(0xD3D9E2),
  PAPER(0xFFFFFF),
  PANEL(0xF3F5F9),
  HEAD(0xE4EAF2),
  TRACK(0xCBD5E1),
  RED(0xB42318),
  RED_TINT(0xFDE3E0),
  AMBER(0xA34B00),
  AMBER_TINT(0xFFF0C9),
  BLUE(0x1D5FA8),
  BLUE_TINT(0xDFECFB),
  GREEN(0x1E7B45),
  GREEN_TINT(0xE0F3E6);

  private final int rgb;

  Palette(int rgb) {
    this.rgb = rgb;
  }

  /** 0xRRGGBB. */
  public int rgb() {
    return rgb;
  }
}
