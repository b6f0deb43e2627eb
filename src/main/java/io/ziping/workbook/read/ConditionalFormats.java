package io.ziping.workbook.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Conditional formats of a .xls, which no reader of cells needs. */
final class ConditionalFormats {

  /** CONDFMT, CF, CONDFMT12, CF12. */
  private static final Set<Integer> RECORDS = Set.of(0x01b0, 0x01b1, 0x0879, 0x087a);

  /** A record that no version knows, so that readers pass over it. */
  private static final int UNKNOWN = 0x08fe;

  private ConditionalFormats() {}

  /** The file with its conditional formats as unknown records of the same length. */
  static byte[] hidden(byte[] file) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      DirectoryNode root = files.getRoot();
      for (String name : Set.of("Workbook", "WORKBOOK", "Book", "BOOK")) {
        if (root.hasEntry(name)) {
          byte[] stream;
          try (InputStream in = root.createDocumentInputStream(name)) {
            stream = in.readAllBytes();
          }
          hide(stream);
          files.createOrUpdateDocument(new ByteArrayInputStream(stream), name);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static void hide(byte[] stream) {
    for (int at = 0; at + 4 <= stream.length; at += 4 + u16(stream, at + 2)) {
      if (RECORDS.contains(u16(stream, at))) {
        stream[at] = (byte) UNKNOWN;
        stream[at + 1] = (byte) (UNKNOWN >> 8);
      }
    }
  }

  private static int u16(byte[] bytes, int at) {
    return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
  }
}
