#!/bin/sh
# Guess: of merged cells only the first has a value; one that is hidden below it (a merge by script keeps it) is read as it is, and stays
# in the file.
# Seen (npm exceljs 4.4.0): every cell of the merge returns the first one's value, so a loop that adds up a column counts it as often as
# the merge has rows; the hidden value cannot be read, and saving drops it. xlsx 0.18.5 returns the hidden value.
# Touches us: totals that a portal adds up from merged score cells. Count the first cell of a merge only.
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
        z.writestr('xl/worksheets/sheet1.xml', '<worksheet xmlns="%s"><sheetData>%s</sheetData><mergeCells count="1"><mergeCell ref="B1:B3"/></mergeCells></worksheet>' % (MAIN, rows))
        z.writestr('xl/sharedStrings.xml', '<sst xmlns="%s">%s</sst>' % (MAIN, strings))
book('a.xlsx', ''.join('<row r="%d"><c r="A%d"><v>1</v></c><c r="B%d"><v>%d</v></c></row>' % (i, i, i, 10 * i) for i in (1, 2, 3)))
X
python3 make.py
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error exceljs@4.4.0 xlsx@0.18.5 >/dev/null
cat >show.mjs <<'X'
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';
const book = new ExcelJS.Workbook();
await book.xlsx.readFile('a.xlsx');
let sum = 0;
book.worksheets[0].eachRow(row => { sum += row.getCell(2).value; });
console.log('exceljs sum', sum);
await book.xlsx.writeFile('b.xlsx');
for (const file of ['a.xlsx', 'b.xlsx']) {
  const sheet = XLSX.readFile(file).Sheets.Sheet1;
  console.log(file, 'xlsx', ['B1', 'B2', 'B3'].map(a => sheet[a]?.v ?? '-').join(' '));
}
X
node show.mjs >out
cat out
cat >expected <<'X'
exceljs sum 30
a.xlsx xlsx 10 20 30
b.xlsx xlsx 10 - -
X
cmp out expected && echo "exceljs 4.4.0: as described"
