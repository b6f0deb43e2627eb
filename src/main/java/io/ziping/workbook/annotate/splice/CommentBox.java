package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.annotate.RemarkBox;

/**
 * Where a comment's box stands: right of its cell and below its row, so that the row stays
 * readable, and large enough for the text, for boxes don't scroll.
 */
final class CommentBox {

  private static final int WIDTH = RemarkBox.WIDTH;
  private static final int LAST_COLUMN = (1 << 14) - 1;
  private static final int LAST_ROW = (1 << 20) - 1;
  private static final int ROOM = 8;

  private final SheetLayout layout;

  CommentBox(SheetLayout layout) {
    this.layout = layout;
  }

  /** Left column, pixels into it, top row, pixels, right column, pixels, bottom row, pixels. */
  int[] of(Address cell, String text) {
    Address last = layout.lastOf(cell.row(), cell.column());
    int[] box = new int[8];
    box[0] = Math.min(last.column() + 1, LAST_COLUMN - ROOM);
    box[2] = Math.min(last.row() + 1, LAST_ROW - ROOM);
    span(box, WIDTH, RemarkBox.height(text));
    return box;
  }

  /** An existing box, larger if the text wants it. */
  int[] enlarged(int[] before, String text) {
    int width = -before[1] + before[5];
    for (int column = before[0]; column < before[4] && width < WIDTH; column++) {
      width += layout.columnPixels(column);
    }
    int height = -before[3] + before[7];
    int wanted = RemarkBox.height(text);
    for (int row = before[2]; row < before[6] && height < wanted; row++) {
      height += layout.rowPixels(row);
    }
    if (width >= WIDTH && height >= wanted) {
      return before;
    }
    int[] box = before.clone();
    span(box, before[1] + Math.max(width, WIDTH), before[3] + Math.max(height, wanted));
    return box;
  }

  /** Sets the lower right corner, counted from the upper left cell's own corner. */
  private void span(int[] box, int width, int height) {
    int column = box[0];
    int rest = width;
    for (int size; column < LAST_COLUMN && rest > (size = layout.columnPixels(column)); column++) {
      rest -= size;
    }
    box[4] = column;
    box[5] = rest;
    int row = box[2];
    rest = height;
    for (int size; row < LAST_ROW && rest > (size = layout.rowPixels(row)); row++) {
      rest -= size;
    }
    box[6] = row;
    box[7] = rest;
  }
}
