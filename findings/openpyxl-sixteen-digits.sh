#!/bin/sh
# Guess: a workbook written by openpyxl holds the number that Python prints: 9.325 is written as 9.325.
# Seen (Debian python3-openpyxl 3.0.9): numbers are written with sixteen significant digits of their binary value: 9.325 becomes
# 9.324999999999999. It is the same double, but whoever reads the file as a decimal and rounds half up gets 9.32 instead of 9.33.
# Touches us: a hundredth of a point. Ziping takes stored numbers at fifteen significant digits.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download -q python3-openpyxl=3.0.9-1 python3-et-xmlfile=1.0.1-2.1 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 - >out <<'X'
import decimal, re, zipfile
import openpyxl
book = openpyxl.Workbook()
book.active['A1'] = 9.325
book.save('a.xlsx')
stored = re.search('<v>([^<]*)</v>', zipfile.ZipFile('a.xlsx').read('xl/worksheets/sheet1.xml').decode()).group(1)
rounded = decimal.Decimal(stored).quantize(decimal.Decimal('0.01'), decimal.ROUND_HALF_UP)
print(openpyxl.__version__, stored, rounded, float(stored) == 9.325)
X
cat out
echo '3.0.9 9.324999999999999 9.32 True' | cmp - out && echo "openpyxl 3.0.9: as described"
