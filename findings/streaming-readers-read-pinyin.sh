#!/bin/sh
# Guess: streaming readers that drop the phonetic guide of shared texts, as they must, drop it in inline texts too.
# Seen (com.github.pjfanning:excel-streaming-reader 5.1.1, org.dhatim:fastexcel-reader 0.19.0): shared 单雄 stays 单雄, inline 单雄 reads 单雄shàn
# in both. POI's XSSF 5.5.1 gives 单雄 for either.
# Touches us: names of persons and places with pinyin never match. The text of a cell is t and r/t, never rPh/t, in both places.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency>
<dependency><groupId>org.dhatim</groupId><artifactId>fastexcel-reader</artifactId><version>0.19.0</version></dependency>
<dependency><groupId>com.github.pjfanning</groupId><artifactId>excel-streaming-reader</artifactId><version>5.1.1</version></dependency>
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
name = '<t>单雄</t><rPh sb="0" eb="1"><t>shàn</t></rPh>'
book('a.xlsx', '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>%s</is></c></row>' % name, '<si>%s</si>' % name)
X
python3 make.py
cat >Show.java <<'X'
import com.github.pjfanning.xlsx.StreamingReader;
import java.io.File;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

class Show {
  public static void main(String[] args) throws Exception {
    File file = new File("a.xlsx");
    try (ReadableWorkbook book = new ReadableWorkbook(file); var rows = book.getFirstSheet().openStream()) {
      rows.forEach(row -> System.out.println("fastexcel " + row.getCellText(0) + " " + row.getCellText(1)));
    }
    try (Workbook book = StreamingReader.builder().open(file)) {
      book.getSheetAt(0).forEach(row -> System.out.println("streaming " + row.getCell(0).getStringCellValue() + " " + row.getCell(1).getStringCellValue()));
    }
    try (XSSFWorkbook book = new XSSFWorkbook(file)) {
      book.getSheetAt(0).forEach(row -> System.out.println("poi " + row.getCell(0).getStringCellValue() + " " + row.getCell(1).getStringCellValue()));
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
fastexcel 单雄 单雄shàn
streaming 单雄 单雄shàn
poi 单雄 单雄
X
cmp out expected && echo "excel-streaming-reader 5.1.1, fastexcel-reader 0.19.0: as described"
