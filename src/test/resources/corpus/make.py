#!/usr/bin/env python3
"""Writes openpyxl-12.xlsx to openpyxl-23.xlsx, from fixed seeds (python3-openpyxl)."""
import datetime
import pathlib
import random

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.datavalidation import DataValidation

WORDS = ["产出指标", "≥95%", "多行\n文字", "<&>\"'", "_x000D_", "𠮷野家", " 前后 ", "　15辑", "", "—", "=文本", "238.93"]
FORMATS = ["General", "0", "0.00", "#,##0.00", "0%", "0.00%", "@", "yyyy-mm-dd", 'm"月"d"日"', "h:mm:ss", '0.00"万元"']


def value(rng):
    kind = rng.randrange(9)
    if kind < 3:
        return rng.choice(WORDS)
    if kind == 3:
        return rng.randrange(60000)
    if kind == 4:
        return rng.randrange(1000000) / 100
    if kind == 5:
        return datetime.datetime(2023, 1, 1) + datetime.timedelta(minutes=rng.randrange(500000))
    if kind == 6:
        return rng.random() < 0.5
    if kind == 7:
        return "=SUM(A1:B%d)" % (1 + rng.randrange(9))
    return rng.choice(["#REF!", "#DIV/0!", None])


def sheet(book, rng, title):
    ws = book.create_sheet(title)
    for row in range(1, 8 + rng.randrange(25)):
        for column in range(1, 12):
            if rng.random() < 0.6:
                cell = ws.cell(row, column, value(rng))
                if not cell.is_date:
                    cell.number_format = rng.choice(FORMATS)
                if rng.random() < 0.1:
                    cell.font = Font(bold=True)
                    cell.fill = PatternFill("solid", fgColor="FFFF00")
        if rng.random() < 0.1:
            ws.row_dimensions[row].hidden = True
    for i in range(rng.randrange(5)):
        top, left = 1 + 3 * i, 1 + rng.randrange(6)
        ws.merge_cells(start_row=top, end_row=top + 1, start_column=left, end_column=left + 2)
    ws["A1"].comment = Comment("请核实", "审核")
    check = DataValidation(type="list", formula1='"是,否"')
    ws.add_data_validation(check)
    check.add("B2:B9")
    ws.freeze_panes = "B3"
    return ws


def make(number):
    rng = random.Random(20231100 + number)
    book = Workbook()
    book.remove(book.active)
    if number % 4 == 0:
        book.epoch = CALENDAR_MAC_1904
    for i in range(1 + rng.randrange(3)):
        sheet(book, rng, "表 %d & <x>" % i)
    if len(book.worksheets) > 1:
        book.worksheets[-1].sheet_state = rng.choice(["hidden", "veryHidden"])
    book.save(pathlib.Path(__file__).parent / ("openpyxl-%02d.xlsx" % number))


for n in range(12, 24):
    make(n)
