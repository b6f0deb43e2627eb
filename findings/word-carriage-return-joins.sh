#!/bin/sh
# Guess: of the two line breaks within a paragraph, w:br and w:cr, a converter treats both as a break.
# Seen (npm mammoth 1.13.0, Debian pandoc 2.17.1.1): w:cr is dropped and the lines join: 预算120 above 决算95 becomes 预算120决算95, and 10 above
# 20 becomes 1020. LibreOffice and POI break.
# Touches us: cells with several figures below each other. Treat w:cr as w:br.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
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
document('a.docx', '<w:p><w:r><w:t>10</w:t><w:br/><w:t>20</w:t><w:cr/><w:t>30</w:t></w:r></w:p>')
X
python3 make.py
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error mammoth@1.13.0 >/dev/null
node -e "require('mammoth').convertToHtml({path: 'a.docx'}).then(r => console.log('mammoth', r.value))" >out
apt-get download -q pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 liblua5.3-0 libyaml-0-2 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
libraries=$(dirname "$(find root -name 'liblua5.3.so.0' | head -1)")
echo "pandoc $(LD_LIBRARY_PATH=$libraries root/usr/bin/pandoc --data-dir=root/usr/share/pandoc/data -f docx -t html a.docx | tr '\n' ' ')" >>out
cat out
cat >expected <<'X'
mammoth <p>10<br />2030</p>
pandoc <p>10<br /> 2030</p> 
X
cmp out expected && echo "mammoth 1.13.0, pandoc 2.17.1.1: as described"
