#!/bin/sh
# Guess: both spellings of a field, w:fldSimple and the three-part w:fldChar, give the result that stands in the document.
# Seen (npm mammoth 1.13.0): the result of a w:fldSimple is dropped with a mere warning of an ignored element, that of the long spelling
# stays: 预算120万元 reads 预算万元.
# Touches us: amounts that come from document properties or mail merge. Read the runs within w:fldSimple.
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
part = '<w:r><w:fldChar w:fldCharType="%s"/></w:r>'
document('a.docx', '<w:p>%s<w:fldSimple w:instr=" DOCPROPERTY budget ">%s</w:fldSimple>%s</w:p>' % (run('预算'), run('120'), run('万元'))
    + '<w:p>%s%s<w:r><w:instrText xml:space="preserve"> DOCPROPERTY budget </w:instrText></w:r>%s%s%s%s</w:p>' % (
        run('预算'), part % 'begin', part % 'separate', run('120'), part % 'end', run('万元')))
X
python3 make.py
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error mammoth@1.13.0 >/dev/null
cat >show.mjs <<'X'
import mammoth from 'mammoth';
const html = await mammoth.convertToHtml({ path: 'a.docx' });
console.log(html.value.replace('</p>', '</p>\n'), html.messages.length);
X
node show.mjs >out
cat out
cat >expected <<'X'
<p>预算万元</p>
<p>预算120万元</p> 1
X
cmp out expected && echo "mammoth 1.13.0: as described"
