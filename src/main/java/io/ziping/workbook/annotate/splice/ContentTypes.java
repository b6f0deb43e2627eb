package io.ziping.workbook.annotate.splice;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The part [Content_Types].xml. */
final class ContentTypes {

  static final String NAME = "[Content_Types].xml";

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  static final String SHEET = SPREADSHEET + "worksheet+xml";
  static final String STYLES = SPREADSHEET + "styles+xml";
  static final String COMMENTS = SPREADSHEET + "comments+xml";
  static final String PROPERTIES =
      "application/vnd.openxmlformats-officedocument.custom-properties+xml";
  private static final String DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";

  private static final String WORKBOOK = SPREADSHEET + "sheet.main+xml";
  private static final String MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

  /** What a workbook, a template or either with macros becomes. */
  private static final Map<String, String> MAIN =
      Map.of(
          WORKBOOK,
          WORKBOOK,
          SPREADSHEET + "template.main+xml",
          WORKBOOK,
          MACROS,
          MACROS,
          "application/vnd.ms-excel.template.macroEnabled.main+xml",
          MACROS);

  private final Edits edits;
  private final Map<String, String> defaults = new HashMap<>();
  private String prefix = "";
  private int firstChild = -1;
  private int end = -1;
  private String extension = "";

  /**
   * Reads the content types of a package.
   *
   * @param workbook name of the workbook part, which becomes a plain workbook if it is a template
   */
  ContentTypes(byte[] xml, String workbook) {
    edits = new Edits(xml);
    XmlScanner scanner = new XmlScanner(xml);
    while (scanner.next() != XmlScanner.Kind.DONE) {
      boolean start = scanner.kind() == XmlScanner.Kind.START;
      if (scanner.depth() == 1 && start) {
        prefix = scanner.prefix();
        firstChild = scanner.end;
      } else if (scanner.depth() == 1 && scanner.kind() == XmlScanner.Kind.END) {
        end = scanner.start;
      } else if (start && scanner.named("Default")) {
        String name = scanner.get("Extension");
        String type = scanner.get("ContentType");
        if (name != null && type != null) {
          defaults.put(name.toLowerCase(Locale.ROOT), type);
        }
      } else if (start && scanner.named("Override")) {
        override(scanner, workbook);
      }
    }
    if (extension.isEmpty()) {
      // Some programs say by the extension .xml that a part is the workbook unless it says
      // otherwise.
      int dot = workbook.lastIndexOf('.') + 1;
      String type = defaults.get(workbook.substring(dot).toLowerCase(Locale.ROOT));
      String becomes = MAIN.get(String.valueOf(type));
      if (end < 0 || becomes == null) {
        throw new SplicingDeclined("content types that do not name the workbook");
      }
      extension = extensionOf(becomes);
      if (!becomes.equals(type)) {
        add(workbook, becomes);
      }
    }
  }

  private static String extensionOf(String type) {
    return type.equals(MACROS) ? ".xlsm" : ".xlsx";
  }

  private void override(XmlScanner tag, String workbook) {
    String name = tag.get("PartName");
    String type = tag.get("ContentType");
    if (name == null || type == null || !name.equalsIgnoreCase("/" + workbook)) {
      return;
    }
    String becomes = MAIN.get(type);
    if (becomes == null) {
      throw new SplicingDeclined("a workbook of type " + type);
    }
    extension = extensionOf(becomes);
    if (!becomes.equals(type)) {
      edits.retag(tag, Map.of("ContentType", becomes));
    }
  }

  /** The extension that the result must have. */
  String extension() {
    return extension;
  }

  /** Says what a new part is. */
  void add(String part, String type) {
    edits.insert(end, override(part, type));
  }

  private String override(String part, String type) {
    return "<" + prefix + "Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
  }

  /** Says what a new part in XML-like VML is: by its extension, as office programs do. */
  void addDrawing(String part) {
    String known = defaults.putIfAbsent("vml", DRAWING);
    if (known == null) {
      edits.insert(
          firstChild, "<" + prefix + "Default Extension=\"vml\" ContentType=\"" + DRAWING + "\"/>");
    } else if (!known.equals(DRAWING)) {
      add(part, DRAWING);
    }
  }

  Consumer<ByteSink> writer() {
    return edits::apply;
  }
}
