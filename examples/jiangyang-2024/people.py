"""The district's places and people: mothers at home, neighbours, and the youngsters of the youth palace."""

from dataclasses import dataclass, field
from datetime import date

from invented import Dice, identity_number, person_name, phone
from paper import any_day, slashed, spoken_day

LAST = date(2024, 5, 31)  # what the office published goes up to this day
STREETS = {"示范一街道": ("示范一社区", "示范二社区"), "示范二街道": ("示范三社区", "示范四社区")}
COMMUNITIES = [community for communities in STREETS.values() for community in communities]
MOTHERS, NEIGHBOURS, YOUNGSTERS = 310, 120, 640
SKILLS = ["编织", "烘焙", "收纳", "美甲", "剪纸", "会计", "短视频剪辑", "早教", ""]

# code, name, kind, level, opened, closed, community
UNITS = [
    ("DY-YX", "示范一社区妇女之家", "活动阵地", "社区", "2021-03-08", "", 0),
    ("DY-SJ", "样例社区书院", "书屋书院", "社区", "2022年4月23日", "", 0),
    ("DY-SJ2", "样例亲子书屋", "书屋书院", "社区", "2023/6/1", "", 2),
    ("DY-HW", "样例户外活动基地", "活动阵地", "街道", "2022.5.15", "", 1),
    ("DY-GX", "样例社区青少年宫", "青少年宫", "街道", "2022-09-01", "", 1),
    ("DY-TY", "样例普惠托育园", "托育园", "街道", "2022/3/1", "", 2),
    ("DY-TJ", "样例心语调处组", "调处组", "街道", "2022-11-25", "", 0),
    ("DY-GF1", "样例油纸伞工坊", "工坊", "街道", "2023年5月6日", "", 3),
    ("DY-GF2", "样例丝网花工坊", "工坊", "社区", "20230910", "", 1),
    ("DY-GF3", "样例口罩工坊", "工坊", "社区", "2020-04-01", "2022-12-31", 1),
    ("DY-BM", "样例宝妈群", "宝妈群", "街道", "2021-05-09", "", 0),
    ("DY-MS", "样例美食小木屋", "共享厨房", "社区", "", "", 3),  # planned
]


@dataclass(eq=False)
class Person:
    code: str
    number: str
    name: str
    phone: str
    born: date
    registered: date
    category: str
    busy: set = field(default_factory=set)  # days on which she is somewhere already
    trained: list = field(default_factory=list)  # employment trainings she attended

    def spoken(self, dice):
        """Lists are written by code, or by identity number as it comes."""
        return self.number if self.number and dice.chance(30) else self.code


class District:
    """Makes people in the order in which they came; `tables` has the rows of each file."""

    def __init__(self, seed):
        self.dice = Dice(seed)
        self.tables = {}
        self.people, self.numbers = [], set()
        self.mothers = [self.add_person(1982, 1999, "全职宝妈") for _ in range(MOTHERS)]
        self.neighbours = [self.add_person(1962, 2001, self.a_category()) for _ in range(NEIGHBOURS)]
        self.youngsters = [self.add_person(2009, 2016, "学生", woman=None) for _ in range(YOUNGSTERS)]

    def a_category(self):
        return self.dice.one_of(["", "", "下岗人员", "高校毕业生", "农村留守妇女"])

    def add_person(self, earliest, latest, category, woman=True):
        dice = self.dice
        woman = dice.chance(52) if woman is None else woman
        while True:
            born = any_day(dice, date(earliest, 1, 1), date(latest, 12, 31))
            sequence = dice.between(1, 499) * 2 - (0 if woman else 1)
            number = identity_number(dice.between(1, 13), born, sequence)
            # Ends that look like a number cut off by a spreadsheet would make an importer doubt the whole column.
            if number not in self.numbers and not number.endswith("000"):
                break
        self.numbers.add(number)
        place = len(self.people) + 1
        if category == "学生" and dice.chance(3):
            number = ""  # not every child's number is on file
        registered = any_day(dice, date(2023, 5, 1), date(2023, 6, 30))
        telephone = "" if category == "学生" else phone(24000000 + place)
        person = Person(f"JY{place:04}", number, person_name(dice), telephone, born, registered, category)
        self.people.append(person)
        return person

    def free(self, people, when, count):
        """Returns people who are nowhere else on these days, and keeps the days for them."""
        chosen = self.dice.some_of([person for person in people if not person.busy & when], count)
        for person in chosen:
            person.busy |= when
        return chosen

    def make_regions(self):
        rows = []
        for place, (street, communities) in enumerate(STREETS.items(), 91):
            rows.append({"代码": f"510502{place:03}", "名称": street, "上级代码": "510502"})
            for number, community in enumerate(communities, 1):
                code = f"510502{place:03}{number:03}"
                rows.append({"代码": code, "名称": community, "上级代码": f"510502{place:03}"})
        self.tables["区划.csv"] = rows

    def make_units(self):
        columns = ("阵地编号", "阵地名称", "类别", "级别", "挂牌时间", "关闭日期")
        self.tables["阵地.csv"] = [
            dict(zip(columns, unit)) | {"所属社区": COMMUNITIES[unit[-1]], "备注": "" if unit[4] else "筹建中"}
            for unit in UNITS
        ]

    def make_people(self):
        dice = self.dice
        self.tables["花名册.csv"] = [
            {
                "序号": place,
                "人员编号": person.code,
                "姓名": person.name,
                "身份证号码": person.number,
                "出生年月日": slashed(person.born) if not person.number else "",
                "联系方式": person.phone,
                "人群类别": person.category,
                "所在社区": dice.one_of(COMMUNITIES),
                "建档日期": spoken_day(dice, person.registered),
            }
            for place, person in enumerate(self.people, 1)
        ]

    def make_register(self):
        """276 mothers are on the register on the last day; others left, came later, or were entered by mistake."""
        dice, rows = self.dice, []

        def line(person, since, until="", outcome="在册", note=""):
            rows.append(
                {
                    "登记编号": f"BM{len(rows) + 1:03}",
                    "登记册": "全职宝妈",
                    "身份证号": person.number,
                    "登记时间": spoken_day(dice, since),
                    "求职意向": dice.one_of(["手工", "直播", "托育", "家政", "烘焙", ""]),
                    "可工作时段": dice.one_of(["上午", "下午", "周末", "弹性", ""]),
                    "技能特长": dice.one_of(SKILLS),
                    "退出日期": until and slashed(until),
                    "登记状态": outcome,
                    "备注": note,
                }
            )

        on_register, rest = self.mothers[:276], self.mothers[276:]
        for place, person in enumerate(on_register):
            since = LAST if place == 0 else any_day(dice, date(2021, 6, 1), date(2024, 5, 20))
            if place == 1:  # left once and came back
                line(person, date(2021, 6, 15), date(2022, 2, 28), "已退出")
                since = date(2023, 3, 8)
            line(person, since, *((date(2024, 6, 1), "已就业") if place == 2 else ()))
        for place, person in enumerate(rest[:24]):
            since = any_day(dice, date(2021, 6, 1), date(2023, 12, 31))
            until = LAST if place == 0 else any_day(dice, date(2024, 1, 2), date(2024, 5, 30))
            line(person, since, until, dice.one_of(["已就业", "已退出"]))
        for person in rest[24:28]:
            line(person, any_day(dice, date(2024, 6, 1), date(2024, 6, 20)))
        for person in rest[28:30]:
            line(person, any_day(dice, date(2024, 1, 1), LAST), outcome="作废", note="重复录入，作废")
        self.tables["宝妈台账.csv"] = rows
