#!/bin/sh
# Guess: smart tags, which older versions of the word processor put around dates and quantities (chsdate, chmetcnv) by themselves, are
# invisible to a reader.
# Seen (Debian python3-docx 0.8.11): what stands in w:smartTag is gone from paragraph.text: 修路3公里 reads 修路. The same with text in w:ins:
# an accepted but still marked 95 is missing.
# Touches us: quantities in forms typed years ago and copied since. Read the runs within smartTag and ins wherever they stand.
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
document('a.docx', '<w:p>%s<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chmetcnv">%s</w:smartTag>%s<w:ins w:id="1" w:author="a">%s</w:ins></w:p>' % (
    run('修路'), run('3公里'), run('，得分'), run('95')))
X
python3 make.py
apt-get download -q python3-docx=0.8.11+dfsg1-5 >/dev/null 2>&1
dpkg-deb -x python3-docx_*.deb root
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -c "import docx; print(docx.Document('a.docx').paragraphs[0].text)" >out
cat out
cat >expected <<'X'
修路，得分
X
cmp out expected && echo "python-docx 0.8.11: as described"
