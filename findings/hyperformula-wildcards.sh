#!/bin/sh
# Guess: an exact VLOOKUP with a wildcard returns the first match, from the top, and MATCH finds the same row.
# Seen (npm hyperformula 3.5.0): VLOOKUP("合?",…,FALSE()) over 合格 5, 合规 7, 优秀 9 gives 7, the last match; MATCH("合?",…,0) is #N/A, while
# COUNTIF and SUMIF count both rows. TRUE without brackets, as spreadsheets write it, is #NAME?.
# Touches us: grades that are looked up by the head of a word. Take stored results.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error hyperformula@3.5.0 >/dev/null
cat >show.cjs <<'X'
const { HyperFormula } = require('hyperformula');
const formulas = ['=VLOOKUP("合?",A1:B3,2,FALSE())', '=VLOOKUP("合格",A1:B3,2,FALSE())', '=MATCH("合?",A1:A3,0)', '=COUNTIF(A1:A3,"合?")', '=SUMIF(A1:A3,"合?",B1:B3)', '=IF(TRUE,1,2)'];
const book = HyperFormula.buildFromArray([['合格', 5, ...formulas], ['合规', 7], ['优秀', 9]], { licenseKey: 'gpl-v3' });
formulas.forEach((f, i) => {
  const value = book.getCellValue({ sheet: 0, row: 0, col: i + 2 });
  console.log(f.slice(1), value.value || value);
});
X
node show.cjs >out
cat out
cat >expected <<'X'
VLOOKUP("合?",A1:B3,2,FALSE()) 7
VLOOKUP("合格",A1:B3,2,FALSE()) 5
MATCH("合?",A1:A3,0) #N/A
COUNTIF(A1:A3,"合?") 2
SUMIF(A1:A3,"合?",B1:B3) 12
IF(TRUE,1,2) #NAME?
X
cmp out expected && echo "hyperformula 3.5.0: as described"
