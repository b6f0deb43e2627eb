package io.ziping.daemon;

import io.ziping.intake.CompletenessTest;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.Structure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Completeness by the structure of workbooks. */
record StructureProof(ReadLimits limits) implements CompletenessTest {

  @Override
  public Completeness test(Path copy) {
    try {
      Structure structure = Structure.test(copy, limits);
      if (structure instanceof Structure.Incomplete incomplete) {
        return new Incomplete(incomplete.reason() + ": " + incomplete.detail());
      }
      return structure instanceof Structure.Whole ? new Whole() : new Foreign();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
