#!/bin/sh
# Guess: a sheet is found by the relationships of the workbook, whatever its part is called; the package format leaves names free.
# Seen (npm exceljs 4.4.0): only xl/worksheets/sheetN.xml counts. In a workbook whose sheet is xl/worksheets/sheet.xml or xl/form.xml
# there are 0 sheets, without an error; xlsx 0.18.5 reads both.
# Touches us: "the form is empty" is then said of forms that some generators write. Follow the relationships.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >make.py <<'X'
import zipfile
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/'
KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
def book(path, rows, part):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/><Override PartName="/xl/%s" ContentType="%sworksheet+xml"/></Types>' % (PACKAGE, KIND, part, KIND))
        z.writestr('_rels/.rels', '<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>' % (PACKAGE, REL))
        z.writestr('xl/workbook.xml', '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>' % (MAIN, REL))
        z.writestr('xl/_rels/workbook.xml.rels', '<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/worksheet" Target="%s"/></Relationships>' % (PACKAGE, REL, part))
        z.writestr('xl/' + part, '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (MAIN, rows))
for path, part in (('a.xlsx', 'worksheets/sheet1.xml'), ('b.xlsx', 'worksheets/sheet.xml'), ('c.xlsx', 'form.xml')):
    book(path, '<row r="1"><c r="A1"><v>95</v></c></row>', part)
X
python3 make.py
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error exceljs@4.4.0 xlsx@0.18.5 >/dev/null
cat >show.mjs <<'X'
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';
for (const file of ['a.xlsx', 'b.xlsx', 'c.xlsx']) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  console.log(file, 'exceljs sheets', book.worksheets.length, '| xlsx A1', XLSX.readFile(file).Sheets.Sheet1.A1.v);
}
X
node show.mjs >out
cat out
cat >expected <<'X'
a.xlsx exceljs sheets 1 | xlsx A1 95
b.xlsx exceljs sheets 0 | xlsx A1 95
c.xlsx exceljs sheets 0 | xlsx A1 95
X
cmp out expected && echo "exceljs 4.4.0: as described"
