package io.ziping.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * The bytes of an original in local scratch; the share is never parsed in place. The original is
 * only ever opened for reading.
 *
 * @param path in the spool
 * @param sha256 of the bytes, lower-case hex
 */
public record WorkingCopy(Path path, String sha256) {

  /** What came of copying. */
  sealed interface Taking {}

  record Taken(WorkingCopy copy) implements Taking {}

  /** The original changed before or while it was copied; {@code now} is how it looks now. */
  record Changed(Sighting now) implements Taking {}

  record TooLarge(long bytes) implements Taking {}

  /** No longer there. */
  record Gone() implements Taking {}

  /** Copies an original whose key must be the sighted one before and after. */
  static Taking take(Sighting sighting, Path target, long mostBytes) throws IOException {
    Path original = sighting.path();
    try {
      FileKey before = key(original);
      if (!before.equals(sighting.key())) {
        return new Changed(new Sighting(original, before));
      }
      if (before.size() > mostBytes) {
        return new TooLarge(before.size());
      }
      String sha256 = copy(original, target, mostBytes);
      FileKey after = key(original);
      return after.equals(before) && Files.size(target) == after.size()
          ? new Taken(new WorkingCopy(target, sha256))
          : new Changed(new Sighting(original, after));
    } catch (NoSuchFileException e) {
      return new Gone();
    }
  }

  /** The key of a regular file; a link, folder or pipe in its place counts as gone. */
  private static FileKey key(Path original) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(original, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile()) {
      throw new NoSuchFileException(original.toString());
    }
    return FileKey.of(attributes);
  }

  private static String copy(Path original, Path target, long mostBytes) throws IOException {
    MessageDigest digest = newDigest();
    try (InputStream in =
            BoundedInputStream.builder()
                .setInputStream(
                    Files.newInputStream(
                        original, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))
                .setMaxCount(mostBytes + 1)
                .get();
        OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
      IOUtils.copyLarge(in, out, new byte[64 << 10]);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(newDigest().digest(bytes));
  }

  /** SHA-256 of a file that is only looked at; it is not copied. */
  public static String sha256(Path original) throws IOException {
    MessageDigest digest = newDigest();
    try (InputStream in =
        new DigestInputStream(
            Files.newInputStream(original, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS),
            digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
