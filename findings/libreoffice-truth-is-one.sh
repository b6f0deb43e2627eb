#!/bin/sh
# Guess: SUM, COUNT and AVERAGE over cells skip TRUE and FALSE, as the office program's do and POI's evaluator does: the cells hold no
# number.
# Seen (Debian libreoffice-calc 7.4.7.2): a TRUE in a cell of an .xlsx counts as 1: over 3, TRUE and 10 SUM is 14, COUNT 3, AVERAGE 4.67
# instead of 13, 2 and 6.5; POI 5.5.1 and hyperformula 3.5.0 give 13.
# Touches us: ticked cells beside scores add a point each when a form without stored results is opened and saved there. Leave truth values
# out of sums.
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
book('a.xlsx', '<row r="1"><c r="A1"><v>3</v></c><c r="B1" t="b"><v>1</v></c><c r="C1"><v>10</v></c>'
     '<c r="D1"><f>SUM(A1:C1)</f></c><c r="E1"><f>COUNT(A1:C1)</f></c><c r="F1"><f>ROUND(AVERAGE(A1:C1),2)</f></c></row>')
X
python3 make.py
soffice --version | sed -n 's/ [0-9]*(.*//p' >out
soffice --headless "-env:UserInstallation=file://$dir/profile" --convert-to csv a.xlsx >/dev/null 2>&1
cat a.csv >>out
cat out
cat >expected <<'X'
LibreOffice 7.4.7.2
3,TRUE,10,14,3,4.67
X
cmp out expected && echo "LibreOffice 7.4.7.2: as described"
