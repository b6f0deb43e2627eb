package io.ziping.workbook;

import io.ziping.form.CellRef;
import io.ziping.workbook.annotate.poi.PoiCleaner;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.verify.Inspection;
import io.ziping.workbook.verify.ResultInspector;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A form that a clerk mended on our result instead of on the original.
 *
 * @param base the stamp of the result that was edited: which original, which bytes of it
 * @param changed the cells of the form that hold something else now
 * @param workbook the edited workbook without our marks
 */
public record MendedForm(Stamp base, List<CellRef> changed, byte[] workbook) {

  public MendedForm {
    changed = List.copyOf(changed);
  }

  /**
   * The mended form in an output of ours.
   *
   * @param originals the bytes that were scored, by their SHA-256; empty where they are not at
   *     hand, then marked cells cannot get their own fills and lines back
   * @return empty when no cell of the form was changed, when that cannot be told, and when our
   *     marks cannot be taken out
   */
  public static Optional<MendedForm> of(
      byte[] edited, ReadLimits limits, Function<String, Optional<byte[]>> originals) {
    if (!(new ResultInspector(limits).inspect(edited) instanceof Inspection.Ours ours)
        || !ours.stamp().isResult()
        || ours.formCells().isEmpty()) {
      return Optional.empty();
    }
    Stamp base = ours.stamp();
    Optional<byte[]> original =
        originals
            .apply(base.sourceSha256())
            .map(bytes -> Redrawing.workbook(FileBytes.of(bytes), limits).orElse(bytes));
    return PoiCleaner.clean(edited, original)
        .map(form -> new MendedForm(base, ours.formCells(), form));
  }
}
