package io.ziping.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happened to which file, one JSON object a line, only ever appended to; each line bears the
 * hash of the line before it, so that {@link AuditTrail} finds what was changed or cut out later.
 * For people who ask afterwards: the ledger does not read it. It follows the ledger's commits and
 * is forced to disk once a second and at the end, so a power cut may lose its last second and
 * nothing else.
 */
final class AuditLog implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

  /** Bytes of one file: about six thousand forms. */
  private static final long MOST = 16L << 20;

  private final AuditFiles files;
  private final long most;
  private FileChannel channel;
  private String previous;
  private boolean dirty;
  private boolean failing;

  AuditLog(Path directory) throws IOException {
    this(directory, MOST);
  }

  AuditLog(Path directory, long most) throws IOException {
    this.files = new AuditFiles(directory);
    this.most = most;
    this.channel = open();
    this.previous = AuditTrail.hash(AuditTrail.lastLine(channel));
    if (channel.size() == 0) {
      // Stopped just after a full file was put away, or never begun.
      previous = files.lastHash();
    }
    channel.position(channel.size());
    if (AuditTrail.endsTorn(channel)) {
      // The power went in the middle of a line: it stays as it is, in the chain, for a person.
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
    }
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(
        files.current(),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.READ);
  }

  /** A full file is put away under the next number; the chain goes on in a new one. */
  private void turn() throws IOException {
    if (channel.position() < most) {
      return;
    }
    channel.force(false);
    channel.close();
    files.putAway();
    channel = open();
  }

  synchronized void append(Instant at, String event, FilePlace place, Map<String, String> facts) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("at", at.toString());
    line.put("event", event);
    line.put("root", place.root().toString());
    line.put("path", place.path());
    line.putAll(facts);
    line.put(AuditTrail.PREVIOUS, previous);
    byte[] bytes = LedgerJson.write(line).getBytes(StandardCharsets.UTF_8);
    try {
      turn();
      long start = channel.position();
      ByteBuffer rest = ByteBuffer.allocate(bytes.length + 1).put(bytes).put((byte) '\n').flip();
      try {
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
      } catch (IOException full) {
        channel.truncate(start);
        throw full;
      }
      previous = AuditTrail.hash(bytes);
      dirty = true;
      failing = false;
    } catch (IOException e) {
      if (!failing) {
        log.error("the audit log cannot be written, the ledger goes on: {}", e.toString());
      }
      failing = true;
    }
  }

  /** Brings to disk what was appended. */
  synchronized void force() throws IOException {
    if (dirty) {
      channel.force(false);
      dirty = false;
    }
  }

  /** Removes full files that were last written before a moment; the newest of them always stays. */
  synchronized void forgetBefore(Instant moment) throws IOException {
    files.forgetBefore(moment);
  }

  @Override
  public synchronized void close() throws IOException {
    force();
    channel.close();
  }
}
