package io.ziping.workbook;

import io.ziping.form.EvaluationForm;
import io.ziping.workbook.verify.CellHashes;
import java.util.List;

/** What came out of a file that was dropped: forms, or why not. */
public sealed interface ReadResult {

  /**
   * At least one evaluation form.
   *
   * @param forms in the order of the sheets and, within a sheet, from top to bottom
   * @param lookalike kind of the file when it is no real workbook but was read all the same
   *     ("html", "spreadsheetml", …; F02 as a warning); empty for a real workbook
   * @param hashes of the sheets that the forms stand on
   * @param others other forms beside them, not for scoring (F04), in the same order
   */
  record Forms(
      List<EvaluationForm> forms, String lookalike, CellHashes hashes, List<OtherForm> others)
      implements ReadResult {
    public Forms {
      forms = List.copyOf(forms);
      others = List.copyOf(others);
    }
  }

  /** A workbook without any form we know (F03). */
  record NotAForm() implements ReadResult {}

  /** Another form of the family, not for scoring (F04); {@code kind} is a key of labels.yaml. */
  record OtherForm(String kind, String sheet) implements ReadResult {}

  /** Has a password for opening (F01). */
  record Encrypted() implements ReadResult {}

  /**
   * Broken (F01); {@code reason} is a bundle key such as "zip" or "duplicate-entry", detail for the
   * log.
   */
  record Damaged(String reason, String detail) implements ReadResult {}

  /** Over a limit (F01); {@code limit} is the limit's key, for example "bytes", with its value. */
  record TooLarge(String limit, long value, long allowed) implements ReadResult {}

  /**
   * Not a workbook at all, whatever its name says (F02): "html", "word", "pdf", "csv", "empty", …
   */
  record WrongFormat(String kind) implements ReadResult {}

  /** One of our own results, dropped as an input: answered, never scored. */
  record OwnOutput(Stamp stamp) implements ReadResult {}
}
