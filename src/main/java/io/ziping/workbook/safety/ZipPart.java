package io.ziping.workbook.safety;

/**
 * One entry of a zip as its central directory has it.
 *
 * @param name with forward slashes
 * @param method 0 stored, 8 deflated
 * @param encrypted bit 0 of the flags
 * @param crc stored CRC-32 @param packedSize bytes in the file @param size bytes when inflated
 * @param dataOffset where the packed bytes begin
 * @param record where its directory record begins
 */
public record ZipPart(
    String name,
    int method,
    boolean encrypted,
    long crc,
    long packedSize,
    long size,
    int dataOffset,
    int record) {

  /** Whether the directories say the same of two parts, wherever each is. */
  boolean isAs(ZipPart other) {
    return name.equals(other.name)
        && method == other.method
        && encrypted == other.encrypted
        && crc == other.crc
        && packedSize == other.packedSize
        && size == other.size;
  }
}
