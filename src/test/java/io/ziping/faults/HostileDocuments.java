package io.ziping.faults;

import static io.ziping.fixtures.WordForm.document;
import static io.ziping.fixtures.WordForm.run;

import io.ziping.fixtures.WordForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Word documents made to harm: too much of something, XML that bites, chains without an end. */
final class HostileDocuments {

  private static final String EMPTY_CELL = "<w:tc><w:p/></w:tc>";
  private static final String CELL = "<w:tc><w:p>" + run("一") + "</w:p></w:tc>";
  private static final String FULL = "<w:tbl><w:tblGrid/>%s</w:tbl>";

  private HostileDocuments() {}

  static byte[] good(String extension) {
    try {
      return Files.readAllBytes(Path.of("src/test/resources/word/national" + extension));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>();
    all.add(body("十万格子", FULL.formatted(("<w:tr>" + CELL.repeat(50) + "</w:tr>").repeat(2_000))));
    all.add(
        body(
            "百万空格子",
            FULL.formatted(("<w:tr>" + EMPTY_CELL.repeat(60) + "</w:tr>").repeat(20_000))));
    all.add(body("三万行", FULL.formatted(("<w:tr>" + CELL + "</w:tr>").repeat(30_000))));
    all.add(body("两千列", FULL.formatted("<w:tr>" + CELL.repeat(2_000) + "</w:tr>")));
    all.add(body("一万层元素", "<w:sdt><w:sdtContent>".repeat(5_000)));
    all.add(
        body(
            "表中表五十层",
            "<w:tbl><w:tr><w:tc>".repeat(50)
                + "<w:p>"
                + run("底")
                + "</w:p>"
                + "</w:tc></w:tr></w:tbl>".repeat(50)));
    all.add(
        body(
            "表中表各两格",
            ("<w:tbl><w:tr>" + CELL + "<w:tc>").repeat(50)
                + "<w:p/>"
                + "</w:tc></w:tr></w:tbl>".repeat(50)));
    all.add(body("三千层表", "<w:tbl><w:tr><w:tc>".repeat(3_000)));
    all.add(span("跨二十亿列", "2147483648"));
    all.add(span("跨负列", "-5"));
    all.add(span("跨不是数", "1e9"));
    all.add(span("跨一千列", "1000"));
    all.add(
        body(
            "万个竖并",
            FULL.formatted(
                ("<w:tr>"
                        + "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>".repeat(20)
                        + "</w:tr>")
                    .repeat(3_000))));
    all.add(
        body(
            "十万段",
            ("<w:p>" + run("段") + "</w:p>").repeat(100_000)
                + FULL.formatted("<w:tr>" + CELL + "</w:tr>")));
    all.add(
        body(
            "没有尽头的域",
            "<w:p>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(100_000)
                + "</w:p>"));
    all.add(body("一段三千万字", "<w:p>" + run("绩效自评".repeat(3_000_000)) + "</w:p>"));
    all.add(
        new Hostile(
            "外部实体.docx",
            () ->
                WordForm.pack(
                    "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM"
                        + " \"file:///etc/passwd\">]><d>&x;</d>")));
    all.add(
        new Hostile(
            "十亿笑.docx",
            () ->
                WordForm.pack(
                    "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
                        + " \"&a;&a;&a;&a;&a;&a;\">]><d>&b;</d>")));
    all.add(
        body(
            "外部引用",
            "<w:altChunk r:id=\"rId9\"/><w:p><w:r><w:fldChar"
                + " w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>INCLUDEPICTURE"
                + " \"http://127.0.0.1:9/x.png\"</w:instrText></w:r></w:p>"));
    all.add(new Hostile("没有正文.docx", () -> WordForm.pack("")));
    all.add(new Hostile("半截.docx", () -> WordForm.pack("<w:document xmlns:w=\"x\"><w:body>")));
    byte[] doc = good(".doc");
    all.add(new Hostile("目录成环.doc", () -> loop(doc)));
    all.add(new Hostile("只有头.doc", () -> java.util.Arrays.copyOf(doc, 512)));
    all.add(new Hostile("文件信息块填满.doc", () -> filled(doc, 0xFF)));
    all.add(new Hostile("文件信息块清零.doc", () -> filled(doc, 0)));
    return List.copyOf(all);
  }

  private static Hostile body(String name, String body) {
    return new Hostile(name + ".docx", () -> document(body));
  }

  private static Hostile span(String name, String value) {
    String cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"" + value + "\"/></w:tcPr><w:p/></w:tc>";
    return body(name, FULL.formatted(("<w:tr>" + cell.repeat(3) + CELL + "</w:tr>").repeat(100)));
  }

  /** Every sector of the allocation table leads back to the first one. */
  private static byte[] loop(byte[] doc) {
    byte[] bytes = doc.clone();
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int table = (file.getInt(76) + 1) * 512;
    for (int i = 4; i < 128; i++) {
      file.putInt(table + 4 * i, i == 4 ? 5 : 4);
    }
    return bytes;
  }

  /** The words that say where everything is, overwritten. */
  private static byte[] filled(byte[] doc, int with) {
    byte[] bytes = doc.clone();
    for (int i = 512; i + 4 < bytes.length; i++) {
      if ((bytes[i] & 0xff) == 0xEC && (bytes[i + 1] & 0xff) == 0xA5) {
        for (int j = i + 0x20; j < Math.min(i + 0x200, bytes.length); j++) {
          bytes[j] = (byte) with;
        }
        return bytes;
      }
    }
    throw new IllegalStateException("no document");
  }
}
