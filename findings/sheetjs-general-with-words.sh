#!/bin/sh
# Guess: General"人" shows 12.5人, and [DBNum2][$-804]General writes 123 in Chinese numerals, or at worst plainly as 123.
# Seen (npm ssf 0.11.2, the engine of SheetJS): the word behind General is dropped ("12.5"), and the language tag -804 (Chinese, China)
# comes out as money: "$123"; [DBNum1][$-804]General"元" makes $10元 of ten yuan.
# Touches us: counts lose their unit and amounts gain a currency in web exports. Ziping shows General with its words and ignores such tags.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error ssf@0.11.2 >/dev/null
cat >show.cjs <<'X'
const SSF = require('ssf');
console.log(SSF.format('General"人"', 12.5));
console.log(SSF.format('[DBNum2][$-804]General', 123));
console.log(SSF.format('[DBNum1][$-804]General"元"', 10));
X
node show.cjs >out
cat out
cat >expected <<'X'
12.5
$123
$10元
X
cmp out expected && echo "ssf 0.11.2: as described"
