package io.ziping.workbook.annotate.splice;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of cell formats that a sheet names. A workbook without cell formats may name some all
 * the same; programs show such cells plain, and no format of ours may get a number of theirs.
 */
final class NamedFormats {

  private NamedFormats() {}

  /** The highest number that a cell, row or column of a sheet names; 0 when none does. */
  static int highest(XmlScanner sheet) {
    int highest = 0;
    while (sheet.next() != XmlScanner.Kind.DONE) {
      if (sheet.kind() == XmlScanner.Kind.START && sheet.main()) {
        if (sheet.is("c") || sheet.is("row")) {
          highest = Math.max(highest, number(sheet.get("s")));
        } else if (sheet.is("col")) {
          highest = Math.max(highest, number(sheet.get("style")));
        }
      }
    }
    return highest;
  }

  private static int number(@Nullable String format) {
    return format == null ? 0 : RowsPatch.number(format);
  }
}
