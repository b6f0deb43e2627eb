package io.ziping.workbook.annotate.splice;

import io.ziping.form.CellRef;

/** Hyperlinks inside the workbook; there are no others. */
final class Links {

  private Links() {}

  /** Writes one; the sheet's name is quoted, so that no name can be an address. */
  static void write(ByteSink out, String prefix, String cell, CellRef target) {
    out.markup("<" + prefix + "hyperlink").ascii(" ref=\"").ascii(cell).ascii("\" location=\"");
    out.text("'" + target.sheet().replace("'", "''") + "'!" + target.a1()).ascii("\"/>");
  }
}
