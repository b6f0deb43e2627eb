package io.ziping.workbook.annotate.splice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same workbook written otherwise: what other programs may write and the format allows. */
final class RawSpellings {

  static final Map<String, Consumer<ZipParts>> ALL = new LinkedHashMap<>();

  private static final String SHEETS = "xl/worksheets/sheet\\d+\\.xml";
  private static final String MAIN = Namespaces.MAIN;
  private static final Pattern STRINGS = Pattern.compile("<si>(.*?)</si>|<si/>", Pattern.DOTALL);

  static {
    ALL.put(
        "prefix",
        parts ->
            parts.editAll(
                "xl/(workbook|styles|sharedStrings|comments\\d*|worksheets/sheet\\d+)\\.xml",
                RawSpellings::prefixed));
    ALL.put("no-styles", RawSpellings::withoutStyles);
    ALL.put("few-styles", parts -> parts.edit("xl/styles.xml", RawSpellings::fewStyles));
    ALL.put("inline-strings", RawSpellings::inline);
    ALL.put(
        "absolute-targets",
        parts ->
            parts.edit(
                "xl/_rels/workbook.xml.rels",
                xml -> xml.replaceAll("Target=\"(?!/)", "Target=\"/xl/")));
    ALL.put(
        "dotted-targets",
        parts ->
            parts.edit(
                "xl/_rels/workbook.xml.rels",
                xml -> xml.replace("Target=\"worksheets/", "Target=\"./theme/../worksheets/")));
    ALL.put("bare", RawSpellings::bare);
    ALL.put("no-addresses", parts -> parts.editAll(SHEETS, RawSpellings::withoutAddresses));
    ALL.put("pretty", parts -> parts.editAll(SHEETS, RawSpellings::pretty));
    ALL.put(
        "crlf-bom",
        parts ->
            parts.editAll(
                "xl/(workbook|styles|worksheets/sheet\\d+)\\.xml",
                xml -> "\uFEFF" + xml.replaceFirst("\\?>\\s*", "?>\r\n")));
    ALL.put("single-quotes", parts -> parts.editAll(SHEETS, RawSpellings::singleQuotes));
    ALL.put(
        "no-declaration",
        parts ->
            parts.editAll(".*\\.(xml|rels)", xml -> xml.replaceFirst("^<\\?xml[^>]*\\?>\\s*", "")));
    ALL.put(
        "open-close",
        parts -> parts.editAll(SHEETS, xml -> xml.replaceAll("<(c|row)( [^>]*)/>", "<$1$2></$1>")));
    ALL.put("remarks", parts -> parts.editAll(SHEETS, RawSpellings::remarked));
    ALL.put("stored", parts -> parts.stored = true);
    ALL.put("types-last", RawSpellings::typesLast);
    ALL.put("sdk-types", parts -> parts.edit("[Content_Types].xml", RawSpellings::sdkTypes));
    ALL.put(
        "template",
        parts ->
            parts.edit(
                "[Content_Types].xml", xml -> xml.replace("sheet.main+xml", "template.main+xml")));
    ALL.put("foreign-attributes", parts -> parts.editAll(SHEETS, RawSpellings::foreign));
    ALL.put("upper-case", RawSpellings::upperCase);
    ALL.put(
        "entities",
        parts -> parts.edit("xl/workbook.xml", xml -> xml.replace("自评表", "&#x81EA;&#35780;表")));
    ALL.put(
        "own-namespaces",
        parts ->
            parts.edit(
                "xl/workbook.xml",
                xml ->
                    xml.replaceFirst(" xmlns:r=\"[^\"]*\"", "")
                        .replaceAll(
                            "<sheet ([^<]*?)r:id=",
                            "<sheet $1 xmlns:q=\"" + Namespaces.RELATIONSHIPS + "\" q:id=")));
    ALL.put("strict", RawSpellings::strict);
  }

  private RawSpellings() {}

  private static String prefixed(String xml) {
    return xml.replaceAll("<(/?)([A-Za-z][A-Za-z0-9]*)(?=[\\s/>])", "<$1x:$2")
        .replaceFirst("xmlns(?=\\s*=\\s*[\"']" + MAIN + ")", "xmlns:x");
  }

  private static void withoutStyles(ZipParts parts) {
    parts.parts.remove("xl/styles.xml");
    parts.edit(
        "xl/_rels/workbook.xml.rels",
        xml -> xml.replaceAll("<Relationship [^>]*/styles\"[^>]*/>", ""));
    parts.edit(
        "[Content_Types].xml", xml -> xml.replaceAll("<Override [^>]*styles\\+xml\"[^>]*/>", ""));
    parts.editAll(
        SHEETS,
        xml -> xml.replaceAll("(<(?:c|row|col) [^>]*?) s(?:tyle)?\\s*=\\s*[\"']\\d+[\"']", "$1"));
  }

  private static String fewStyles(String xml) {
    return xml.replaceAll("(?s)<cellStyleXfs.*?</cellStyleXfs>", "")
        .replaceAll("(?s)<cellStyles.*?</cellStyles>", "")
        .replaceAll(" xfId=\"0\"", "")
        .replaceAll(" count=\"\\d+\"", "");
  }

  private static void inline(ZipParts parts) {
    Map<Integer, String> strings = new TreeMap<>();
    Matcher items = STRINGS.matcher(parts.text("xl/sharedStrings.xml"));
    while (items.find()) {
      strings.put(strings.size(), items.group(1) == null ? "" : items.group(1));
    }
    Pattern cell = Pattern.compile("<c ([^>]*)t=\"s\"([^>]*)><v>(\\d+)</v></c>");
    parts.editAll(
        SHEETS,
        xml ->
            cell.matcher(xml)
                .replaceAll(
                    found ->
                        Matcher.quoteReplacement(
                            "<c "
                                + found.group(1)
                                + "t=\"inlineStr\""
                                + found.group(2)
                                + "><is>"
                                + strings.get(Integer.parseInt(found.group(3)))
                                + "</is></c>")));
    parts.parts.remove("xl/sharedStrings.xml");
    parts.edit(
        "xl/_rels/workbook.xml.rels",
        xml -> xml.replaceAll("<Relationship [^>]*/sharedStrings\"[^>]*/>", ""));
    parts.edit(
        "[Content_Types].xml",
        xml -> xml.replaceAll("<Override [^>]*sharedStrings\\+xml\"[^>]*/>", ""));
  }

  /** Nothing that may be left out. */
  private static void bare(ZipParts parts) {
    parts.editAll(
        SHEETS,
        xml ->
            xml.replaceAll(
                    "(?s)<dimension [^>]*/>|<sheetViews>.*?</sheetViews>|<cols>.*?</cols>", "")
                .replaceAll("<sheetFormatPr[^>]*/>|<pageMargins[^>]*/>", ""));
    parts.edit(
        "xl/workbook.xml",
        xml -> xml.replaceAll("(?s)<bookViews>.*?</bookViews>|<workbookPr[^>]*/>", ""));
  }

  /** Cells and rows whose place is told by their order where it can be. */
  private static String withoutAddresses(String xml) {
    StringBuilder out = new StringBuilder();
    Matcher tags = Pattern.compile("<(row|c) ([^>]*?)r=\"([A-Z]*)(\\d+)\"").matcher(xml);
    int row = 0;
    int column = 0;
    while (tags.find()) {
      boolean isRow = tags.group(1).equals("row");
      int number = Integer.parseInt(tags.group(4));
      int place = tags.group(3).chars().reduce(0, (sum, c) -> sum * 26 + c - 'A' + 1);
      boolean next = isRow ? number == row + 1 : place == column + 1;
      row = number;
      column = isRow ? 0 : place;
      tags.appendReplacement(out, next ? "<" + tags.group(1) + " " + tags.group(2) : "$0");
    }
    return tags.appendTail(out).toString();
  }

  private static String pretty(String xml) {
    return xml.replaceAll(
            "<(?=(row|c|cols|col|sheetData|mergeCell|sheetViews|pageMargins)[ />])", "\n    <")
        .replaceAll("<(?=/(row|sheetData|cols|worksheet)>)", "\n  <");
  }

  private static String singleQuotes(String xml) {
    return Pattern.compile("=\"([^\"'>]*)\"")
        .matcher(xml)
        .replaceAll("  =\n'$1'")
        .replaceFirst("(?s)^(<\\?xml.*?\\?>)", "<?xml version='1.0' encoding='UTF-8'?>");
  }

  private static String remarked(String xml) {
    return xml.replace(
            "<sheetData>", "<!-- <c r=\"A1\"/> > --><?pi <row r=\"1\"> ?><sheetData><!--x-->")
        .replaceFirst("<row ", "<!-- <row r=\"9\"> --><row ")
        .replaceFirst("</sheetData>", "<!-- - -></sheetData> --></sheetData>");
  }

  private static void typesLast(ZipParts parts) {
    byte[] types = parts.parts.remove("[Content_Types].xml");
    parts.parts.put("xl/", new byte[0]);
    parts.parts.put("[Content_Types].xml", types);
  }

  /** The workbook's type told by the extension .xml alone. */
  private static String sdkTypes(String xml) {
    Matcher main =
        Pattern.compile("<Override [^>]*ContentType=\"([^\"]*main\\+xml)\"[^>]*/>").matcher(xml);
    if (!main.find()) {
      throw new AssertionError(xml);
    }
    String type = main.group(1);
    return main.replaceFirst("")
        .replaceFirst(
            "(<Default [^>]*)ContentType=\"application/xml\"", "$1ContentType=\"" + type + "\"");
  }

  private static String foreign(String xml) {
    return xml.replaceFirst(
            "<worksheet ",
            "<worksheet xmlns:mc=\""
                + Namespaces.COMPATIBILITY
                + "\" mc:Ignorable=\"x14ac xr\""
                + " xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\""
                + " xmlns:xr=\"http://schemas.microsoft.com/office/spreadsheetml/2014/revision\""
                + " xr:uid=\"{00000000-0001-0000-0000-000000000000}\" ")
        .replace("<row ", "<row x14ac:dyDescent=\"0.2\" spans=\"1:11\" ");
  }

  /** Relationships that spell a part's name with other cases than the zip does. */
  private static void upperCase(ZipParts parts) {
    UnaryOperator<String> upper = xml -> xml.replace("worksheets/sheet", "worksheets/Sheet");
    parts.edit("xl/_rels/workbook.xml.rels", upper);
    parts.edit("[Content_Types].xml", upper);
  }

  private static void strict(ZipParts parts) {
    for (String name : parts.parts.keySet()) {
      if (name.endsWith(".xml") || name.endsWith(".rels")) {
        parts.edit(
            name,
            xml ->
                xml.replace(MAIN, Namespaces.STRICT_MAIN)
                    .replace(Namespaces.RELATIONSHIPS, Namespaces.STRICT_RELATIONSHIPS));
      }
    }
  }
}
