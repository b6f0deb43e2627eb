#!/bin/sh
# Guess: in [=1]"合格" the word shows for 1 only; any other number shows as it is (a spreadsheet then shows the number).
# Seen (npm xlsx 0.18.5): the word shows for every number: a format of one section loses its condition. [=1]"合格";[=2]"不合格" shows
# "合格" for 3 as well. The same engine on its own (npm ssf 0.11.2) does the same; npm numfmt 4.0.1 shows 2.
# Touches us: a web tool that a unit exports with makes a failed check read 合格. Ziping reads the number and the condition.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error xlsx@0.18.5 ssf@0.11.2 numfmt@4.0.1 >/dev/null
cat >show.mjs <<'X'
import XLSX from 'xlsx';
import SSF from 'ssf';
import { format } from 'numfmt';
const sheet = { '!ref': 'A1:A2', A1: { t: 'n', v: 1, z: '[=1]"合格"' }, A2: { t: 'n', v: 2, z: '[=1]"合格"' } };
const file = XLSX.write({ SheetNames: ['S'], Sheets: { S: sheet } }, { type: 'buffer', bookType: 'xlsx' });
const read = XLSX.read(file, { cellNF: true }).Sheets.S;
console.log('xlsx', read.A1.w, read.A2.w);
console.log('ssf', SSF.format('[=1]"合格";[=2]"不合格"', 3));
console.log('numfmt', format('[=1]"合格"', 2));
X
node show.mjs >out
cat out
cat >expected <<'X'
xlsx 合格 合格
ssf 合格
numfmt 2
X
cmp out expected && echo "xlsx 0.18.5, ssf 0.11.2, numfmt 4.0.1: as described"
