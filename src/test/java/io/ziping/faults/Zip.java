package io.ziping.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook, to be changed one by one and packed again. */
final class Zip {

  /** Writes a part that is too large to be held. */
  interface Source {
    void writeTo(OutputStream out) throws IOException;
  }

  private final Map<String, Source> parts = new LinkedHashMap<>();
  private final Map<String, byte[]> stored = new LinkedHashMap<>();

  static Zip of(byte[] workbook) throws IOException {
    Zip zip = new Zip();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        zip.parts.put(entry.getName(), out -> out.write(bytes));
      }
    }
    return zip;
  }

  Map<String, Source> parts() {
    return parts;
  }

  String text(String part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Source source = parts.get(part);
    if (source == null) {
      throw new IllegalArgumentException("no part " + part);
    }
    source.writeTo(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Adds a part or takes the place of one. */
  Zip put(String part, Source source) {
    parts.put(part, source);
    return this;
  }

  Zip put(String part, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return put(part, out -> out.write(bytes));
  }

  /** The first match of a regular expression replaced; it must be there. */
  Zip replace(String part, String regex, String by) throws IOException {
    String before = text(part);
    String after = before.replaceFirst(regex, by);
    if (after.equals(before)) {
      throw new IllegalArgumentException(regex + " is not in " + part);
    }
    return put(part, after);
  }

  /** A part that is not deflated. */
  Zip store(String part, byte[] bytes) {
    stored.put(part, bytes);
    return this;
  }

  /** The same parts are the same bytes, whenever they are packed. */
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2024, 3, 28, 12, 0));
    return entry;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, Source> part : parts.entrySet()) {
        out.putNextEntry(entry(part.getKey()));
        part.getValue().writeTo(out);
      }
      for (Map.Entry<String, byte[]> part : stored.entrySet()) {
        CRC32 crc = new CRC32();
        crc.update(part.getValue());
        ZipEntry entry = entry(part.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.getValue().length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
