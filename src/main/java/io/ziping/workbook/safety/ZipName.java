package io.ziping.workbook.safety;

import static io.ziping.workbook.safety.LittleEndian.u16;
import static io.ziping.workbook.safety.LittleEndian.u32;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The name of a zip's entry as people see it. Most archives of offices are made by programs that
 * write GBK and say nothing of it, others write UTF-8 and say nothing either, so the bytes decide.
 */
final class ZipName {

  private static final int RECORD_SIZE = 46;
  private static final int UTF8_FLAG = 1 << 11;

  /** Info-ZIP's extra field with the name in UTF-8, valid while the plain name has its CRC-32. */
  private static final int UNICODE_PATH = 0x7075;

  private static final Charset GBK = Charset.forName("GB18030");

  private ZipName() {}

  /** The name in the directory record at an offset; with the separators as they stand there. */
  static String of(byte[] zip, int record) {
    int length = u16(zip, record + 28);
    int from = record + RECORD_SIZE;
    byte[] name = Arrays.copyOfRange(zip, from, from + length);
    Optional<String> flagged =
        (u16(zip, record + 8) & UTF8_FLAG) != 0
            ? decode(name, StandardCharsets.UTF_8)
            : unicodePath(zip, from + length, u16(zip, record + 30), name);
    return flagged.orElseGet(() -> guessed(name));
  }

  private static Optional<String> unicodePath(byte[] zip, int extra, int length, byte[] plain) {
    int at = extra;
    while (at + 4 <= extra + length) {
      int size = u16(zip, at + 2);
      if (u16(zip, at) == UNICODE_PATH && size > 5 && at + 4 + size <= extra + length) {
        CRC32 crc = new CRC32();
        crc.update(plain);
        if (u32(zip, at + 5) == crc.getValue()) {
          return decode(Arrays.copyOfRange(zip, at + 9, at + 4 + size), StandardCharsets.UTF_8);
        }
      }
      at += 4 + size;
    }
    return Optional.empty();
  }

  private static String guessed(byte[] name) {
    return decode(name, StandardCharsets.UTF_8)
        .filter(ZipName::isPlausible)
        .or(() -> decode(name, GBK).filter(text -> text.codePoints().allMatch(ZipName::isText)))
        .orElseGet(() -> new String(name, dos()));
  }

  /**
   * Two bytes of GBK are often two bytes of UTF-8 too (目录 would be Ŀ¼), three are not; names of
   * Chinese offices have none of the letters that UTF-8 writes with two.
   */
  private static boolean isPlausible(String text) {
    return text.codePoints().allMatch(c -> c < 0x80 || c >= 0x800);
  }

  private static boolean isText(int character) {
    int type = Character.getType(character);
    return type != Character.UNASSIGNED && type != Character.PRIVATE_USE;
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** What DOS wrote; a small Java runtime may not know it. */
  private static Charset dos() {
    return Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
  }
}
