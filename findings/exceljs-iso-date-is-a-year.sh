#!/bin/sh
# Guess: a cell of type "d" (a date in ISO 8601, part of the format since its second edition) becomes a date, or the reader says it knows
# no such type.
# Seen (npm exceljs 4.4.0): 2024-03-05 becomes the number 2024; xlsx 0.18.5 makes it the serial 45356. POI's XSSFCell (poi-ooxml 5.5.1)
# raises an XmlValueOutOfRangeException when the cell's type is asked for, and the row cannot be walked past.
# Touches us: a finishing date that is a plain year fits a column of years and nobody notices. Read type "d" as a date.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
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
book('a.xlsx', '<row r="1"><c r="A1" t="d"><v>2024-03-05</v></c><c r="B1" t="d"><v>2024-03-05T08:30:00</v></c></row>')
X
python3 make.py
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error exceljs@4.4.0 xlsx@0.18.5 >/dev/null
cat >show.mjs <<'X'
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';
const book = new ExcelJS.Workbook();
await book.xlsx.readFile('a.xlsx');
console.log('exceljs', ['A1', 'B1'].map(a => JSON.stringify(book.worksheets[0].getCell(a).value)).join(' '));
const sheet = XLSX.readFile('a.xlsx').Sheets.Sheet1;
console.log('xlsx', ['A1', 'B1'].map(a => sheet[a].v.toFixed(3)).join(' '));
X
node show.mjs >out.js
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >Show.java <<'X'
import java.io.File;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class Show {
  public static void main(String[] args) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook(new File("a.xlsx"))) {
      System.out.println("poi " + book.getSheetAt(0).getRow(0).getCell(0).getCellType());
    } catch (RuntimeException e) {
      System.out.println("poi " + e.getClass().getSimpleName());
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out.java || { cat err; exit 1; }
cat out.js out.java >out
cat out
cat >expected <<'X'
exceljs 2024 2024
xlsx 45356.000 45356.354
poi XmlValueOutOfRangeException
X
cmp out expected && echo "exceljs 4.4.0, xlsx 0.18.5, poi-ooxml 5.5.1: as described"
