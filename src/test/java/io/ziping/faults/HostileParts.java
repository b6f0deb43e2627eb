package io.ziping.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/** Workbooks that are good zips with a hostile part: too much of something, or XML that bites. */
final class HostileParts {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String STYLES = "xl/styles.xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String NAMESPACE =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private final byte[] good;

  HostileParts(byte[] good) {
    this.good = good;
  }

  /** What makes a file large takes seconds to make: only for the whole corpus. */
  List<Hostile> heavy() {
    return List.of(
        rows("五百万行", 5_000_000, row -> "<row r=\"" + row + "\"><c><v>1</v></c></row>"),
        rows("百万空行", 1_048_576, row -> "<row r=\"" + row + "\"/>"),
        sheet("三百兆空格", out -> repeat(out, " ".repeat(1000), 300_000)),
        strings("百万共享字符串", out -> repeat(out, "<si><t>甲乙丙丁</t></si>", 1_000_000)),
        strings(
            "一个巨大的字符串",
            out -> {
              write(out, "<si><t>");
              repeat(out, "绩效自评".repeat(250), 20_000);
              write(out, "</t></si>");
            }));
  }

  List<Hostile> quick() {
    return List.of(
        rows("三万行", 30_000, row -> "<row r=\"" + row + "\"><c><v>" + row + "</v></c></row>"),
        sheet(
            "一万六千列",
            out -> {
              for (int row = 1; row <= 80; row++) {
                write(out, "<row r=\"" + row + "\">");
                repeat(out, "<c><v>1</v></c>", 16_384);
                write(out, "</row>");
              }
            }),
        cells("最远的单元格", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"),
        cells("不存在的单元格", "<row r=\"1\"><c r=\"ZZZZZ99999999999\"><v>1</v></c></row>"),
        cells("负行号", "<row r=\"-5\"><c r=\"A-5\"><v>1</v></c></row>"),
        cells("不存在的字符串", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999</v></c></row>"),
        cells("负的字符串", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>"),
        cells("不存在的样式", "<row r=\"1\"><c r=\"A1\" s=\"2147483647\"><v>1</v></c></row>"),
        cells(
            "巨大的数",
            "<row r=\"1\"><c r=\"A1\"><v>1e999999999</v></c><c><v>1E-2147483648</v></c></row>"),
        cells("千万位数字", "<row r=\"1\"><c r=\"A1\"><v>" + "9".repeat(2_000_000) + "</v></c></row>"),
        cells("同一单元格两次", "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"),
        cells("深括号公式", "<row r=\"1\"><c r=\"A1\"><f>" + "(".repeat(60_000) + "</f></c></row>"),
        afterData("十万个合并区", "mergeCells", "<mergeCell ref=\"A%d:B%<d\"/>", 100_000),
        afterData("重叠的合并区", "mergeCells", "<mergeCell ref=\"A1:XFD1048576\"/>", 50_000),
        afterData("十万条有效性", "dataValidations", "<dataValidation sqref=\"A%d\"/>", 100_000),
        sheet(
            "深层嵌套",
            out -> {
              repeat(out, "<row>", 200_000);
              repeat(out, "</row>", 200_000);
            }),
        part(
            "二十万样式",
            STYLES,
            XML
                + "<styleSheet "
                + NAMESPACE
                + "><cellXfs>"
                + "<xf numFmtId=\"1\"/>".repeat(200_000)
                + "</cellXfs></styleSheet>"),
        part(
            "样式循环",
            STYLES,
            XML
                + "<styleSheet "
                + NAMESPACE
                + "><cellStyleXfs><xf xfId=\"0\"/>"
                + "</cellStyleXfs><cellXfs><xf xfId=\"4294967295\" numFmtId=\"-7\"/></cellXfs></styleSheet>"),
        part(
            "外部实体",
            STRINGS,
            XML
                + "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst "
                + NAMESPACE
                + "><si><t>&x;</t></si></sst>"),
        part(
            "参数实体",
            STRINGS,
            XML
                + "<!DOCTYPE sst [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x.dtd\"> %x;]><sst "
                + NAMESPACE
                + "><si><t>a</t></si></sst>"),
        part(
            "外部DTD",
            BOOK,
            XML
                + "<!DOCTYPE workbook SYSTEM \"http://127.0.0.1:9/x.dtd\"><workbook "
                + NAMESPACE
                + "><sheets/></workbook>"),
        part("十亿个笑", STRINGS, laughs()),
        part(
            "平方膨胀",
            STRINGS,
            XML
                + "<!DOCTYPE sst [<!ENTITY a \""
                + "a".repeat(50_000)
                + "\">]><sst "
                + NAMESPACE
                + "><si><t>"
                + "&a;".repeat(50_000)
                + "</t></si></sst>"),
        part("没有结束", STRINGS, XML + "<sst " + NAMESPACE + "><si><t>甲"),
        part(
            "错误的字符",
            STRINGS,
            XML + "<sst " + NAMESPACE + "><si><t>\u0000\u0001&#0;</t></si></sst>"),
        part(
            "谎称编码", STRINGS, "<?xml version=\"1.0\" encoding=\"UTF-16\"?><sst " + NAMESPACE + "/>"),
        part(
            "巨大的属性",
            BOOK,
            XML + "<workbook " + NAMESPACE + " x=\"" + "y".repeat(3_000_000) + "\"/>"),
        part("没有工作表", BOOK, XML + "<workbook " + NAMESPACE + "/>"),
        part("空的部件", SHEET, ""),
        relations("循环关系", "workbook.xml", "workbook.xml"),
        relations("绝对路径关系", "/etc/passwd", "/xl/worksheets//sheet2.xml"),
        relations("向上的关系", "../../../../../../etc/passwd", "../xl/worksheets/sheet2.xml"),
        relations("外部关系", "file:///etc/passwd", "http://127.0.0.1:9/sheet.xml"),
        relations("没有的部件", "worksheets/sheet99.xml", "worksheets/sheet98.xml"),
        manySheets());
  }

  private Hostile manySheets() {
    StringBuilder sheets =
        new StringBuilder(
            XML
                + "<workbook "
                + NAMESPACE
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
    for (int i = 1; i <= 20_000; i++) {
      sheets.append("<sheet name=\"表").append(i).append("\" sheetId=\"").append(i);
      sheets.append("\" r:id=\"rId3\"/>");
    }
    return part("两万张工作表", BOOK, sheets + "</sheets></workbook>");
  }

  private static String laughs() {
    StringBuilder xml = new StringBuilder(XML + "<!DOCTYPE sst [<!ENTITY a0 \"哈哈哈哈哈哈哈哈\">");
    for (int i = 1; i <= 12; i++) {
      xml.append("<!ENTITY a").append(i).append(" \"");
      xml.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return xml + "]><sst " + NAMESPACE + "><si><t>&a12;</t></si></sst>";
  }

  private Hostile part(String name, String part, String text) {
    return new Hostile(name + ".xlsx", () -> Zip.of(good).put(part, text).bytes());
  }

  private Hostile cells(String name, String rows) {
    return sheet(name, out -> write(out, rows));
  }

  private Hostile rows(String name, int count, IntFunction<String> row) {
    return sheet(
        name,
        out -> {
          for (int i = 1; i <= count; i++) {
            write(out, row.apply(i));
          }
        });
  }

  /** The good form with other rows. */
  private Hostile sheet(String name, Zip.Source rows) {
    return new Hostile(
        name + ".xlsx",
        () -> {
          Zip zip = Zip.of(good);
          String sheet = zip.text(SHEET);
          int begin = sheet.indexOf("<sheetData>") + "<sheetData>".length();
          int end = sheet.indexOf("</sheetData>");
          return zip.put(
                  SHEET,
                  out -> {
                    write(out, sheet.substring(0, begin));
                    rows.writeTo(out);
                    write(out, sheet.substring(end));
                  })
              .bytes();
        });
  }

  private Hostile afterData(String name, String list, String item, int count) {
    return new Hostile(
        name + ".xlsx",
        () -> {
          Zip zip = Zip.of(good);
          String sheet = zip.text(SHEET).replaceAll("<" + list + ".*</" + list + ">", "");
          StringBuilder items = new StringBuilder("</sheetData><" + list + ">");
          for (int i = 1; i <= count; i++) {
            items.append(String.format(item, i));
          }
          items.append("</").append(list).append('>');
          return zip.put(SHEET, sheet.replace("</sheetData>", items)).bytes();
        });
  }

  private Hostile strings(String name, Zip.Source items) {
    return new Hostile(
        name + ".xlsx",
        () ->
            Zip.of(good)
                .put(
                    STRINGS,
                    out -> {
                      write(out, XML + "<sst " + NAMESPACE + ">");
                      items.writeTo(out);
                      write(out, "</sst>");
                    })
                .bytes());
  }

  /** The book's two sheets lead elsewhere. */
  private Hostile relations(String name, String first, String second) {
    String part = "xl/_rels/workbook.xml.rels";
    return new Hostile(
        name + ".xlsx",
        () ->
            Zip.of(good)
                .replace(part, "worksheets/sheet1.xml", first)
                .replace(part, "\"worksheets/sheet2.xml", "\"" + second)
                .bytes());
  }

  private static void repeat(OutputStream out, String text, int times) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < times; i++) {
      out.write(bytes);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
