package io.ziping.workbook.safety;

/**
 * What a file really is, recognised by its bytes and never by its extension.
 *
 * <p>{@link #key} is the kind in {@code ReadResult.WrongFormat} for everything that cannot be read.
 */
public enum FileKind {
  /** OOXML spreadsheet: .xlsx, .xlsm, .xltx, .xltm, transitional or strict. */
  XLSX("xlsx"),
  /** OOXML package whose spreadsheet parts are binary; not readable. */
  XLSB("xlsb"),
  /** OOXML package of no known layout: its relationships must show it. */
  OOXML("ooxml"),
  /** BIFF8 in OLE2: .xls of Excel 97 and later, .et of WPS. */
  XLS("xls"),
  /** Excel 5/95 and older. */
  XLS_OLD("xls-old"),
  /** OLE2 around an encrypted OOXML package. */
  ENCRYPTED("encrypted"),
  /** OOXML document: .docx, .docm, transitional or strict. */
  DOCX("docx"),
  /** Word 97 and later in OLE2: .doc, .wps of WPS Writer. */
  DOC("doc"),
  /** A Word document in one XML file: Word 2003 XML, or a package written flat. */
  WORD_XML("word-xml"),
  /** .ppt, .pptx. */
  POWERPOINT("powerpoint"),
  /** OLE2 with none of the streams above. */
  OLE_OTHER("ole"),
  /** OpenDocument spreadsheet. */
  ODS("ods"),
  /** OpenDocument text and others. */
  OPEN_DOCUMENT("opendocument"),
  PDF("pdf"),
  RTF("rtf"),
  HTML("html"),
  /** SpreadsheetML of Excel 2003. */
  SPREADSHEET_ML("spreadsheetml"),
  /** Any other XML. */
  XML("xml"),
  CSV("csv"),
  TEXT("text"),
  /** Zip of something else; one that is called .zip is opened (see {@code workbook.Archive}). */
  ZIP("zip"),
  /** rar, 7z, gzip, tar, bzip2, xz, cab: never opened. */
  ARCHIVE("archive"),
  IMAGE("image"),
  EMPTY("empty"),
  /** A zip without its directory: cut off, or still being copied. */
  BROKEN_ZIP("broken-zip"),
  /** An OLE2 file without a readable directory. */
  BROKEN_OLE("broken-ole2"),
  UNKNOWN("unknown");

  private final String key;

  FileKind(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /** Whether it is a document of a word processor, which may hold a form as a table. */
  public boolean isWord() {
    return this == DOCX || this == DOC || this == WORD_XML;
  }
}
