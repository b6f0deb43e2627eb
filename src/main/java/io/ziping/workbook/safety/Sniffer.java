package io.ziping.workbook.safety;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells what a file is by its first bytes and, for containers, by its directory. */
public final class Sniffer {

  /** First bytes in Latin-1, and what they mean. */
  private record Magic(String start, FileKind kind) {}

  private static final List<Magic> MAGIC =
      List.of(
          new Magic("%PDF", FileKind.PDF),
          new Magic("Rar!", FileKind.ARCHIVE),
          new Magic("7z\u00bc\u00af", FileKind.ARCHIVE),
          new Magic("\u001f\u008b", FileKind.ARCHIVE),
          new Magic("BZh", FileKind.ARCHIVE),
          new Magic("\u00fd7zXZ\0", FileKind.ARCHIVE),
          new Magic("MSCF\0", FileKind.ARCHIVE),
          new Magic("\u0089PNG", FileKind.IMAGE),
          new Magic("\u00ff\u00d8\u00ff", FileKind.IMAGE),
          new Magic("GIF8", FileKind.IMAGE),
          new Magic("BM", FileKind.IMAGE),
          new Magic("II*\0", FileKind.IMAGE),
          new Magic("MM\0*", FileKind.IMAGE),
          new Magic("\t\0\4\0", FileKind.XLS_OLD),
          new Magic("\t\2\6\0", FileKind.XLS_OLD),
          new Magic("\t\4\6\0", FileKind.XLS_OLD),
          new Magic("\t\b\b\0", FileKind.XLS_OLD));

  private static final int TAR_HEADER = 512;
  private static final int TAR_MAGIC = 257;

  private Sniffer() {}

  /** The kind; never fails. Inflates nothing. */
  public static FileKind sniff(FileBytes file) {
    byte[] bytes = file.array();
    if (bytes.length == 0) {
      return FileKind.EMPTY;
    }
    if (startsWith(bytes, "PK\3\4") || startsWith(bytes, "PK\5\6")) {
      return zip(file);
    }
    if (Ole2File.isOle2(bytes)) {
      return ole2(bytes);
    }
    for (Magic magic : MAGIC) {
      // Two letters alone prove little; a bitmap also has zeros behind its length.
      if (startsWith(bytes, magic.start())
          && (!magic.start().equals("BM") || bytes.length > 10 && bytes[6] == 0 && bytes[7] == 0)) {
        return magic.kind();
      }
    }
    if (isTar(bytes)) {
      return FileKind.ARCHIVE;
    }
    Optional<FileKind> text = TextSniffer.sniff(bytes);
    if (text.isPresent()) {
      return text.get();
    }
    FileKind hidden = zip(file);
    boolean workbook = hidden == FileKind.XLSX || hidden == FileKind.OOXML;
    return workbook ? hidden : FileKind.UNKNOWN;
  }

  private static boolean startsWith(byte[] bytes, String start) {
    byte[] magic = start.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || bytes[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** A tar's first header says so in its middle. */
  private static boolean isTar(byte[] bytes) {
    return bytes.length >= TAR_HEADER
        && new String(bytes, TAR_MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar");
  }

  private static FileKind zip(FileBytes file) {
    ZipDirectory zip;
    try {
      zip = file.zip();
    } catch (UnreadableException e) {
      return FileKind.BROKEN_ZIP;
    }
    if (zip.find("[Content_Types].xml").isPresent()) {
      return ooxml(zip);
    }
    Optional<ZipPart> mimetype = zip.find("mimetype");
    if (mimetype.isPresent() && mimetype.get().method() == 0) {
      ZipPart part = mimetype.get();
      int length = (int) Math.min(part.packedSize(), 100);
      String type =
          new String(file.array(), part.dataOffset(), length, StandardCharsets.ISO_8859_1);
      if (type.startsWith("application/vnd.oasis.opendocument")) {
        return type.contains("spreadsheet") ? FileKind.ODS : FileKind.OPEN_DOCUMENT;
      }
    }
    return FileKind.ZIP;
  }

  private static FileKind ooxml(ZipDirectory zip) {
    if (zip.find("xl/workbook.xml").isPresent()) {
      return FileKind.XLSX;
    }
    if (zip.find("xl/workbook.bin").isPresent()) {
      return FileKind.XLSB;
    }
    if (isDocument(zip)) {
      return FileKind.DOCX;
    }
    return zip.find("ppt/presentation.xml").isPresent() ? FileKind.POWERPOINT : FileKind.OOXML;
  }

  /** The web version of Word calls the part document2.xml. */
  private static boolean isDocument(ZipDirectory zip) {
    return zip.find("word/document.xml").isPresent()
        || zip.parts().stream().anyMatch(part -> part.name().matches("word/document\\d*\\.xml"));
  }

  private static FileKind ole2(byte[] bytes) {
    try {
      Ole2File file = Ole2File.of(bytes);
      Collection<String> names = file.names();
      if (names.contains("encryptedpackage")) {
        return FileKind.ENCRYPTED;
      }
      Optional<byte[]> workbook = file.workbook();
      if (workbook.isPresent()) {
        return BiffRecords.isBiff8(workbook.get()) ? FileKind.XLS : FileKind.XLS_OLD;
      }
      if (names.contains("worddocument")) {
        return FileKind.DOC;
      }
      return names.contains("powerpoint document") ? FileKind.POWERPOINT : FileKind.OLE_OTHER;
    } catch (UnreadableException e) {
      return FileKind.BROKEN_OLE;
    }
  }
}
