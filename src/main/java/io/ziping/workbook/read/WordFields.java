package io.ziping.workbook.read;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Fields that a document's text is in: what stands between a field's begin and its separator is an
 * instruction for the program, and not shown. A field can go on over paragraphs.
 */
final class WordFields {

  /** Longer instructions are no equations of people. */
  private static final int MOST_INSTRUCTION = 500;

  private enum Part {
    INSTRUCTION,
    RESULT,
    /** The result of a form field whose state was told already. */
    TOLD
  }

  private static final class Field {
    private Part part = Part.INSTRUCTION;
    private final StringBuilder instruction = new StringBuilder();
  }

  private final Deque<Field> open = new ArrayDeque<>();
  private int unseen;

  void begin() {
    open.push(new Field());
    unseen++;
  }

  /** The open field shows {@code ☑} or the like, which was told: its result is not read again. */
  void told() {
    Field field = open.peek();
    if (field != null && field.part == Part.INSTRUCTION) {
      field.part = Part.TOLD;
    }
  }

  /** A piece of the open field's instruction. */
  void instruct(CharSequence piece) {
    Field field = open.peek();
    if (field != null
        && field.part == Part.INSTRUCTION
        && field.instruction.length() + piece.length() <= MOST_INSTRUCTION) {
      field.instruction.append(piece);
    }
  }

  /** What was read of the open field's instruction; empty outside of fields. */
  CharSequence instruction() {
    Field field = open.peek();
    return field == null ? "" : field.instruction;
  }

  void separate() {
    Field field = open.peek();
    if (field != null && field.part == Part.INSTRUCTION) {
      field.part = Part.RESULT;
      unseen--;
    }
  }

  /** Ends the open field; what an equation without a result shows, where it is shown at all. */
  @Nullable String end() {
    Field field = open.poll();
    if (field == null || field.part == Part.RESULT) {
      return null;
    }
    unseen--;
    return field.part == Part.INSTRUCTION && isShown()
        ? WordEquation.shown(field.instruction)
        : null;
  }

  /** Whether text is shown here. */
  boolean isShown() {
    return unseen == 0;
  }
}
