package io.ziping.workbook.annotate.splice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook, for changing them by hand. */
final class ZipParts {

  final Map<String, byte[]> parts = new LinkedHashMap<>();
  boolean stored;

  static ZipParts of(byte[] zip) {
    ZipParts parts = new ZipParts();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        if (stored) {
          CRC32 crc = new CRC32();
          crc.update(part.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  String text(String name) {
    return new String(parts.get(name), StandardCharsets.UTF_8);
  }

  void put(String name, String text) {
    parts.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void edit(String name, UnaryOperator<String> change) {
    put(name, change.apply(text(name)));
  }

  /** Changes every part whose name matches. */
  void editAll(String pattern, UnaryOperator<String> change) {
    for (String name : parts.keySet()) {
      if (name.matches(pattern)) {
        edit(name, change);
      }
    }
  }

  /** Adds a part with its content type and a relationship of {@code from}; returns its id. */
  String add(String from, String type, String name, String contentType, String content) {
    put(name, content);
    edit(
        "[Content_Types].xml",
        xml ->
            xml.replace(
                "</Types>",
                "<Override PartName=\"/"
                    + name
                    + "\" ContentType=\""
                    + contentType
                    + "\"/></Types>"));
    int slash = from.lastIndexOf('/') + 1;
    String rels = from.substring(0, slash) + "_rels/" + from.substring(slash) + ".rels";
    if (!has(rels)) {
      put(rels, Relationships.NONE);
    }
    String id = "rIdAdded" + parts.size();
    String link = "<Relationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>".formatted(id, type, name);
    edit(
        rels,
        xml ->
            xml.replaceFirst(
                "</Relationships>|(<Relationships[^>]*)/>", link + "</Relationships>"));
    return id;
  }
}
