package io.ziping.workbook.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The seal of .xls: all streams but the one with the document properties. */
final class SealedOle {

  private static final String PROPERTIES = DocumentSummaryInformation.DEFAULT_STREAM_NAME;

  private SealedOle() {}

  static String hash(byte[] file) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      return hash(files);
    }
  }

  static byte[] close(byte[] file) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      String hash = hash(files);
      if (!(PropertySetFactory.create(files.getRoot(), PROPERTIES)
          instanceof DocumentSummaryInformation summary)) {
        throw new IOException("no document properties");
      }
      CustomProperties custom = summary.getCustomProperties();
      if (custom == null) {
        throw new IOException("no custom properties");
      }
      custom.put(Seal.PROPERTY, hash);
      summary.setCustomProperties(custom);
      summary.write(files.getRoot(), PROPERTIES);
      ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
      files.writeFilesystem(out);
      return out.toByteArray();
    } catch (HPSFException e) {
      throw new IOException("document properties cannot be sealed", e);
    }
  }

  private static String hash(POIFSFileSystem files) throws IOException {
    Map<String, DocumentEntry> streams = new TreeMap<>();
    collect(files.getRoot(), "", streams);
    MessageDigest digest = Sha256.sha256();
    for (Map.Entry<String, DocumentEntry> stream : streams.entrySet()) {
      byte[] name = stream.getKey().getBytes(StandardCharsets.UTF_8);
      byte[] content;
      try (InputStream in = new DocumentInputStream(stream.getValue())) {
        content = in.readAllBytes();
      }
      digest.update(ByteBuffer.allocate(8).putInt(name.length).putInt(content.length).array());
      digest.update(name);
      digest.update(content);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void collect(
      DirectoryEntry folder, String path, Map<String, DocumentEntry> streams) {
    for (Entry field : folder) {
      String name = path + "/" + field.getName();
      if (field instanceof DirectoryEntry inner) {
        collect(inner, name, streams);
      } else if (field instanceof DocumentEntry stream && !name.equals("/" + PROPERTIES)) {
        streams.put(name, stream);
      }
    }
  }
}
