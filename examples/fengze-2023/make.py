#!/usr/bin/env python3
"""Writes the example office's files: what a district's paper of January to 8 October 2023 would hold.

Usage: make.py [FOLDER], by default the folder of this script. The same bytes every time; all people and firms are
invented, and the streets too. What the files add up to is in expected.tsv.
"""

import sys
from datetime import date
from pathlib import Path

sys.dont_write_bytecode = True  # the folder keeps to what is committed
sys.path.append(str(Path(__file__).resolve().parent.parent))  # what the examples share

from jobs import OCCUPATIONS, Jobs
from paper import days, spoken_day, to_bytes
from register import LAST, STREETS, Register

# The register of firms comes from a spreadsheet; all other tables are plain.
HOW_SAVED = {
    "家政企业.csv": {"title": "家政企业登记表（样例数据）", "line_end": "\r\n", "encoding": "gb18030"},
    "人员.csv": {"line_end": "\r\n", "encoding": "utf-8-sig"},
}


def make_people(register):
    dice = register.dice
    men = [register.add_person(date(2022, 3, 1), woman=False) for _ in range(2)]
    register.tables["签到.csv"].append(
        {"培训编号": "PX2022-001", "签到日期": "", "人员": men[0].spoken(), "人数": "", "是否到场": "是"}
    )
    for _ in range(3):
        register.add_person(LAST + days(dice.between(2, 40)))
    untidy = dice.some_of([person.number for person in register.people if person.number], 12)
    rows = []
    for place, person in enumerate(register.people):
        number = person.number
        if number in untidy:
            wide = number.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789X"})
            spaced = f"{number[:6]} {number[6:14]} {number[14:]}"
            number = [spaced, wide, f"'{number}", number + "　"][untidy.index(number) % 4]
        woman = person not in men
        rows.append(
            {
                "人员编号": person.code,
                "姓名": person.name,
                "身份证号": number,
                "性别": "男" if not woman else "女" if not number or dice.chance(60) else "",
                "手机号": person.phone,
                "文化程度": dice.one_of(["初中", "高中", "中专", "大专", "本科", ""]),
                "工种": dice.one_of(OCCUPATIONS + [""]),
                "技能等级": dice.one_of(["初级工", "五级", "中级工", "", "", ""]),
                "人员类别": person.category,
                "所属街道": dice.one_of(STREETS),
                "登记日期": "" if place % 400 == 7 else spoken_day(dice, person.registered),
            }
        )
    return rows


def make_regions():
    return [
        {"代码": f"3505030{place}", "名称": street, "上级代码": "350503"} for place, street in enumerate(STREETS, 91)
    ]


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    register = Register(20231008)
    register.make_firms()
    register.make_units()
    register.make_courses()
    register.make_attendance()
    jobs = Jobs(register)
    jobs.make_posts()
    jobs.make_fairs()
    jobs.make_placements()
    tables = register.tables | {"人员.csv": make_people(register), "区划.csv": make_regions()}
    for name, rows in tables.items():
        (folder / name).write_bytes(to_bytes(rows, **HOW_SAVED.get(name, {})))


if __name__ == "__main__":
    main()
