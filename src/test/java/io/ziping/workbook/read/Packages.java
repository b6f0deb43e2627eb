package io.ziping.workbook.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes .xlsx packages by hand, part by part, so that tests can hold any oddity. */
final class Packages {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Packages() {}

  /** The smallest workbook: one sheet 表1 with that worksheet XML. */
  static Map<String, String> workbook(String worksheet) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
    parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='表1' sheetId='1' r:id='rId1'/></sheets></workbook>"
            .formatted(MAIN, RELATIONS));
    parts.put("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
    parts.put("xl/worksheets/sheet1.xml", worksheet);
    return parts;
  }

  /** A worksheet of rows. */
  static String sheet(String rows) {
    return "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
  }

  /** Relationships rId1, rId2 … of pairs of type and target. */
  static String relations(String... typesAndTargets) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append(
          "<Relationship Id='rId%d' Type='%s/%s' Target='%s'/>"
              .formatted(i / 2 + 1, RELATIONS, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return xml.append("</Relationships>").toString();
  }

  static byte[] zip(Map<String, String> parts) {
    return zip(parts, false);
  }

  /** Zips the parts, deflated or stored. */
  static byte[] zip(Map<String, String> parts, boolean stored) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        byte[] bytes = part.getValue().getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(part.getKey());
        if (stored) {
          CRC32 crc = new CRC32();
          crc.update(bytes);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(bytes.length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The offset of some bytes. */
  static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }
}
