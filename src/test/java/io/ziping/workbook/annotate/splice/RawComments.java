package io.ziping.workbook.annotate.splice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Comments, threads and form controls as other programs write them. */
final class RawComments {

  static final Map<String, Consumer<ZipParts>> ALL = new LinkedHashMap<>();

  private static final String FORM = "xl/worksheets/sheet1.xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String R = Namespaces.RELATIONSHIPS;
  private static final String MS = "http://schemas.microsoft.com/office/";
  private static final String X14 = MS + "spreadsheetml/2009/9/main";

  static {
    ALL.put("threaded-comments", RawComments::threaded);
    ALL.put("form-controls", RawComments::controls);
    ALL.put("plain-comments", parts -> comments(parts, "<text><t>单一字体&amp;</t></text>"));
    ALL.put(
        "phonetic-comments",
        parts ->
            comments(parts, "<text><r><t>甲</t></r><rPh sb=\"0\" eb=\"1\"><t>jia</t></rPh></text>"));
    ALL.put("unboxed-comments", parts -> comments(parts, "<text/>"));
    ALL.put("sloppy-drawing", RawComments::sloppyDrawing);
  }

  private RawComments() {}

  private static void controls(ZipParts parts) {
    if (parts.text(FORM).contains("<legacyDrawing")) {
      return;
    }
    String drawing =
        parts.add(
            FORM,
            R + "/vmlDrawing",
            "xl/drawings/vmlDrawing7.vml",
            "application/vnd.openxmlformats-officedocument.vmlDrawing",
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"\n xmlns:o=\"urn:schemas-microsoft-com:office:office\"\n"
                + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\n <v:shape id=\"_x0000_s1031\""
                + " type=\"#_x0000_t201\" style='width:60pt'><x:ClientData ObjectType=\"Checkbox\">"
                + "<x:Anchor>1, 0, 1, 0, 2, 0, 2, 0</x:Anchor></x:ClientData></v:shape></xml>");
    String control =
        parts.add(
            FORM,
            R + "/ctrlProp",
            "xl/ctrlProps/ctrlProp1.xml",
            "application/vnd.ms-excel.controlproperties+xml",
            "<formControlPr xmlns=\"" + X14 + "\" objectType=\"CheckBox\"/>");
    parts.edit(
        FORM,
        xml ->
            putBeforeTail(
                xml,
                "<legacyDrawing r:id=\""
                    + drawing
                    + "\" xmlns:r=\""
                    + R
                    + "\"/>"
                    + "<mc:AlternateContent xmlns:mc=\""
                    + Namespaces.COMPATIBILITY
                    + "\"><mc:Choice Requires=\"x14\""
                    + " xmlns:x14=\""
                    + X14
                    + "\"><controls><control shapeId=\"1031\" r:id=\""
                    + control
                    + "\" xmlns:r=\""
                    + R
                    + "\" name=\"c\"/></controls></mc:Choice></mc:AlternateContent>"));
  }

  /** A comment on I7 without a box, as programs for the web may leave it. */
  private static void comments(ZipParts parts, String text) {
    if (parts.has("xl/comments1.xml")) {
      return;
    }
    parts.add(
        FORM,
        R + "/comments",
        "xl/comments1.xml",
        ContentTypes.COMMENTS,
        "<comments xmlns=\""
            + Namespaces.MAIN
            + "\"><authors><author>李</author></authors><commentList>"
            + "<comment ref=\"I7\" authorId=\"0\">"
            + text
            + "</comment></commentList></comments>");
  }

  private static void threaded(ZipParts parts) {
    comments(parts, "<text><t>[Threaded comment]\n请核对</t></text>");
    String person = "{11111111-2222-3333-4444-555555555555}";
    parts.add(
        BOOK,
        "http://schemas.microsoft.com/office/2017/10/relationships/person",
        "xl/persons/person.xml",
        "application/vnd.ms-excel.person+xml",
        "<personList xmlns=\""
            + MS
            + "spreadsheetml/2018/threadedcomments\"><person displayName=\"李\" id=\""
            + person
            + "\" userId=\"li\" providerId=\"None\"/></personList>");
    parts.add(
        FORM,
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "xl/threadedComments/threadedComment1.xml",
        "application/vnd.ms-excel.threadedcomments+xml",
        "<ThreadedComments xmlns=\""
            + MS
            + "spreadsheetml/2018/threadedcomments\"><threadedComment ref=\"I7\""
            + " dT=\"2023-12-01T08:00:00.00\" personId=\""
            + person
            + "\" id=\""
            + person
            + "\"><text>请核对</text></threadedComment></ThreadedComments>");
  }

  /** An unclosed br, as Excel itself wrote it. */
  private static void sloppyDrawing(ZipParts parts) {
    controls(parts);
    if (parts.has("xl/drawings/vmlDrawing7.vml")) {
      parts.edit(
          "xl/drawings/vmlDrawing7.vml",
          xml ->
              Pattern.compile("</v:shape>")
                  .matcher(xml)
                  .replaceFirst("<v:textbox><div>一<br>二</div></v:textbox></v:shape>"));
    }
  }

  private static String putBeforeTail(String xml, String element) {
    return xml.replaceFirst("(?=<tableParts|<extLst>|</worksheet>)", element);
  }
}
