package io.ziping.cli;

import io.ziping.form.CellRef;
import io.ziping.pipeline.Verified;
import io.ziping.text.Messages;
import io.ziping.workbook.verify.Inspection;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences of {@code verify}: a line per file, what was changed below it. */
final class VerifyText {

  /** Nobody reads more addresses on one line. */
  private static final int MOST_CELLS = 20;

  private final PrintStream out;
  private final Messages messages;

  VerifyText(PrintStream out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  void write(Path file, Verified verified) {
    out.println(
        messages.get("verify.line", file, messages.get("verify." + verified.standing().word())));
    if (!(verified.inspection() instanceof Inspection.Ours ours)) {
      return;
    }
    if (verified.standing() == Verified.Standing.EDITED) {
      changes(ours);
    }
    if (verified.original() != Verified.Original.NONE) {
      indented("verify.original." + verified.original().word(), clean(ours.stamp().scoredFile()));
    }
    if (verified.record() != Verified.LedgerWord.NONE) {
      indented("verify.ledger." + verified.record().word());
    }
  }

  private void indented(String key, Object... args) {
    out.println("  " + messages.get(key, args));
  }

  private void changes(Inspection.Ours ours) {
    if (!ours.comparable()) {
      indented("verify.cells-unknown");
      return;
    }
    if (ours.formCells().isEmpty() && ours.ourCells().isEmpty()) {
      indented("verify.saved-only");
    }
    cells("verify.form-cells", ours.formCells());
    cells("verify.our-cells", ours.ourCells());
  }

  private void cells(String key, List<CellRef> cells) {
    if (cells.isEmpty()) {
      return;
    }
    String names =
        cells.stream()
            .limit(MOST_CELLS)
            .map(CellRef::toString)
            .map(VerifyText::clean)
            .collect(Collectors.joining(messages.get("verify.comma")));
    String more = cells.size() > MOST_CELLS ? messages.get("verify.more-cells", cells.size()) : "";
    out.println("  " + messages.get(key, names) + more);
  }

  /** Names out of a file must not steer a terminal. */
  private static String clean(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
