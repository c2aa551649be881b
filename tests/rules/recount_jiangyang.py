"""Counts the published figures of examples/jiangyang-2024 straight from its tables, without jinguo."""

from datetime import date, timedelta
from fractions import Fraction

from recount import Names, day, in_window, is_open

LAST = date(2024, 5, 31)
ONE_WEEK = (date(2024, 5, 13), date(2024, 5, 19))
SPRING = (date(2024, 3, 1), LAST)


def people_of(tables):
    return Names(tables["花名册"], "人员编号", "身份证号码")


def held(tables, name, code, last_day, status="状态", first=None, last=LAST):
    """The codes of classes or events that took place in the window; a table without a status has only such."""
    return {
        row[code]
        for row in tables[name]
        if row.get(status, "已结束") == "已结束" and in_window(row[last_day], first, last)
    }


def evenings(tables, **window):
    return held(tables, "夜校", "培训编号", "培训时间", **window)


def lessons(tables):
    return held(tables, "形体课", "编号", "培训日期")


def trainings(tables):
    return held(tables, "就业培训", "班次编号", "结束日期", "办班状态")


def readings(tables):
    return held(tables, "读书活动", "活动编号", "活动时间")


def lines(tables, name, code, counted, present=""):
    return [row for row in tables[name] if row[code] in counted and row.get(present, "") != "否"]


def heads(rows, column):
    return sum(int(row[column] or 1) for row in rows)


def persons(tables, rows, column):
    people = people_of(tables)
    return len({people[row[column]] for row in rows if row[column]})


def night_lines(tables):
    return lines(tables, "夜校签到", "培训编号", evenings(tables))


def training_lines(tables):
    return lines(tables, "就业培训签到", "班次编号", trainings(tables), "到课")


def reading_lines(tables):
    return lines(tables, "读书活动签到", "活动编号", readings(tables))


def placed(tables, near=""):
    rows = [
        row
        for row in tables["就业"]
        if row["就业状态"] != "作废" and row["就近"].startswith(near) and in_window(row["入职日期"], None, LAST)
    ]
    return persons(tables, rows, "人员编号")


def resolved(kind):
    return lambda tables: sum(
        row["处理结果"] == "已化解" and row["个案类型"] == kind and in_window(row["结案时间"], None, LAST)
        for row in tables["个案"]
    )


def mothers(tables):
    rows = tables["宝妈台账"]
    return sum(row["登记状态"] != "作废" and is_open(row["登记时间"], row["退出日期"], LAST) for row in rows)


def groups(term):
    return lambda tables: sum(row["学期"] == term and row["状态"] != "已取消" for row in tables["青少年宫"])


def palace_lines(tables):
    return [row for row in tables["青少年宫点名"] if row["出勤"] == "是" and in_window(row["上课日期"], None, LAST)]


def youngsters_a_week(tables):
    """The mean over the weeks that have a line, without its fraction; a week begins on Monday."""
    people, weeks = people_of(tables), {}
    for row in palace_lines(tables):
        monday = day(row["上课日期"]) - timedelta(days=day(row["上课日期"]).weekday())
        weeks.setdefault(monday, set()).add(people[row["人员"]])
    return sum(map(len, weeks.values())) // len(weeks)


def saved(tables):
    price = {row["班级编号"]: int(row["市场费用"]) - int(row["学费"]) for row in tables["青少年宫"]}
    return sum(price[row["班级"]] for row in palace_lines(tables))


def things(item):
    return lambda tables: sum(
        int(row["数量"])
        for row in tables["设施设备"]
        if row["设施名称"] == item and is_open(row["购置日期"], row["报废日期"], LAST)
    )


def below_reference(tables):
    parts = [
        100 * (1 - Fraction(row["惠民价"]) / Fraction(row["市场参考价"]))
        for row in tables["托育价格"]
        if row["市场参考价"] and is_open(row["执行日期"], row["截止日期"], LAST)
    ]
    return sum(parts) / len(parts)


def umbrellas(tables, column):
    return [row for row in tables["计件"] if row["工坊名称"] == "样例油纸伞工坊" and in_window(row[column], *SPRING)]


def umbrella_people(tables):
    rows = [row for row in umbrellas(tables, "领料日期") if row["状态"] != "已取消"]
    return persons(tables, rows, "务工人员")


def month_income(tables):
    """The mean over the months of what was paid in each, divided by the people paid in it."""
    people, months = people_of(tables), {}
    for row in umbrellas(tables, "结算日期"):
        money, names = months.setdefault(day(row["结算日期"]).month, ([], set()))
        money.append(Fraction(row["计件工资"]))
        names.add(people[row["务工人员"]])
    return sum(sum(money) / len(names) for money, names in months.values()) / len(months)


FIGURES = {
    "night-school": lambda tables: len(evenings(tables)),
    "night-school-person-times": lambda tables: heads(night_lines(tables), "参加人数"),
    "night-school-one-week": lambda tables: len(evenings(tables, first=ONE_WEEK[0], last=ONE_WEEK[1])),
    "night-school-by-month": lambda tables: len(evenings(tables)),
    "posture-lessons": lambda tables: len(lessons(tables)),
    "posture-person-times": lambda tables: heads(
        lines(tables, "形体课签到", "培训编号", lessons(tables)), "参加人数"
    ),
    "trainings": lambda tables: len(trainings(tables)),
    "training-person-times": lambda tables: heads(training_lines(tables), "参训人数"),
    "trained-persons": lambda tables: persons(tables, training_lines(tables), "学员编号"),
    "placed-nearby": lambda tables: placed(tables, "是"),
    "placed-in-all": placed,
    "readings": lambda tables: len(readings(tables)),
    "readers": lambda tables: persons(tables, reading_lines(tables), "人员编号"),
    "reader-person-times": lambda tables: heads(reading_lines(tables), "人次"),
    "psychological-cases": resolved("心理"),
    "family-conflicts": resolved("家庭矛盾"),
    "back-at-school": resolved("复学"),
    "mothers": mothers,
    "groups-in-spring": groups("2024春"),
    "groups-in-autumn": groups("2023秋"),
    "youngsters-a-week": youngsters_a_week,
    "fees-saved": saved,
    "books": things("图书"),
    "outdoor-base": things("户外基地"),
    "nursery-below-reference": below_reference,
    "umbrella-makers": umbrella_people,
    "umbrella-income": month_income,
    "workers": lambda tables: sum(in_window(row["建档日期"], None, LAST) for row in tables["花名册"]),
}
