#!/bin/sh
# Guess: a soft hyphen (w:softHyphen; 0x1F in a .doc) disappears or stays one invisible character in extracted text.
# Seen (npm word-extractor 1.0.4, .doc written by LibreOffice): the word "undefined" stands in its place: 维修undefined工程.
# Touches us: names compared with such a text never match. Ziping drops soft hyphens.
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
document('a.docx', '<w:p><w:r><w:t>维修</w:t><w:softHyphen/><w:t>工程</w:t></w:r></w:p>')
X
python3 make.py
soffice --headless "-env:UserInstallation=file://$dir/profile" --convert-to doc a.docx >/dev/null 2>&1
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error word-extractor@1.0.4 >/dev/null
node -e "const W = require('word-extractor'); new W().extract('a.doc').then(d => console.log(d.getBody().trim()))" >out
cat out
cat >expected <<'X'
维修undefined工程
X
cmp out expected && echo "word-extractor 1.0.4: as described"
