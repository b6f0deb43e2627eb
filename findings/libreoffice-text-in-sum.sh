#!/bin/sh
# Guess: where ="12"+3 is 15, SUM("12",3) is 15 as well: a text given straight to SUM is converted, only texts in cells are skipped.
# Seen (Debian libreoffice-calc 7.4.7.2): "12"+3 is 15, but SUM("12",3) is #VALUE! and MAX("12",3) is Err:504. POI 5.5.1, hyperformula
# 3.5.0 and the office program give 15 and 12.
# Touches us: sums of IF(…,"10",0), where someone quoted the points, are fine for the unit and an error for whoever recalculates there.
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
book('a.xlsx', '<row r="1"><c r="A1"><f>"12"+3</f></c><c r="B1"><f>SUM("12",3)</f></c><c r="C1"><f>MAX("12",3)</f></c><c r="D1"><f>SUM(IF(TRUE,"10",0),5)</f></c></row>')
X
python3 make.py
soffice --version | sed -n 's/ [0-9]*(.*//p' >out
soffice --headless "-env:UserInstallation=file://$dir/profile" --convert-to csv a.xlsx >/dev/null 2>&1
cat a.csv >>out
cat out
cat >expected <<'X'
LibreOffice 7.4.7.2
15,#VALUE!,Err:504,#VALUE!
X
cmp out expected && echo "LibreOffice 7.4.7.2: as described"
