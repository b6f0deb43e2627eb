#!/bin/sh
# Guess: a no-break hyphen (w:noBreakHyphen, Ctrl+Shift+-) is a hyphen in extracted text.
# Seen (npm officeparser 8.1.1, Debian python3-docx 0.8.11): it is dropped: 2024‑2025 becomes 20242025 and 12‑15日 becomes 1215日.
# Touches us: periods and document numbers in forms. Read it as a hyphen.
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
document('a.docx', '<w:p><w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>2025年</w:t></w:r></w:p>')
X
python3 make.py
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error officeparser@8.1.1 >/dev/null
apt-get download -q python3-docx=0.8.11+dfsg1-5 >/dev/null 2>&1
dpkg-deb -x python3-docx_*.deb root
cat >show.mjs <<'X'
import { OfficeParser } from 'officeparser';
console.log('officeparser', (await (await OfficeParser.parseOffice('a.docx')).to('text')).value.trim());
X
node show.mjs >out
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -c "import docx; print('python-docx', docx.Document('a.docx').paragraphs[0].text)" >>out
cat out
cat >expected <<'X'
officeparser 20242025年
python-docx 20242025年
X
cmp out expected && echo "officeparser 8.1.1, python-docx 0.8.11: as described"
