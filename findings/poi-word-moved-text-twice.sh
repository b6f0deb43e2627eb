#!/bin/sh
# Guess: XWPF's getText() leaves out text that was moved away with changes tracked, as it leaves out deleted text.
# Seen (org.apache.poi:poi-ooxml 5.5.1): w:del is left out, w:moveFrom is not: a sentence that was moved stands in both places, its
# figures too.
# Touches us: a row or figure that was dragged elsewhere in a form is read twice. Skip moveFrom like del.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >make.py <<'X'
import zipfile
NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def document(path, body):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        z.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
        z.writestr('word/document.xml', '<w:document %s><w:body>%s<w:sectPr/></w:body></w:document>' % (NS, body))
def run(text):
    return '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' % text
mark = 'w:id="%d" w:author="a" w:date="2024-01-01T00:00:00Z"'
document('a.docx', '<w:p>%s<w:del %s><w:r><w:delText>90</w:delText></w:r></w:del><w:ins %s>%s</w:ins></w:p>' % (run('得分'), mark % 1, mark % 2, run('95'))
    + '<w:p>%s<w:moveFrom %s>%s</w:moveFrom></w:p><w:p>%s<w:moveTo %s>%s</w:moveTo></w:p>' % (
        run('甲：'), mark % 3, run('支出120万元'), run('乙：'), mark % 4, run('支出120万元')))
X
python3 make.py
cat >Show.java <<'X'
import java.io.FileInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

class Show {
  public static void main(String[] args) throws Exception {
    try (XWPFDocument document = new XWPFDocument(new FileInputStream("a.docx"))) {
      document.getParagraphs().forEach(paragraph -> System.out.println(paragraph.getText()));
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
得分95
甲：支出120万元
乙：支出120万元
X
cmp out expected && echo "poi-ooxml 5.5.1: as described"
