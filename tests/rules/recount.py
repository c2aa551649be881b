"""Counts the published figures of examples/fengze-2023 straight from its CSV files, without jinguo.

Every function is the definition of one figure in a few lines; examples.py compares them with expected.tsv.
"""

import csv
import io
import re
import unicodedata
from datetime import date, timedelta

FIRST, LAST = date(2023, 1, 1), date(2023, 10, 8)


def text_of(path):
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def read_table(path):
    """Returns the rows as dictionaries; a title above the header has fewer filled cells than the header."""
    rows = list(csv.reader(io.StringIO(text_of(path), newline="")))
    if sum(map(bool, rows[0])) < 2:
        rows = rows[1:]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def day(text):
    """Reads the spellings of a day that the example uses."""
    if not text:
        return None
    if re.fullmatch(r"\d{5}", text):
        return date(1899, 12, 30) + timedelta(days=int(text))
    compact = re.fullmatch(r"(\d{4})(\d\d)(\d\d)", text)
    parts = compact.groups() if compact else re.findall(r"\d+", text)
    return date(*map(int, parts))


def in_window(text, first=FIRST, last=LAST):
    return text != "" and first <= day(text) <= last


def open_on(row, first, last):
    """True when something begun on the day `first` and ended on the day `last` is there at the end of LAST."""
    return (not row[first] or day(row[first]) <= LAST) and (not row[last] or day(row[last]) > LAST)


class Tables:
    def __init__(self, folder):
        self.folder = folder
        self.known = {}

    def __getitem__(self, name):
        if name not in self.known:
            self.known[name] = read_table(self.folder / f"{name}.csv")
        return self.known[name]


def clean(cell):
    """Returns a cell of a number as it was meant."""
    return re.sub(r"[\s'‘’]", "", unicodedata.normalize("NFKC", cell))


class Names(dict):
    """One name for each person, whichever of code and identity number a row uses."""

    def __init__(self, tables):
        super().__init__()
        for place, row in enumerate(tables["人员"]):
            for name in (row["人员编号"], clean(row["身份证号"])):
                if name:
                    if name in self:
                        raise ValueError(f"人员.csv has {name} twice")
                    self[name] = place


def enterprises(tables, start=""):
    rows = (row for row in tables["家政企业"] if row["统一社会信用代码"].startswith(start))
    return sum(open_on(row, "成立日期", "注销日期") for row in rows)


def units(tables, **wanted):
    rows = (row for row in tables["阵地"] if all(row[column] == word for column, word in wanted.items()))
    return sum(bool(row["启用日期"]) and open_on(row, "启用日期", "关闭日期") for row in rows)


def classes(tables, first=FIRST, last=LAST, funding="普惠性", street=""):
    return {
        row["培训编号"]
        for row in tables["培训班"]
        if (row["培训类型"], row["经费性质"], row["状态"]) == ("技能", funding, "已结束")
        and in_window(row["结业日期"], first, last)
        and row["所属街道"].startswith(street)
    }


def lines(tables, counted):
    return [row for row in tables["签到"] if row["培训编号"] in counted and row["是否到场"] == "是"]


def person_times(tables, counted):
    return sum(int(row["人数"] or 1) for row in lines(tables, counted))


def persons(tables, counted):
    people = Names(tables)
    return len({people[row["人员"]] for row in lines(tables, counted) if row["人员"]})


def placed(tables, route="", first=FIRST, last=LAST):
    people = Names(tables)
    return len(
        {
            people[row["人员"]]
            for row in tables["就业"]
            if row["状态"] != "作废" and in_window(row["就业日期"], first, last) and row["就业渠道"].startswith(route)
        }
    )


def mama_posts(tables):
    return sum(
        int(row["岗位数"])
        for row in tables["妈妈岗"]
        if in_window(row["征集日期"]) and not (row["撤回日期"] and day(row["撤回日期"]) <= day(row["征集日期"]))
    )


def fair_posts(tables, fair="ZPH2023"):
    held = {row["招聘会编号"]: day(row["举办日期"]) for row in tables["招聘会"] if row["状态"] == "已结束"}
    return [
        row
        for row in tables["招聘会岗位"]
        if row["招聘会编号"] == fair and not (row["撤回日期"] and day(row["撤回日期"]) <= held[fair])
    ]


def fair_firms(tables):
    codes = {row["企业名称"]: row["统一社会信用代码"] for row in tables["家政企业"]}
    return len({codes.get(row["企业名称"], row["企业名称"]) for row in fair_posts(tables)})


def fair_figure(tables, column):
    return sum(int(row[column] or 0) for row in tables["招聘会"] if row["招聘会编号"] == "ZPH2023")


def workers(tables):
    return sum(not row["登记日期"] or day(row["登记日期"]) <= LAST for row in tables["人员"])


SEPTEMBER = (date(2023, 9, 1), date(2023, 9, 30))
SEPTEMBER_BEFORE = (date(2022, 9, 1), date(2022, 9, 30))
TO_SEPTEMBER = (date(2023, 1, 1), date(2023, 9, 30))


def base(base_type, level):
    return lambda tables: units(tables, 阵地类型="基地", 基地类型=base_type, 级别=level)


FIGURES = {
    "companies": lambda tables: enterprises(tables, "91"),
    "sole-proprietors": lambda tables: enterprises(tables, "92"),
    "enterprises": enterprises,
    "enterprises-by-street": enterprises,
    "bases": lambda tables: units(tables, 阵地类型="基地"),
    "startup-bases-district": base("创业就业基地", "区"),
    "startup-bases-city": base("创业就业基地", "市"),
    "startup-bases-province": base("创业就业基地", "省"),
    "incubators-district": base("灵活就业孵化基地", "区"),
    "training-bases-city": base("培训基地", "市"),
    "innovation-bases-province": base("创新基地", "省"),
    "stations": lambda tables: units(tables, 阵地类型="驿站"),
    "micro-homes": lambda tables: units(tables, 阵地类型="妇女微家"),
    "classes": lambda tables: len(classes(tables)),
    "classes-in-one-street": lambda tables: len(classes(tables, street="示范一街道")),
    "person-times": lambda tables: person_times(tables, classes(tables)),
    "person-times-by-month": lambda tables: person_times(tables, classes(tables)),
    "persons-trained": lambda tables: persons(tables, classes(tables)),
    "placed-after-training": lambda tables: placed(tables, "培训"),
    "placed-near-home": lambda tables: placed(tables, "妈妈岗"),
    "placed-in-all": placed,
    "mama-posts": mama_posts,
    "fair-enterprises": fair_firms,
    "fair-posts": lambda tables: sum(int(row["岗位数"]) for row in fair_posts(tables)),
    "fair-headcount": lambda tables: sum(int(row["招聘人数"]) for row in fair_posts(tables)),
    "fair-visitors": lambda tables: fair_figure(tables, "入场人次"),
    "fair-intents": lambda tables: fair_figure(tables, "达成意向人数"),
    "fair-hired": lambda tables: placed(tables, "招聘会"),
    "workers": workers,
    "classes-in-september": lambda tables: len(classes(tables, *SEPTEMBER)),
    "classes-in-september-2022": lambda tables: len(classes(tables, *SEPTEMBER_BEFORE)),
    "person-times-in-september": lambda tables: person_times(tables, classes(tables, *SEPTEMBER)),
    "person-times-to-september": lambda tables: person_times(tables, classes(tables, *TO_SEPTEMBER)),
    "placed-in-september": lambda tables: placed(tables, "培训", *SEPTEMBER),
    "placed-in-september-2022": lambda tables: placed(tables, "培训", *SEPTEMBER_BEFORE),
    "subsidised-person-times": lambda tables: person_times(tables, classes(tables, funding="补贴性")),
}
