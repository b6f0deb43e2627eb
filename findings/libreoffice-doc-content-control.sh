#!/bin/sh
# Guess: a table cell inside a content control (w:sdt around w:tc, as fill-in forms have it) keeps its text when LibreOffice turns the
# .docx into a .doc.
# Seen (Debian libreoffice-writer 7.4.7.2): its text stands there three times, as form fields, with paragraphs between: 丙 becomes
# 丙 / 丙丙 / 丙. A control around the text inside the cell stays one.
# Touches us: such a .doc has amounts thrice (10 becomes 101010). Ziping reads .docx itself and never by way of .doc.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >make.py <<'X'
import zipfile
NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def document(path, body):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        z.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
        z.writestr('word/document.xml', '<w:document %s><w:body>%s<w:p/><w:sectPr/></w:body></w:document>' % (NS, body))
def cell(text, inner=None):
    return '<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>%s</w:tc>' % (inner or '<w:p><w:r><w:t>%s</w:t></w:r></w:p>' % text)
def table(rows, columns):
    return '<w:tbl><w:tblPr/><w:tblGrid>%s</w:tblGrid>%s</w:tbl>' % ('<w:gridCol w:w="2000"/>' * columns, ''.join('<w:tr>%s</w:tr>' % r for r in rows))
document('a.docx', table([cell('甲') + '<w:sdt><w:sdtContent>' + cell('丙') + '</w:sdtContent></w:sdt>' + cell('丁')], 3))
document('b.docx', table([cell('甲') + cell('', '<w:p><w:sdt><w:sdtContent><w:r><w:t>丙</w:t></w:r></w:sdtContent></w:sdt></w:p>') + cell('丁')], 3))
X
python3 make.py
soffice --version | sed -n 's/ [0-9]*(.*//p' >out
for name in a b; do
  soffice --headless "-env:UserInstallation=file://$dir/profile" --convert-to doc $name.docx >/dev/null 2>&1
  soffice --headless "-env:UserInstallation=file://$dir/profile" --convert-to "txt:Text (encoded):UTF8" $name.doc >/dev/null 2>&1
  sed 's/^\xef\xbb\xbf//' $name.txt | tr -s '\n' | tr '\n' ' ' | sed 's/ *$//' >>out
  echo >>out
done
cat out
cat >expected <<'X'
LibreOffice 7.4.7.2
甲 丙 丙丙 丙 丁
甲 丙 丁
X
cmp out expected && echo "LibreOffice 7.4.7.2: as described"
