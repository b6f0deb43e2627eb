#!/bin/sh
# Guess: libraries that know the backslash know the other escape too: in Chinese and Japanese versions "!" shows the next character as
# it stands, and 0!.0000"万元" is the usual way to show 元 as 万元 (410200 shows as 41.0200万元).
# Seen (npm ssf 0.11.2 and numfmt 4.0.1): both print the mark and a real decimal point: "410200!.0000万元", ten thousand times too much
# in the unit that follows. With the point quoted, 0"."0000, both show 41.0200.
# Touches us: amounts in such cells. Ziping takes "!" as an escape.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error ssf@0.11.2 numfmt@4.0.1 >/dev/null
cat >show.mjs <<'X'
import SSF from 'ssf';
import { format } from 'numfmt';
for (const code of ['0!.0000"万元"', '0"."0000']) {
  console.log(SSF.format(code, 410200), format(code, 410200));
}
X
node show.mjs >out
cat out
cat >expected <<'X'
410200!.0000万元 410200!.0000万元
41.0200 41.0200
X
cmp out expected && echo "ssf 0.11.2, numfmt 4.0.1: as described"
