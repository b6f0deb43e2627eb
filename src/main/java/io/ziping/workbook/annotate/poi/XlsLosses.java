package io.ziping.workbook.annotate.poi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What an .xls lost on its way through POI: records of the workbook stream that there are fewer of,
 * and other streams (macros, pivot caches, embedded objects) that are gone or changed. POI keeps
 * records that it does not know, so nothing is expected here; whatever is found all the same makes
 * the result stand alone.
 */
final class XlsLosses {

  private static final Set<String> WORKBOOK = Set.of("/Workbook", "/Book", "/WORKBOOK", "/BOOK");

  /** Document properties, which get ours. */
  private static final Set<String> PROPERTIES =
      Set.of("/\u0005SummaryInformation", "/\u0005DocumentSummaryInformation");

  /**
   * Records that POI writes in another form or works out anew: RK, MULRK and MULBLANK become single
   * cells, strings and their index are collected again, and so are indexes of rows, the protection
   * of nothing, and the continuation of long records.
   */
  private static final Set<Integer> REWRITTEN =
      Set.of(
          0x003c, 0x007e, 0x00bd, 0x00be, 0x00d6, 0x00d7, 0x00fc, 0x00ff, 0x0204, 0x020b, 0x027e);

  private XlsLosses() {}

  /** What is missing in {@code after}; empty when nothing is. */
  static Optional<String> between(byte[] before, byte[] after) throws IOException {
    Map<String, byte[]> old = streams(before);
    Map<String, byte[]> now = streams(after);
    for (Map.Entry<String, byte[]> stream : old.entrySet()) {
      String name = stream.getKey();
      if (WORKBOOK.contains(name)) {
        Optional<String> record = missingRecord(stream.getValue(), workbook(now));
        if (record.isPresent()) {
          return record;
        }
      } else if (!PROPERTIES.contains(name) && !Arrays.equals(stream.getValue(), now.get(name))) {
        return Optional.of("stream " + name);
      }
    }
    return Optional.empty();
  }

  private static byte[] workbook(Map<String, byte[]> streams) {
    return streams.entrySet().stream()
        .filter(stream -> WORKBOOK.contains(stream.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(new byte[0]);
  }

  private static Optional<String> missingRecord(byte[] before, byte[] after) {
    Map<Integer, Integer> now = counts(after);
    for (Map.Entry<Integer, Integer> record : new TreeMap<>(counts(before)).entrySet()) {
      int left = now.getOrDefault(record.getKey(), 0);
      if (left < record.getValue() && !REWRITTEN.contains(record.getKey())) {
        return Optional.of(
            "record %04x, %d of %d left".formatted(record.getKey(), left, record.getValue()));
      }
    }
    return Optional.empty();
  }

  private static Map<Integer, Integer> counts(byte[] stream) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int at = 0; at + 4 <= stream.length; at += 4 + u16(stream, at + 2)) {
      int id = u16(stream, at);
      if (id != 0) {
        counts.merge(id, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static int u16(byte[] bytes, int at) {
    return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
  }

  private static Map<String, byte[]> streams(byte[] file) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      Map<String, byte[]> streams = new TreeMap<>();
      collect(files.getRoot(), "", streams);
      return streams;
    }
  }

  private static void collect(DirectoryEntry folder, String path, Map<String, byte[]> streams)
      throws IOException {
    for (Entry field : folder) {
      String name = path + "/" + field.getName();
      if (field instanceof DirectoryEntry inner) {
        collect(inner, name, streams);
      } else if (field instanceof DocumentEntry stream) {
        try (InputStream in = new DocumentInputStream(stream)) {
          streams.put(name, in.readAllBytes());
        }
      }
    }
  }
}
