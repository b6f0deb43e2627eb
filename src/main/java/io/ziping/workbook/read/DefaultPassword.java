package io.ziping.workbook.read;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.safety.FileBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Opens a workbook that is encrypted with the spreadsheet programs' own default password: they
 * encrypt so what is protected against changes, and open it without asking. Every other password
 * stays its owner's secret.
 */
final class DefaultPassword {

  /** Excel turns a password 100,000 times; what asks for far more wants time, not secrecy. */
  private static final int MOST_SPINS = 1_000_000;

  private DefaultPassword() {}

  /** The package inside; empty when it has a password, or is broken, or too large. */
  static Optional<FileBytes> open(byte[] bytes, ReadLimits limits) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      EncryptionInfo info = new EncryptionInfo(files);
      Decryptor decryptor = info.getDecryptor();
      if (info.getVerifier().getSpinCount() > MOST_SPINS
          || !decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
        return Optional.empty();
      }
      int most = (int) Math.min(limits.fileBytes(), bytes.length); // no longer than what holds it
      try (InputStream stream = decryptor.getDataStream(files)) {
        return Optional.of(FileBytes.of(stream.readNBytes(most)));
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
