package io.ziping.workbook.detect;

/** The columns under a header label, zero-based, both ends included. */
record ColumnSpan(int first, int last) {

  boolean contains(int column) {
    return column >= first && column <= last;
  }
}
