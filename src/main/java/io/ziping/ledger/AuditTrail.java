package io.ziping.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether an audit log is as it was written. Changed, inserted and removed lines are found;
 * lines cut off at its end are not.
 *
 * @param lines all lines
 * @param chained lines that name the hash of the line before them
 * @param firstBroken number of the first line that does not follow from the one before, 0 for none
 */
public record AuditTrail(long lines, long chained, long firstBroken) {

  /** The name of the audit log in a state directory. */
  public static final String FILE = "audit.jsonl";

  static final String PREVIOUS = "prev";

  private static final Pattern LINK = Pattern.compile("\"prev\":\"(\\p{XDigit}{64}|)\"}$");

  /** Reads a whole log. */
  public static AuditTrail check(Path file) throws IOException {
    long lines = 0;
    long chained = 0;
    String before = "";
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (byte[] line = next(in); line != null; line = next(in)) {
        lines++;
        Matcher link = LINK.matcher(new String(line, StandardCharsets.UTF_8));
        if (link.find()) {
          if (!link.group(1).equals(before)) {
            return new AuditTrail(lines, chained, lines);
          }
          chained++;
        } else if (chained > 0 && isWhole(line)) {
          return new AuditTrail(lines, chained, lines);
        }
        before = hash(line);
      }
    }
    return new AuditTrail(lines, chained, 0);
  }

  public boolean isIntact() {
    return firstBroken == 0;
  }

  /** Logs of before the chain have whole lines without a link; a torn line is no whole object. */
  private static boolean isWhole(byte[] line) {
    return line.length > 0 && line[line.length - 1] == '}';
  }

  private static byte @org.jspecify.annotations.Nullable [] next(InputStream in)
      throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int read = in.read();
    if (read < 0) {
      return null;
    }
    while (read >= 0 && read != '\n') {
      line.write(read);
      read = in.read();
    }
    return line.toByteArray();
  }

  static byte[] lastLine(FileChannel channel) throws IOException {
    long end = channel.size() - (endsTorn(channel) ? 0 : 1);
    long start = end;
    while (start > 0 && at(channel, start - 1) != '\n') {
      start--;
    }
    ByteBuffer line = ByteBuffer.allocate((int) Math.max(0, end - start));
    while (line.hasRemaining() && channel.read(line, start + line.position()) >= 0) {
      // Reads on until the line is full.
    }
    return line.array();
  }

  static boolean endsTorn(FileChannel channel) throws IOException {
    return channel.size() > 0 && at(channel, channel.size() - 1) != '\n';
  }

  private static byte at(FileChannel channel, long position) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    channel.read(one, position);
    return one.get(0);
  }

  /** Hash of a line without its end, empty for no line. */
  static String hash(byte[] line) {
    if (line.length == 0) {
      return "";
    }
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
