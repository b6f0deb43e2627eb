#!/bin/sh
# Guess: a row that begins two columns late (w:gridBefore, as Word writes it where cells were cut off on the left) becomes a row with
# empty cells or an offset.
# Seen (npm mammoth 1.13.0): the row's cells move to the left edge: 旧屋维修 stands under 一级指标 and 5 under 二级指标, without a message.
# Touches us: forms that were turned into web pages that way have values under wrong headings. Ziping counts gridBefore and gridSpan.
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
document('a.docx', table([cell('一级指标') + cell('二级指标') + cell('三级指标') + cell('得分'),
    '<w:trPr><w:gridBefore w:val="2"/></w:trPr>' + cell('旧屋维修') + cell('5')], 4))
X
python3 make.py
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error mammoth@1.13.0 >/dev/null
node -e "require('mammoth').convertToHtml({path: 'a.docx'}).then(r => console.log(r.value.split('</tr>').join('</tr>\n').trim(), r.messages.length))" >out
cat out
cat >expected <<'X'
<table><tr><td><p>一级指标</p></td><td><p>二级指标</p></td><td><p>三级指标</p></td><td><p>得分</p></td></tr>
<tr><td><p>旧屋维修</p></td><td><p>5</p></td></tr>
</table> 0
X
cmp out expected && echo "mammoth 1.13.0: as described"
