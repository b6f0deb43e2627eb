#!/bin/sh
# Guess: an engine that rounds 2.675 to 2.68, as spreadsheets do although the double lies below the half, does so for every such number.
# Seen (npm hyperformula 3.5.0): ROUND(2.675,2) is 2.68, but ROUND(9.325,2) is 9.32, ROUND(1.005,2) is 1, and INT(4.35*100) is 434
# although 4.35*100=435 is TRUE. LibreOffice 7.4.7 and POI 5.5.1 give 9.33, 1.01 and 435.
# Touches us: a hundredth of a point between a web page and the form. Round decimals of fifteen digits, half up.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error hyperformula@3.5.0 >/dev/null
cat >show.cjs <<'X'
const { HyperFormula } = require('hyperformula');
const formulas = ['=ROUND(2.675,2)', '=ROUND(9.325,2)', '=ROUND(1.005,2)', '=4.35*100=435', '=INT(4.35*100)'];
const book = HyperFormula.buildFromArray([formulas], { licenseKey: 'gpl-v3' });
formulas.forEach((f, i) => console.log(f.slice(1), book.getCellValue({ sheet: 0, row: 0, col: i })));
X
node show.cjs >out
cat out
cat >expected <<'X'
ROUND(2.675,2) 2.68
ROUND(9.325,2) 9.32
ROUND(1.005,2) 1
4.35*100=435 true
INT(4.35*100) 434
X
cmp out expected && echo "hyperformula 3.5.0: as described"
