#!/bin/sh
# Guess: --convert-to txt of a .docx with tracked changes gives the document as it reads with the changes accepted.
# Seen (Debian libreoffice-writer 7.4.7.2): deleted text and deleted rows are in it, joined to what replaced them: an amount that was
# changed from 1000 to 1050 comes out as 100050.
# Touches us: never compare forms by such texts. Ziping reads tracked changes as accepted.
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
change = 'w:id="%d" w:author="a" w:date="2023-01-01T00:00:00Z"'
amount = ('<w:p><w:r><w:t>10</w:t></w:r><w:del ' + change % 1 + '><w:r><w:delText>00</w:delText></w:r></w:del><w:ins ' + change % 2
    + '><w:r><w:t>50</w:t></w:r></w:ins></w:p>')
document('a.docx', table([cell('金额') + cell('', amount), '<w:trPr><w:del ' + change % 3 + '/></w:trPr>' + cell('旧项目') + cell('9')], 2))
X
python3 make.py
soffice --version | sed -n 's/ [0-9]*(.*//p' >out
soffice --headless "-env:UserInstallation=file://$dir/profile" --convert-to "txt:Text (encoded):UTF8" a.docx >/dev/null 2>&1
sed 's/^\xef\xbb\xbf//' a.txt | tr -s '\n' | tr '\n' ' ' | sed 's/ *$//' >>out
echo >>out
cat out
cat >expected <<'X'
LibreOffice 7.4.7.2
金额 100050 旧项目 9
X
cmp out expected && echo "LibreOffice 7.4.7.2: as described"
