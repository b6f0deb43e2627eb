#!/bin/sh
# Guess: TEXT() of a spreadsheet engine knows the plainest number formats: TEXT(0.5,"0%") is 50%, TEXT(1234.5,"#,##0.00") is 1,234.50.
# Seen (npm hyperformula 3.5.0): "1%" and "1235,##0.00": digits up to the first foreign sign are filled in (rounded to the decimals seen
# there), the rest of the format is printed as it stands. Dates work: 2024年3月.
# Touches us: texts like 完成率50% that a page recalculates with it. Trust stored texts, not recalculated ones.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error hyperformula@3.5.0 >/dev/null
cat >show.cjs <<'X'
const { HyperFormula } = require('hyperformula');
const formulas = ['=TEXT(0.5,"0%")', '=TEXT(1234.5,"#,##0.00")', '=TEXT(1234.5,"0.00")', '=TEXT(45356,"yyyy年m月")'];
const book = HyperFormula.buildFromArray([formulas], { licenseKey: 'gpl-v3' });
formulas.forEach((f, i) => console.log(f.slice(1), book.getCellValue({ sheet: 0, row: 0, col: i })));
X
node show.cjs >out
cat out
cat >expected <<'X'
TEXT(0.5,"0%") 1%
TEXT(1234.5,"#,##0.00") 1235,##0.00
TEXT(1234.5,"0.00") 1234.50
TEXT(45356,"yyyy年m月") 2024年3月
X
cmp out expected && echo "hyperformula 3.5.0: as described"
