#!/bin/sh
# Guess: a word with pinyin above it (w:ruby) keeps at least the word; what may be lost is the pinyin.
# Seen (npm mammoth 1.13.0, npm officeparser 8.1.1): both are lost: 负责人 with a guide over 负责 reads 人. mammoth warns of an element it
# ignored, officeparser says nothing.
# Touches us: headings and names in forms of schools and language offices. Read w:rubyBase and skip w:rt.
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
document('a.docx', '<w:p><w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr>'
    '<w:rt>%s</w:rt><w:rubyBase>%s</w:rubyBase></w:ruby></w:r>%s</w:p>' % (run('fùzé'), run('负责'), run('人：单雄')))
X
python3 make.py
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error mammoth@1.13.0 officeparser@8.1.1 >/dev/null
cat >show.mjs <<'X'
import mammoth from 'mammoth';
import { OfficeParser } from 'officeparser';
const html = await mammoth.convertToHtml({ path: 'a.docx' });
console.log('mammoth', html.value, html.messages.length);
console.log('officeparser', (await (await OfficeParser.parseOffice('a.docx')).to('text')).value.trim());
X
node show.mjs >out
cat out
cat >expected <<'X'
mammoth <p>人：单雄</p> 1
officeparser 人：单雄
X
cmp out expected && echo "mammoth 1.13.0, officeparser 8.1.1: as described"
