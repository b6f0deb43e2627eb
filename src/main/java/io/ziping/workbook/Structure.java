package io.ziping.workbook;

import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.safety.FileKind;
import io.ziping.workbook.safety.Sniffer;
import io.ziping.workbook.safety.UnreadableException;
import io.ziping.workbook.safety.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether all bytes of a file have arrived, as far as its own structure can prove it. This is about
 * completeness only: a whole file may still be refused by the reader.
 */
public sealed interface Structure {

  /**
   * Proved complete: a zip whose every entry inflates to its CRC-32, or an OLE2 file whose chains
   * (and BIFF records) lead to their ends. OLE2 has no checksums, so its proof is weaker; give it
   * more quiet time.
   *
   * @param checksums whether checksums took part in the proof
   */
  record Whole(boolean checksums) implements Structure {}

  /** Something is missing or still zero; {@code reason} is a {@link Damage} key or "empty". */
  record Incomplete(String reason, String detail) implements Structure {}

  /**
   * No structure to prove anything by, or too large to be proved within the limits: complete when
   * quiet.
   */
  record Foreign() implements Structure {}

  /** Tests with the standard limits. */
  static Structure test(Path copy) throws IOException {
    return test(copy, ReadLimits.standard());
  }

  /**
   * Tests a local copy. Reads it into memory once; a file over {@code limits.fileBytes()} is not
   * read at all and counts as foreign.
   *
   * @throws IOException when the copy itself cannot be read
   */
  static Structure test(Path copy, ReadLimits limits) throws IOException {
    if (Files.size(copy) > limits.fileBytes()) {
      return new Foreign();
    }
    return test(Files.readAllBytes(copy), limits);
  }

  /** Tests bytes. */
  static Structure test(byte[] bytes, ReadLimits limits) {
    if (bytes.length == 0) {
      return new Incomplete("empty", "no bytes");
    }
    if (startsWithZeros(bytes)) {
      return new Incomplete(Damage.ZIP.key(), "begins with zeros");
    }
    FileBytes file = FileBytes.of(bytes);
    FileKind kind = Sniffer.sniff(file);
    try {
      boolean proved = WholeFile.prove(file, kind, limits);
      return proved ? new Whole(bytes[0] == 'P') : new Foreign();
    } catch (UnreadableException e) {
      if (e.why() instanceof ReadResult.Damaged damaged
          // packed in a way that we cannot inflate: nothing will change by waiting
          && !damaged.reason().equals(Damage.ZIP_METHOD.key())) {
        return new Incomplete(damaged.reason(), damaged.detail());
      }
      return new Foreign();
    }
  }

  /** A copy that has its final size and none of its content yet: no file begins like that. */
  private static boolean startsWithZeros(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 512); i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
