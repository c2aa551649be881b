"""Counts the published figures of examples/fengze-2023 straight from its tables, without jinguo."""

from datetime import date

from recount import Names, day, in_window, is_open

FIRST, LAST = date(2023, 1, 1), date(2023, 10, 8)


def people_of(tables):
    return Names(tables["人员"], "人员编号", "身份证号")


def enterprises(tables, start=""):
    rows = (row for row in tables["家政企业"] if row["统一社会信用代码"].startswith(start))
    return sum(is_open(row["成立日期"], row["注销日期"], LAST) for row in rows)


def units(tables, **wanted):
    rows = (row for row in tables["阵地"] if all(row[column] == word for column, word in wanted.items()))
    return sum(bool(row["启用日期"]) and is_open(row["启用日期"], row["关闭日期"], LAST) for row in rows)


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
    people = people_of(tables)
    return len({people[row["人员"]] for row in lines(tables, counted) if row["人员"]})


def placed(tables, route="", first=FIRST, last=LAST):
    people = people_of(tables)
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
        if in_window(row["征集日期"], FIRST, LAST) and not (row["撤回日期"] and day(row["撤回日期"]) <= day(row["征集日期"]))
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
