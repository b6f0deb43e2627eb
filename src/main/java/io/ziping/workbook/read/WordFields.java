package io.ziping.workbook.read;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Fields that a document's text is in: what stands between a field's begin and its separator is an
 * instruction for the program, and not shown. A field can go on over paragraphs.
 */
final class WordFields {

  private enum Part {
    INSTRUCTION,
    RESULT,
    /** The result of a form field whose state was told already. */
    TOLD
  }

  private final Deque<Part> open = new ArrayDeque<>();
  private int unseen;

  void begin() {
    open.push(Part.INSTRUCTION);
    unseen++;
  }

  /** The open field shows {@code ☑} or the like, which was told: its result is not read again. */
  void told() {
    if (open.peek() == Part.INSTRUCTION) {
      open.pop();
      open.push(Part.TOLD);
    }
  }

  void separate() {
    if (open.peek() == Part.INSTRUCTION) {
      open.pop();
      open.push(Part.RESULT);
      unseen--;
    }
  }

  void end() {
    Part part = open.poll();
    if (part == Part.INSTRUCTION || part == Part.TOLD) {
      unseen--;
    }
  }

  /** Whether text is shown here. */
  boolean isShown() {
    return unseen == 0;
  }
}
