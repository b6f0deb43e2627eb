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
import java.util.NavigableMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an audit log is as it was written, over all its files. Changed, inserted and
 * removed lines and files are found; lines cut off at its end are not, nor the oldest files, which
 * are removed when their time is over.
 *
 * @param lines all lines
 * @param chained lines that name the hash of the line before them
 * @param broken the first line that does not follow from the one before; null for none
 */
public record AuditTrail(long lines, long chained, @Nullable Break broken) {

  /** A line, counted from 1 within its file. */
  public record Break(Path file, long line) {}

  /** The name of the file in a state directory that is written to. */
  public static final String FILE = "audit.jsonl";

  static final String PREVIOUS = "prev";

  private static final Pattern LINK = Pattern.compile("\"prev\":\"(\\p{XDigit}{64}|)\"}$");

  /** Reads the whole log of a state directory. */
  public static AuditTrail check(Path stateDirectory) throws IOException {
    AuditFiles files = new AuditFiles(stateDirectory);
    NavigableMap<Integer, Path> full = files.full();
    Walk walk = new Walk(!full.isEmpty() && full.firstKey() > 1);
    for (Path file : full.values()) {
      walk.read(file);
    }
    if (Files.exists(files.current())) {
      walk.read(files.current());
    }
    return walk.trail();
  }

  /** Goes through the lines of all files in their order, up to the first that is broken. */
  private static final class Walk {
    private long lines;
    private long chained;
    private String before = "";
    private boolean forgotten;
    private @Nullable Break broken;

    /** {@code forgotten}: whether lines before the first one were removed in their time. */
    Walk(boolean forgotten) {
      this.forgotten = forgotten;
    }

    void read(Path file) throws IOException {
      long number = 0;
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        for (byte[] line = next(in); line != null && broken == null; line = next(in)) {
          number++;
          lines++;
          if (!follows(line)) {
            broken = new Break(file, number);
          }
          before = hash(line);
          forgotten = false;
        }
      }
    }

    private boolean follows(byte[] line) {
      Matcher link = LINK.matcher(new String(line, StandardCharsets.UTF_8));
      if (!link.find()) {
        return chained == 0 || !isWhole(line);
      }
      if (!forgotten && !link.group(1).equals(before)) {
        return false;
      }
      chained++;
      return true;
    }

    AuditTrail trail() {
      return new AuditTrail(lines, chained, broken);
    }
  }

  public boolean isIntact() {
    return broken == null;
  }

  /** Logs of before the chain have whole lines without a link; a torn line is no whole object. */
  private static boolean isWhole(byte[] line) {
    return line.length > 0 && line[line.length - 1] == '}';
  }

  private static byte @Nullable [] next(InputStream in) throws IOException {
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
