#!/bin/sh
# Guess: a figure written as an equation (m:oMath, 85 over 100) comes out of text extraction as 85/100 or at least as its digits in a row.
# Seen (Debian libreoffice-writer 7.4.7.2, docx2txt 1.4, npm mammoth 1.13.0): LibreOffice's txt and mammoth leave nothing: 得分分. docx2txt
# joins the parts: 得分85100分.
# Touches us: a score typed with the equation editor is an empty cell for most tools. Read m:f as a quotient and name what cannot be read.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >make.py <<'X'
import zipfile
NS = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def document(path, body):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        z.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
        z.writestr('word/document.xml', '<w:document %s><w:body>%s<w:sectPr/></w:body></w:document>' % (NS, body))
def run(text):
    return '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' % text
document('a.docx', '<w:p>%s<m:oMath><m:f><m:num><m:r><m:t>85</m:t></m:r></m:num><m:den><m:r><m:t>100</m:t></m:r></m:den></m:f></m:oMath>%s</w:p>' % (run('得分'), run('分')))
X
python3 make.py
soffice --version | sed -n 's/ [0-9]*(.*//p' >out
soffice --headless "-env:UserInstallation=file://$dir/profile" --convert-to "txt:Text (encoded):UTF8" a.docx >/dev/null 2>&1
sed 's/^\xef\xbb\xbf//' a.txt | grep . >>out
apt-get download -q docx2txt=1.4-5 >/dev/null 2>&1
dpkg-deb -x docx2txt_1.4-5_all.deb root
perl root/usr/bin/docx2txt a.docx - 2>/dev/null | grep . >>out
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error mammoth@1.13.0 >/dev/null
node -e "require('mammoth').extractRawText({path: 'a.docx'}).then(r => console.log(r.value.trim()))" >>out
cat out
cat >expected <<'X'
LibreOffice 7.4.7.2
得分分
得分85100分
得分分
X
cmp out expected && echo "LibreOffice 7.4.7.2, docx2txt 1.4, mammoth 1.13.0: as described"
