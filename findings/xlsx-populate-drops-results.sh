#!/bin/sh
# Guess: opening a workbook, changing one cell and saving it keeps the rest as it was, above all the stored results of formulas; keeping
# the rest is what this library is for.
# Seen (npm xlsx-populate 1.21.0): the results of all formulas are gone from the file, also in rows that nobody touched; the formulas
# stay. exceljs 4.4.0 keeps the results.
# Touches us: forms that a portal stamps that way have no totals until someone opens and saves them. A reader computes or says "no result
# stored", never 0.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error xlsx-populate@1.21.0 exceljs@4.4.0 >/dev/null
cat >show.cjs <<'X'
const XlsxPopulate = require('xlsx-populate');
const ExcelJS = require('exceljs');
(async () => {
  const source = new ExcelJS.Workbook();
  const sheet = source.addWorksheet('S');
  sheet.getCell('A1').value = 40;
  sheet.getCell('B1').value = { formula: 'A1*2', result: 80 };
  await source.xlsx.writeFile('a.xlsx');
  const book = await XlsxPopulate.fromFileAsync('a.xlsx');
  book.sheet(0).cell('A9').value(1);
  await book.toFileAsync('populate.xlsx');
  const other = new ExcelJS.Workbook();
  await other.xlsx.readFile('a.xlsx');
  other.worksheets[0].getCell('A9').value = 1;
  await other.xlsx.writeFile('exceljs.xlsx');
})();
X
node show.cjs >out
for name in a populate exceljs; do
  echo "$name $(unzip -p $name.xlsx xl/worksheets/sheet1.xml | tr '\n' ' ' | sed 's/.*<c r="B1"[^>]*>\(.*\)/\1/; s/<.c>.*//')" >>out
done
cat out
cat >expected <<'X'
a <f>A1*2</f><v>80</v>
populate <f>A1*2</f>
exceljs <f>A1*2</f><v>80</v>
X
cmp out expected && echo "xlsx-populate 1.21.0: as described"
