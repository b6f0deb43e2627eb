"""Compares pairs of workbooks as openpyxl sees them: compare.py side original result original result ...

All cells of the original must be in the result, but for the form's column that scores are written to.
Prints one line for each difference.
"""

import sys
import warnings

from openpyxl import load_workbook

warnings.simplefilter("ignore")
side = int(sys.argv[1])
pairs = sys.argv[2:]


def cells(sheet):
    found = {}
    for row in getattr(sheet, "iter_rows", lambda: [])():
        for cell in row:
            if cell.value is not None and not (sheet.title == "自评表" and cell.column > side):
                found[cell.coordinate] = (str(cell.value), cell.number_format, cell.font.b, cell.protection.locked)
    return found


for original, result in zip(pairs[::2], pairs[1::2]):
    try:
        before = load_workbook(original)
        after = load_workbook(result)
        if after.sheetnames[1:-1] != before.sheetnames:
            print(original, "sheets", before.sheetnames, after.sheetnames)
            continue
        if after.active.title != after.sheetnames[0]:
            print(original, "active", after.active.title)
        for name in before.sheetnames:
            old, new = cells(before[name]), cells(after[name])
            if old != new:
                print(original, name, sorted(set(old.items()) ^ set(new.items()))[:6])
    except Exception as error:  # any failure is a finding
        print(original, repr(error))
print("compared", len(pairs) // 2)
