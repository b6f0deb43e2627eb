#!/bin/sh
# Guess: setCellValue(text) of a POI cell changes what the saved workbook shows, however the old text was stored.
# Seen (org.apache.poi:poi-ooxml 5.5.1): of a cell whose text stands inline (t="inlineStr", as SheetJS-like and report tools write it) the type and the
# old <is> text stay, the new text goes into <v> beside it. POI itself reads the old text again, LibreOffice 7.4.7 an empty cell; createCell first, and both read the new one.
# Touches us: forms exported with inline texts and corrected by a program with POI. What was set is lost for every reader: create the cell anew.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >Inline.java <<'X'
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.zip.*;
import org.apache.poi.ss.usermodel.*;
import org.apache.poi.xssf.usermodel.*;
class Inline {
  static byte[] saved(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }
  static String sheet(byte[] file) throws IOException {
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
    for (ZipEntry e; (e = zip.getNextEntry()) != null; ) {
      if (e.getName().equals("xl/worksheets/sheet1.xml")) return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }
    throw new IOException("no sheet");
  }
  static XSSFCell cell(XSSFWorkbook book) { return book.getSheetAt(0).getRow(0).getCell(0); }
  public static void main(String[] args) throws Exception {
    XSSFWorkbook plain = new XSSFWorkbook();
    plain.createSheet("s").createRow(0).createCell(0).setCellValue(1);
    byte[] start = saved(plain);
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(start));
    try (ZipOutputStream out = new ZipOutputStream(made)) {
      for (ZipEntry e; (e = in.getNextEntry()) != null; ) {
        out.putNextEntry(new ZipEntry(e.getName()));
        byte[] bytes = in.readAllBytes();
        if (e.getName().equals("xl/worksheets/sheet1.xml")) {
          bytes = new String(bytes, StandardCharsets.UTF_8).replaceAll("<c r=\"A1\".*?</c>", "<c r=\"A1\" t=\"inlineStr\"><is><t>old</t></is></c>").getBytes(StandardCharsets.UTF_8);
        }
        out.write(bytes);
      }
    }
    XSSFWorkbook set = new XSSFWorkbook(new ByteArrayInputStream(made.toByteArray()));
    cell(set).setCellValue("new");
    byte[] after = saved(set);
    String xml = sheet(after);
    System.out.println(xml.replaceAll("(?s).*(<c r=\"A1\".*?</c>).*", "$1"));
    System.out.println("set: " + cell(new XSSFWorkbook(new ByteArrayInputStream(after))).getStringCellValue());
    XSSFWorkbook made2 = new XSSFWorkbook(new ByteArrayInputStream(made.toByteArray()));
    made2.getSheetAt(0).getRow(0).createCell(0).setCellValue("new");
    System.out.println("created: " + cell(new XSSFWorkbook(new ByteArrayInputStream(saved(made2)))).getStringCellValue());
    try (FileOutputStream file = new FileOutputStream("after.xlsx")) { file.write(after); }
  }
}
X
java -Dfile.encoding=UTF-8 -cp 'lib/*' Inline.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
<c r="A1" t="inlineStr" s="0"><v>new</v><is><t>old</t></is></c>
set: old
created: new
X
cmp out expected
if command -v soffice >/dev/null; then
  soffice --headless "-env:UserInstallation=file://$dir/lo" --convert-to csv after.xlsx >/dev/null 2>&1
  [ -f after.csv ] && [ -z "$(cat after.csv)" ] && echo "LibreOffice: an empty cell"
fi
echo "poi-ooxml 5.5.1: as described"
