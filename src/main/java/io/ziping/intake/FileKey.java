package io.ziping.intake;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What shows cheaply whether a file changed. Equal keys mean "not touched since", different keys
 * only "look again": virus scanners change the time and not the bytes.
 *
 * @param size in bytes
 * @param modified last modification in nanoseconds since 1970, as exact as the file system has it
 * @param identity the file system's own identity (inode), empty where it has none
 */
public record FileKey(long size, long modified, String identity) {

  public static FileKey of(BasicFileAttributes attributes) {
    Object identity = attributes.fileKey();
    return new FileKey(
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        identity == null ? "" : identity.toString());
  }

  /** One line, as the ledger keeps it. */
  @Override
  public String toString() {
    return size + ":" + modified + ":" + identity;
  }
}
