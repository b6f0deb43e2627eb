package io.ziping.workbook.safety;

import io.ziping.workbook.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one file and what is known of them so far: whoever reads, writes or tests the file
 * after the first finds its zip opened and its small parts inflated. The bytes are never changed.
 * For one thread at a time.
 */
public final class FileBytes {

  /** As many as a zip without extensions can have. */
  private static final int ALL_ENTRIES = 65_535;

  private final byte[] bytes;
  private final @Nullable FileBytes original;
  private @Nullable ZipDirectory zip;

  private FileBytes(byte[] bytes, @Nullable FileBytes original) {
    this.bytes = bytes;
    this.original = original;
  }

  /** Wraps bytes, which nobody may change from now on. */
  public static FileBytes of(byte[] bytes) {
    return new FileBytes(bytes, null);
  }

  /**
   * A changed copy of another file. Parts that are packed in it byte for byte as they were need not
   * be inflated again: the same bytes hold the same.
   */
  public static FileBytes changed(byte[] bytes, FileBytes original) {
    return new FileBytes(bytes, original);
  }

  /** The bytes themselves; not a copy. */
  public byte[] array() {
    return bytes;
  }

  /**
   * The directory of a zip, whatever is in it.
   *
   * @throws UnreadableException when there is none, or a broken one
   */
  public ZipDirectory zip() {
    ZipDirectory known = zip;
    if (known == null) {
      known = ZipDirectory.of(bytes, ALL_ENTRIES);
      if (original != null && original.zip != null) {
        known.adopt(original.zip);
      }
      zip = known;
    }
    return known;
  }

  /**
   * The directory of a zip that a workbook may have.
   *
   * @throws UnreadableException also for what {@link ZipDirectory#requireSafe} finds
   */
  public ZipDirectory zip(ReadLimits limits) {
    ZipDirectory known = zip();
    known.requireSafe(limits);
    return known;
  }
}
