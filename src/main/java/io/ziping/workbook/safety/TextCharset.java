package io.ziping.workbook.safety;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the character set of a text file: byte order mark, declaration, then what decodes. */
public final class TextCharset {

  private static final int HEAD = 4096;
  private static final Pattern DECLARED =
      Pattern.compile("(?:encoding|charset)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})");

  /** GB18030 reads everything that calls itself GB2312 or GBK. */
  private static final Charset CHINESE = Charset.forName("GB18030");

  private TextCharset() {}

  /** The character set; never fails, GB18030 when nothing else fits. */
  public static Charset of(byte[] bytes) {
    Optional<Charset> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    Charset declared = declared(bytes);
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      return declared;
    }
    return decodes(bytes, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : CHINESE;
  }

  /** The whole file as text without its byte order mark. */
  public static String decode(byte[] bytes) {
    String text = new String(bytes, of(bytes));
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** The first characters, for sniffing. */
  static String head(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    String text = new String(head, of(bytes));
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    int first = bytes.length > 0 ? bytes[0] & 0xff : 0;
    int second = bytes.length > 1 ? bytes[1] & 0xff : 0;
    int third = bytes.length > 2 ? bytes[2] & 0xff : 0;
    if (first == 0xef && second == 0xbb && third == 0xbf) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (first == 0xff && second == 0xfe || first == '<' && second == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (first == 0xfe && second == 0xff || first == 0 && second == '<') {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static @Nullable Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    if (name.startsWith("gb")) {
      return CHINESE;
    }
    if (name.startsWith("utf-16")) {
      return null; // without a mark the bytes just read as ASCII, so it cannot be
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static boolean decodes(byte[] bytes, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
