#!/usr/bin/env python3
"""Writes shown.tsv: what LibreOffice shows for numbers in number formats.

Formats stand in formats.txt, values are drawn with a fixed seed. Needs openpyxl and soffice. Its
known faults (faults.tsv says which, and what Excel and WPS show) are not put right here.
"""
import csv, pathlib, random, re, subprocess, sys, tempfile
import openpyxl

here = pathlib.Path(__file__).parent
out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here / "shown.tsv"
random.seed(20261201)
NUMBERS = ["0", "1", "-1", "0.5", "0.8567", "60", "93.25", "-38.25", "64000", "410200", "123456.789", "20240215", "12.5", "0.004"]
DATES = ["45337", "45291", "45291.75", "45000.5", "61", "44197.25", "45658"]


def drawn():
    digits = random.choice([1, 2, 3, 5, 7])
    return str(round(random.uniform(-1, 9) * 10 ** (digits - 1), random.choice([0, 1, 2, 4])))


def is_date(code):
    bare = re.sub(r'"[^"]*"|\\.|!.|_.|\*.|\[\$[^\]]*\]|\[(Red|Blue|DBNum\d)\]|General|E[+-]', "", code, flags=re.I)
    return re.search(r"[ymdhs]|aaa|e", bare, re.I) is not None


def main():
    formats = [line for line in (here / "formats.txt").read_text(encoding="utf-8").splitlines() if line and not line.startswith("## ")]
    book = openpyxl.Workbook()
    sheet = book.active
    asked = []
    for code in formats:
        values = DATES if is_date(code) else NUMBERS + [drawn() for _ in range(3)]
        for value in values:
            cell = sheet.cell(len(asked) + 1, 1, float(value))
            cell.number_format = code
            asked.append((code, value))
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "f.xlsx"
        book.save(path)
        profile = "-env:UserInstallation=file://" + folder + "/profile"
        # 44 comma, 34 quote, 76 UTF-8, first line 1, no columns, no language, no quoting, detect no,
        # cell contents as shown
        subprocess.run(["soffice", "--headless", profile, "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true", "--outdir", folder, str(path)],
                       check=True, capture_output=True)
        shown = list(csv.reader(open(pathlib.Path(folder) / "f.csv", encoding="utf-8")))
        version = subprocess.run(["soffice", "--version"], capture_output=True, text=True).stdout.split()[1]
    with open(out, "w", encoding="utf-8") as file:
        file.write("# Shown by LibreOffice %s; made by make.py. format, number, shown\n" % version)
        for (code, value), row in zip(asked, shown):
            file.write("%s\t%s\t%s\n" % (code, value, row[0] if row else ""))


main()
