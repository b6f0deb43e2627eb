package io.ziping.pipeline;

import io.ziping.report.EarlierOutput;
import io.ziping.report.FilledOutput;
import java.nio.file.Path;
import java.util.List;

/** One output of a whole unit, kept beside its workbooks. */
public interface UnitOutput {

  /** How ledger and log tell a unit's outputs apart, for example "summary". */
  String kind();

  /** The file name, with its extension. */
  String fileName(UnitFacts facts);

  /** The file that it is filled from. */
  Path template();

  /** Hash of all that goes into it. Same key, same content. */
  String contentKey(UnitFacts facts);

  /** Whether what people wrote into earlier ones is carried over. */
  boolean carriesOver();

  /**
   * Its bytes.
   *
   * @param earlier those that lie in the folder, the current one first; empty where nothing is
   *     carried over
   */
  FilledOutput write(UnitFacts facts, List<EarlierOutput> earlier);
}
