#!/bin/sh
# Guess: saving a workbook again keeps its defined names, or at least those that formulas use.
# Seen (npm exceljs 4.4.0): a name that stands for a number or a formula (权重 = 0.3) vanishes; names of cells stay, but one that belonged
# to a sheet becomes a name of the whole workbook. The formula A1*权重 is written on, so it is #NAME? at the next recalculation.
# Touches us: forms whose weights are named constants, after a portal has stamped them. The stored result is the last good value.
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
        z.writestr('xl/workbook.xml', '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="总分">Sheet1!$A$1</definedName><definedName name="本表" localSheetId="0">Sheet1!$A$1</definedName><definedName name="权重">0.3</definedName></definedNames></workbook>' % (MAIN, REL))
        z.writestr('xl/_rels/workbook.xml.rels', '<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="%s/sharedStrings" Target="sharedStrings.xml"/></Relationships>' % (PACKAGE, REL, REL))
        z.writestr('xl/worksheets/sheet1.xml', '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (MAIN, rows))
        z.writestr('xl/sharedStrings.xml', '<sst xmlns="%s">%s</sst>' % (MAIN, strings))
book('a.xlsx', '<row r="1"><c r="A1"><v>90</v></c><c r="B1"><f>A1*权重</f><v>27</v></c></row>')
X
python3 make.py
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error exceljs@4.4.0 >/dev/null
cat >show.mjs <<'X'
import ExcelJS from 'exceljs';
const book = new ExcelJS.Workbook();
await book.xlsx.readFile('a.xlsx');
await book.xlsx.writeFile('b.xlsx');
X
node show.mjs >out
for name in a b; do unzip -p $name.xlsx xl/workbook.xml | grep -o '<definedName .*</definedName>' | sed 's/<.definedName>/&\n/g' | grep . | sed "s/^/$name /" >>out; done
unzip -p b.xlsx xl/worksheets/sheet1.xml | grep -o '<f>.*</v>' | tail -1 >>out
cat out
cat >expected <<'X'
a <definedName name="总分">Sheet1!$A$1</definedName>
a <definedName name="本表" localSheetId="0">Sheet1!$A$1</definedName>
a <definedName name="权重">0.3</definedName>
b <definedName name="总分">Sheet1!$A$1</definedName>
b <definedName name="本表">Sheet1!$A$1</definedName>
<f>A1*权重</f><v>27</v>
X
cmp out expected && echo "exceljs 4.4.0: as described"
