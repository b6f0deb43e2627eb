#!/bin/sh
# Guess: an empty entry of the shared strings, <si/>, is an empty text, as <si></si> is; the schema lets every child of si be absent.
# Seen (npm xlsx 0.18.5): the entry is no entry, so every later text of the workbook moves up by one cell: the cell of 得分 says 备注, and the
# last one is lost. exceljs 4.4.0 counts it.
# Touches us: a score sheet exported by such a web tool has shifted texts beside right numbers. A reader must count empty entries of both
# spellings.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >make.py <<'X'
import zipfile
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/'
KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
def book(path, rows, strings=''):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="%ssharedStrings+xml"/></Types>' % (PACKAGE, KIND, KIND, KIND))
        z.writestr('_rels/.rels', '<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>' % (PACKAGE, REL))
        z.writestr('xl/workbook.xml', '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>' % (MAIN, REL))
        z.writestr('xl/_rels/workbook.xml.rels', '<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="%s/sharedStrings" Target="sharedStrings.xml"/></Relationships>' % (PACKAGE, REL, REL))
        z.writestr('xl/worksheets/sheet1.xml', '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (MAIN, rows))
        z.writestr('xl/sharedStrings.xml', '<sst xmlns="%s">%s</sst>' % (MAIN, strings))
texts = ['项目名称', None, '得分', '备注']
for path, empty in (('short.xlsx', '<si/>'), ('long.xlsx', '<si><t></t></si>')):
    book(path, ''.join('<row r="%d"><c r="A%d" t="s"><v>%d</v></c></row>' % (i + 1, i + 1, i) for i in range(4)),
         ''.join(empty if text is None else '<si><t>%s</t></si>' % text for text in texts))
X
python3 make.py
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error xlsx@0.18.5 exceljs@4.4.0 >/dev/null
cat >show.mjs <<'X'
import XLSX from 'xlsx';
import ExcelJS from 'exceljs';
for (const file of ['short.xlsx', 'long.xlsx']) {
  const sheet = XLSX.readFile(file).Sheets.Sheet1;
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const show = list => list.map(text => text || '-').join(' ');
  console.log(file, 'xlsx:', show(['A1', 'A2', 'A3', 'A4'].map(a => sheet[a]?.v)), '| exceljs:', show(['A1', 'A2', 'A3', 'A4'].map(a => book.worksheets[0].getCell(a).text)));
}
X
node show.mjs >out
cat out
cat >expected <<'X'
short.xlsx xlsx: 项目名称 - 备注 - | exceljs: 项目名称 [object Object] 得分 备注
long.xlsx xlsx: 项目名称 - 得分 备注 | exceljs: 项目名称 - 得分 备注
X
cmp out expected && echo "xlsx 0.18.5: as described"
