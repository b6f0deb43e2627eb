package io.ziping.bureau;

import java.nio.file.Path;
import java.util.List;

/**
 * What the bureau gets of a county, one list of it: the roll-up alone, or a form for each sampled
 * project. An output that is no longer listed goes into the history folder, unless somebody edited
 * it.
 */
@FunctionalInterface
public interface BureauOutputs {

  /**
   * The list.
   *
   * @param folder the bureau's, for outputs that depend on what people put there; may be missing
   */
  List<BureauOutput> of(CountyView county, Path folder);

  /** Always the same ones. */
  static BureauOutputs only(BureauOutput... outputs) {
    List<BureauOutput> all = List.of(outputs);
    return (county, folder) -> all;
  }
}
