#!/bin/sh
# Guess: POI's WordExtractor, which does write the numbers of automatic lists (XWPF leaves them out), writes the number that stands on the
# page.
# Seen (org.apache.poi:poi-scratchpad 5.5.1, .doc written by Debian's LibreOffice 7.4.7.2): 一、 and 二、 become 1、 and 2、. LibreOffice itself
# reads 一、 from the same .doc.
# Touches us: outline numbers of reports, and 分值 columns that are numbered lists. A list number is no typed digit; where it matters it has
# to be built from the list's format.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.poi</groupId><artifactId>poi-scratchpad</artifactId><version>5.5.1</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >make.py <<'X'
import zipfile
NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def document(path, body, lists):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>')
        z.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
        z.writestr('word/document.xml', '<w:document %s><w:body>%s<w:sectPr/></w:body></w:document>' % (NS, body))
        z.writestr('word/_rels/document.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>')
        z.writestr('word/numbering.xml', '<w:numbering %s>%s</w:numbering>' % (NS, lists))
def run(text):
    return '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' % text
item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>%s</w:p>'
document('a.docx', item % run('基本情况') + item % run('绩效情况'), '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
X
python3 make.py
soffice --version | sed -n 's/ [0-9]*(.*//p' >version
soffice --headless "-env:UserInstallation=file://$dir/profile" --convert-to doc a.docx >/dev/null 2>&1
soffice --headless "-env:UserInstallation=file://$dir/profile" --convert-to "txt:Text (encoded):UTF8" a.doc >/dev/null 2>&1
sed 's/^\xef\xbb\xbf//; s/^ *//' a.txt | grep . >text
cat >Show.java <<'X'
import java.io.FileInputStream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;

class Show {
  public static void main(String[] args) throws Exception {
    try (WordExtractor extractor = new WordExtractor(new HWPFDocument(new FileInputStream("a.doc")))) {
      extractor.getText().lines().filter(line -> !line.isBlank()).forEach(System.out::println);
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out.java || { cat err; exit 1; }
cat version text out.java >out
cat out
cat >expected <<'X'
LibreOffice 7.4.7.2
一、 基本情况
二、 绩效情况
1、基本情况
2、绩效情况
X
cmp out expected && echo "poi-scratchpad 5.5.1: as described"
