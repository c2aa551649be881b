"""Reads the tables of the examples without jinguo, for the modules that count their published figures again.

recount_fengze.py and recount_jiangyang.py hold one district each: every function there is the definition of one figure
in a few lines; examples.py compares them with expected.tsv.
"""

import csv
import io
import re
import unicodedata
import zipfile
from datetime import date, timedelta
from xml.etree import ElementTree

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def cells_of(path):
    """Returns the rows of a workbook's only sheet; numbers stay as the file writes them, days too."""
    with zipfile.ZipFile(path) as parts:
        strings = ElementTree.fromstring(parts.read("xl/sharedStrings.xml"))
        shared = ["".join(text.text or "" for text in item.iter(SHEET + "t")) for item in strings]
        sheet = ElementTree.fromstring(parts.read("xl/worksheets/sheet1.xml"))
    rows = []
    for row in sheet.iter(SHEET + "row"):
        cells = {}
        for cell in row.iter(SHEET + "c"):
            value = cell.findtext(SHEET + "v", "")
            column = ord(cell.get("r")[0]) - ord("A")  # fewer than 26 columns
            cells[column] = shared[int(value)] if cell.get("t") == "s" else value
        rows.append([cells.get(column, "") for column in range(max(cells, default=-1) + 1)])
    return rows


def text_of(path):
    if path.suffix == ".xlsx":
        return "\n".join(",".join(row) for row in cells_of(path))
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def read_table(path):
    """Returns the rows as dictionaries; a title above the header has fewer filled cells than the header."""
    is_workbook = path.suffix == ".xlsx"
    rows = cells_of(path) if is_workbook else list(csv.reader(io.StringIO(text_of(path), newline="")))
    if sum(map(bool, rows[0])) < 2:
        rows = rows[1:]
    width = len(rows[0])
    if is_workbook:  # which leaves out the empty cells at the end of a row
        rows = [row + [""] * (width - len(row)) for row in rows]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def day(text):
    """Reads the spellings of a day that the examples use."""
    if not text:
        return None
    if re.fullmatch(r"\d{5}", text):
        return date(1899, 12, 30) + timedelta(days=int(text))
    compact = re.fullmatch(r"(\d{4})(\d\d)(\d\d)", text)
    parts = compact.groups() if compact else re.findall(r"\d+", text)
    return date(*map(int, parts))


def in_window(text, first, last):
    return text != "" and (first is None or first <= day(text)) and day(text) <= last


def is_open(begun, ended, on):
    """True when something begun on one day and ended on another, as the file writes them, is there at the end of `on`."""
    return (not begun or day(begun) <= on) and (not ended or day(ended) > on)


class Tables:
    """The tables of one example by name, each read once."""

    def __init__(self, folder):
        self.folder = folder
        self.known = {}

    def __getitem__(self, name):
        if name not in self.known:
            paths = [self.folder / f"{name}.csv", self.folder / f"{name}.xlsx"]
            self.known[name] = read_table(next(path for path in paths if path.exists()))
        return self.known[name]


def clean(cell):
    """Returns a cell of a number as it was meant."""
    return re.sub(r"[\s'‘’]", "", unicodedata.normalize("NFKC", cell))


class Names(dict):
    """One name for each person, whichever of code and identity number a row uses."""

    def __init__(self, rows, *columns):
        super().__init__()
        for place, row in enumerate(rows):
            for name in (clean(row[column]) for column in columns):
                if name:
                    if name in self:
                        raise ValueError(f"the people on file have {name} twice")
                    self[name] = place
