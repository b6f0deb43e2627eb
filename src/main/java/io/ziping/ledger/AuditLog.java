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
 * What happened to which file, one JSON object a line, only ever appended to. For people who ask
 * afterwards; the ledger does not read it.
 */
final class AuditLog implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

  private final FileChannel channel;

  AuditLog(Path file) throws IOException {
    channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  synchronized void append(Instant at, String event, FilePlace place, Map<String, String> facts) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("at", at.toString());
    line.put("event", event);
    line.put("root", place.root().toString());
    line.put("path", place.path());
    line.putAll(facts);
    try {
      byte[] bytes = (LedgerJson.write(line) + "\n").getBytes(StandardCharsets.UTF_8);
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    } catch (IOException e) {
      log.error("audit log cannot be written: {}", e.toString());
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
