package io.ziping.workbook;

import io.ziping.workbook.detect.FormDetector;
import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.read.GridResult;
import io.ziping.workbook.read.WorkbookGrid;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.verify.OwnMarks;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a settled copy of a dropped file: its kind first, then its forms. Never throws for content.
 * Immutable; may be used by several threads at once.
 */
public final class WorkbookReader {

  private final ReadLimits limits;
  private final GridReader grids;
  private final FormDetector detector;

  public WorkbookReader(FormLabels labels, ReadLimits limits) {
    this.limits = limits;
    this.grids = GridReader.withDocuments(limits);
    this.detector = new FormDetector(labels);
  }

  /**
   * Reads a file in local scratch; the share is never parsed in place.
   *
   * @throws java.io.UncheckedIOException when the copy itself cannot be read
   */
  public ReadResult read(Path copy) {
    return read(copy, "");
  }

  /**
   * The same for a file whose name may say whose form it is.
   *
   * @param path of the original below the share's root, with "/", or only its name; never opened
   * @throws java.io.UncheckedIOException when the copy itself cannot be read
   */
  public ReadResult read(Path copy, String path) {
    return read(grids.read(copy), path);
  }

  /** Reads bytes; they are not changed. */
  public ReadResult read(byte[] bytes) {
    return read(FileBytes.of(bytes), "");
  }

  /** Reads a file whose name may say whose form it is. */
  public ReadResult read(FileBytes file, String path) {
    return read(grids.read(file), path);
  }

  /** What files are held to. */
  public ReadLimits limits() {
    return limits;
  }

  private ReadResult read(GridResult result, String path) {
    if (result instanceof GridResult.Refused refused) {
      return refused.why();
    }
    GridResult.Read read = (GridResult.Read) result;
    WorkbookGrid grid = read.grid();
    Optional<Stamp> stamp = OwnMarks.stamp(grid);
    if (stamp.isPresent()) {
      return new ReadResult.OwnOutput(stamp.get());
    }
    ReadResult detected = detector.detect(grid, read.lookalike(), path);
    return detected instanceof ReadResult.Forms forms
            && Handout.isUntouched(grid.properties(), forms.forms())
        ? new ReadResult.OtherForm(Handout.KIND, forms.forms().get(0).sheet())
        : detected;
  }
}
