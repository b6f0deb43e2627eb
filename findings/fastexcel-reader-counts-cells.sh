#!/bin/sh
# Guess: cells and rows without an address (r may be left out; streaming writers do) stand behind the one before, so after E1 comes F1.
# Seen (org.dhatim:fastexcel-reader 0.19.0): a cell without r gets the number of cells read so far as its column and a row too low: the 6
# behind E1 is "C2", left of it in the list of row 1. In a row without r everything is one too low ("A3" in row 2). POI 5.5.1: A1, E1, F1, A2.
# Touches us: amounts change their columns without a message. Count on from the last address.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.dhatim</groupId><artifactId>fastexcel-reader</artifactId><version>0.19.0</version></dependency>
<dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >make.py <<'X'
import zipfile
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/'
KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
def book(path, rows, strings=''):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="%ssharedStrings+xml"/></Types>' % (PACKAGE, KIND, KIND, KIND))
        z.writestr('_rels/.rels', '<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>' % (PACKAGE, REL))
        z.writestr('xl/workbook.xml', '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>' % (MAIN, REL))
        z.writestr('xl/_rels/workbook.xml.rels', '<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="%s/sharedStrings" Target="sharedStrings.xml"/></Relationships>' % (PACKAGE, REL, REL))
        z.writestr('xl/worksheets/sheet1.xml', '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (MAIN, rows))
        z.writestr('xl/sharedStrings.xml', '<sst xmlns="%s">%s</sst>' % (MAIN, strings))
book('a.xlsx', '<row r="1"><c r="A1"><v>1</v></c><c r="E1"><v>5</v></c><c><v>6</v></c></row>'
     '<row><c><v>7</v></c></row>')
X
python3 make.py
cat >Show.java <<'X'
import java.io.File;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

class Show {
  public static void main(String[] args) throws Exception {
    File file = new File("a.xlsx");
    try (ReadableWorkbook book = new ReadableWorkbook(file); var rows = book.getFirstSheet().openStream()) {
      rows.forEach(row -> row.forEach(cell -> {
        if (cell != null) System.out.println("fastexcel row " + row.getRowNum() + " " + cell.getAddress() + " " + cell.getValue());
      }));
    }
    try (XSSFWorkbook book = new XSSFWorkbook(file)) {
      book.getSheetAt(0).forEach(row -> row.forEach(cell ->
          System.out.println("poi row " + (row.getRowNum() + 1) + " " + cell.getAddress() + " " + (int) cell.getNumericCellValue())));
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
fastexcel row 1 A1 1
fastexcel row 1 C2 6
fastexcel row 1 E1 5
fastexcel row 2 A3 7
poi row 1 A1 1
poi row 1 E1 5
poi row 1 F1 6
poi row 2 A2 7
X
cmp out expected && echo "fastexcel-reader 0.19.0: as described"
