#!/bin/sh
# Guess: wrappers that change nothing on the page, w:customXml and w:dir (which copied web text brings along), are transparent to XWPF.
# Seen (org.apache.poi:poi-ooxml 5.5.1): their text is gone from getText(), and a whole paragraph or table within w:customXml is not among
# the body elements. Text in w:smartTag, w:sdt and w:hyperlink is there. LibreOffice 7.4.7 reads all of it.
# Touches us: form cells bound to data of an older system. Read the runs within any wrapper.
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
row = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p>%s</w:p></w:tc></w:tr></w:tbl>'
document('a.docx', '<w:p>%s<w:customXml w:element="e">%s</w:customXml>%s</w:p>' % (run('预算'), run('120'), run('万元'))
    + '<w:p>%s<w:dir w:val="ltr">%s</w:dir>%s</w:p>' % (run('决算'), run('95'), run('万元'))
    + '<w:p>%s<w:smartTag w:element="e">%s</w:smartTag>%s</w:p>' % (run('结余'), run('25'), run('万元'))
    + '<w:customXml w:element="e">%s</w:customXml><w:p/>' % (row % run('得分')))
X
python3 make.py
cat >Show.java <<'X'
import java.io.FileInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

class Show {
  public static void main(String[] args) throws Exception {
    try (XWPFDocument document = new XWPFDocument(new FileInputStream("a.docx"))) {
      document.getParagraphs().forEach(paragraph -> System.out.println(paragraph.getText()));
      System.out.println("tables " + document.getTables().size());
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
预算万元
决算万元
结余25万元

tables 0
X
cmp out expected && echo "poi-ooxml 5.5.1: as described"
