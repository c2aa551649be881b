#!/usr/bin/env python3
"""Writes the example office's files: what a district's paper up to 31 May 2024 would hold.

Usage: make.py [FOLDER], by default the folder of this script. The same bytes every time; all people and firms are
invented, and the streets too. What the files add up to is in expected.tsv.

make.py --workbook makes 设施设备.xlsx again with LibreOffice, which puts the day and its own version into the file: the
cells are the same every time, the bytes are not.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True  # the folder keeps to what is committed
sys.path.append(str(Path(__file__).resolve().parent.parent))  # what the examples share

from courses import Courses
from paper import to_bytes
from people import District
from services import Services

HOW_SAVED = {
    "花名册.csv": {"line_end": "\r\n", "encoding": "utf-8-sig"},
    "宝妈台账.csv": {"line_end": "\r\n", "encoding": "gb18030"},
    "托育价格.csv": {"title": "普惠托育服务价格公示表（样例数据）"},
}
ASSETS = [
    ("阵地编号", "设施名称", "数量", "单位", "购置日期", "报废日期", "备注"),
    ("DY-SJ", "图书", 3650, "册", "2022-04-23", "", ""),
    ("DY-SJ", "图书", 2080, "册", "2023-09-01", "", ""),
    ("DY-SJ2", "图书", 4500, "册", "2023-06-01", "", ""),
    ("DY-YX", "图书", 620, "册", "2021-03-08", "2024-05-31", "旧书下架"),
    ("DY-SJ2", "图书", 300, "册", "2024-06-12", "", "六月到货"),
    ("DY-HW", "户外基地", 10, "亩", "2022-05-15", "", ""),
    ("DY-GX", "投影仪", 2, "台", "2022-09-01", "", ""),
    ("DY-GX", "投影仪", 1, "台", "2020-09-01", "2022-08-31", "已报废"),
    ("DY-YX", "空调", 3, "台", "2021-03-08", "", ""),
    ("DY-GF1", "工作台", 12, "张", "2023-05-06", "", ""),
]


def make_tables(folder):
    district = District(20240531)
    district.make_regions()
    district.make_units()
    courses = Courses(district)
    courses.make_night_school()
    courses.make_posture()
    courses.make_trainings()
    courses.make_palace()
    services = Services(district, courses)
    services.make_readings()
    services.make_cases()
    services.make_prices()
    services.make_firms()
    services.make_placements()
    services.make_piecework()
    district.make_register()
    district.make_people()
    for name, rows in district.tables.items():
        (folder / name).write_bytes(to_bytes(rows, **HOW_SAVED.get(name, {})))


def make_workbook(folder):
    header, *rows = ASSETS
    with tempfile.TemporaryDirectory() as name:
        source = Path(name) / "设施设备.csv"
        source.write_bytes(to_bytes([dict(zip(header, row)) for row in rows], title="社区阵地设施设备台账（样例数据）"))
        profile = f"-env:UserInstallation=file://{name}/profile"
        words = ["soffice", profile, "--headless", "--infilter=CSV:44,34,76", "--convert-to", "xlsx", "--outdir"]
        subprocess.run([*words, str(folder), str(source)], check=True, stdout=subprocess.DEVNULL)


def main():
    here = Path(__file__).resolve().parent
    if sys.argv[1:] == ["--workbook"]:
        make_workbook(here)
    else:
        make_tables(Path(sys.argv[1]) if len(sys.argv) > 1 else here)


if __name__ == "__main__":
    main()
