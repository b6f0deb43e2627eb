#!/bin/sh
# Guess: soffice --convert-to computes the formulas; it is the usual way to "recalculate" a workbook that a program has changed.
# Seen (Debian libreoffice-calc 7.4.7.2): a stored result is believed, here 999 for A1*2 of 40, although nothing in the file says which
# program wrote it; only formulas without a result are computed. So a sum of two such cells is 1998 and the formula beside it 80.
# Touches us: a converted copy proves nothing about stale totals. Check sums against the cells.
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
book('a.xlsx', '<row r="1"><c r="A1"><v>40</v></c><c r="B1"><f>A1*2</f><v>999</v></c><c r="C1"><f>A1*2</f></c><c r="D1"><f>B1+B1</f></c></row>')
X
python3 make.py
soffice --version | sed -n 's/ [0-9]*(.*//p' >out
soffice --headless "-env:UserInstallation=file://$dir/profile" --convert-to csv a.xlsx >/dev/null 2>&1
cat a.csv >>out
cat out
cat >expected <<'X'
LibreOffice 7.4.7.2
40,999,80,1998
X
cmp out expected && echo "LibreOffice 7.4.7.2: as described"
