package io.ziping.bureau;

import java.io.IOException;
import java.nio.file.Path;

/** One file in the bureau's folder of a share, made of all units. */
public interface BureauOutput {

  /**
   * How ledger, log and stamp tell the bureau's outputs apart, for example "rollup"; of two outputs
   * of one county it differs.
   */
  String kind();

  /** Folder below the bureau's where it is; empty for the bureau's own. One name, no path. */
  default String folder() {
    return "";
  }

  /** The file name, with its extension. */
  String fileName(CountyView county);

  /**
   * Hash of all that goes into it. Same key, same content. Cheap: it is asked for after each
   * change, while {@link CountyView#fingerprint} answers for all that units have handed in.
   */
  String contentKey(CountyView county);

  /**
   * Writes it into a file of ours on local disk, which is published from there.
   *
   * @param file does not exist yet
   */
  void write(CountyView county, Path file) throws IOException;
}
