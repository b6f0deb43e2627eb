package io.ziping.workbook;

import io.ziping.workbook.annotate.RedrawnForm;
import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.read.GridResult;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.safety.Sniffer;
import java.util.Optional;

/** A Word document as the workbook that its result is made of. */
final class Redrawing {

  private Redrawing() {}

  /** The redrawn form; empty for every file that is no Word document, or none that can be read. */
  static Optional<byte[]> workbook(FileBytes file, ReadLimits limits) {
    if (!Sniffer.sniff(file).isWord()) {
      return Optional.empty();
    }
    return GridReader.withDocuments(limits).read(file) instanceof GridResult.Read read
        ? Optional.of(RedrawnForm.of(read.grid()))
        : Optional.empty();
  }
}
