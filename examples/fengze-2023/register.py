"""The office's firms, units, classes and people, and who came to which class."""

from dataclasses import dataclass, field
from datetime import date

from invented import Dice, credit_code, firm_name, identity_number, person_name, phone
from paper import any_day, days, month_end, slashed

FIRST, LAST = date(2023, 1, 1), date(2023, 10, 8)
STREETS = [f"示范{digit}街道" for digit in "一二三四五六七八"]
TRADES = ["家务服务", "母婴护理", "养老护理", "育婴", "整理收纳", "保洁", "家庭烹饪"]

CLASSES_ENDED = {1: 4, 2: 7, 3: 14, 4: 11, 5: 12, 6: 13, 7: 9, 8: 8, 9: 11, 10: 4}  # 93
CLASSES_ENDED_2022 = {3: 2, 5: 1, 6: 2, 8: 1, 9: 3, 11: 2, 12: 2}
PERSON_TIMES = 4601
CLASSES_WITH_UNNAMED = 9


@dataclass(eq=False)
class Firm:
    name: str
    code: str
    form: str
    opened: date
    closed: date | None = None

    def works_on(self, day):
        return self.opened <= day and (self.closed is None or self.closed > day)

    def spoken(self, dice):
        """An office writes the name or the credit code, as it comes."""
        return self.name if dice.chance(70) else self.code


@dataclass(eq=False)
class Person:
    code: str
    number: str
    name: str
    phone: str
    registered: date
    category: str = ""
    busy: list = field(default_factory=list)  # (first day, last day) of her classes
    finished: list = field(default_factory=list)  # classes she attended that count

    def spoken(self):
        return self.code or self.number

    def is_free(self, course):
        return all(course.ends < first or course.starts > last for first, last in self.busy)


@dataclass(eq=False)
class Course:
    code: str
    title: str
    trade: str
    starts: date
    ends: date
    street: str
    funding: str = "普惠性"
    kind: str = "技能"
    status: str = "已结束"
    seats: int = 0  # person-times it is to have

    def counts(self):
        return (self.kind, self.funding, self.status) == ("技能", "普惠性", "已结束")


class Register:
    """Makes the records in the order in which they refer to one another; `tables` has the rows of each file."""

    def __init__(self, seed):
        self.dice = Dice(seed)
        self.tables = {}
        self.people, self.firms, self.courses = [], [], []
        self.names, self.numbers = set(), set()
        self.course_number = {}

    def add_firm(self, form, opened, closed=None):
        while (name := firm_name(self.dice, form)) in self.names:
            pass
        self.names.add(name)
        start = "91" if form == "company" else "92"
        self.firms.append(Firm(name, credit_code(start, len(self.firms) + 1), form, opened, closed))

    def make_firms(self):
        for form, live, gone, later in (("company", 125, 7, 4), ("sole_proprietor", 341, 16, 9)):
            for place in range(live):
                opened = any_day(self.dice, date(2012, 1, 4), date(2023, 6, 30))
                self.add_firm(form, LAST if place == 0 else opened, LAST + days(37) if place in (1, 2) else None)
            for place in range(gone):
                opened = any_day(self.dice, date(2012, 1, 4), date(2019, 12, 31))
                self.add_firm(form, opened, LAST if place == 0 else any_day(self.dice, date(2021, 2, 1), LAST))
            for place in range(later):
                self.add_firm(form, LAST + days(1 if place == 0 else self.dice.between(2, 60)))
        words = {"company": ["公司", "有限责任公司", "有限公司"], "sole_proprietor": ["个体工商户", "个体户"]}
        modes = {"company": ["员工制", "中介制", "混合"], "sole_proprietor": ["中介制", ""]}
        rows = []
        for place, firm in enumerate(sorted(self.firms, key=lambda firm: (firm.form, firm.opened, firm.code)), 1):
            rows.append(
                {
                    "序号": place,
                    "企业名称": firm.name,
                    "统一社会信用代码": firm.code,
                    "企业类型": self.dice.one_of(words[firm.form]),
                    "经营模式": self.dice.one_of(modes[firm.form]),
                    "法定代表人": person_name(self.dice),
                    "联系电话": phone(50000 + place),
                    "所属街道": self.dice.one_of(STREETS),
                    "从业人数": self.dice.between(8, 90) if firm.form == "company" else self.dice.between(1, 9),
                    "成立日期": slashed(firm.opened),
                    "注销日期": slashed(firm.closed),
                }
            )
        self.tables["家政企业.csv"] = rows

    def a_firm(self, day):
        while not (firm := self.dice.one_of(self.firms)).works_on(day):
            pass
        return firm

    def make_units(self):
        bases = [
            ("创业就业基地", "区", 3, "JD-CY"),
            ("创业就业基地", "市", 2, "JD-CS"),
            ("创业就业基地", "省", 1, "JD-CP"),
            ("灵活就业孵化基地", "区", 1, "JD-LH"),
            ("培训基地", "市", 2, "JD-PX"),
            ("创新基地", "省", 1, "JD-CX"),
        ]
        rows = []

        def add(code, name, kind, level, base_type, opened, closed="", note=""):
            rows.append(
                {
                    "阵地编号": code,
                    "阵地名称": name,
                    "阵地类型": kind,
                    "级别": level,
                    "基地类型": base_type,
                    "启用日期": opened,
                    "关闭日期": closed,
                    "辐射户数": self.dice.between(30, 90) * 10 if kind in ("驿站", "妇女微家") else "",
                    "所属街道": STREETS[len(rows) % len(STREETS)],
                    "备注": note,
                }
            )

        for base_type, level, count, code in bases:
            for place in range(1, count + 1):
                opened = any_day(self.dice, date(2018, 3, 8), date(2023, 5, 31))
                add(f"{code}{place}", f"样例{level}级巾帼{base_type}{place}号", "基地", level, base_type, opened)
        add("JD-CY8", "样例区级巾帼创业就业基地8号", "基地", "区", "创业就业基地", "", note="筹建中")
        add("JD-CY9", "样例区级巾帼创业就业基地9号", "基地", "区", "创业就业基地", "2017-05-10", "2022-06-30", "已摘牌")
        for place, street in enumerate(STREETS, 1):
            opened = any_day(self.dice, date(2021, 3, 1), date(2023, 8, 31))
            add(f"YZ-{place}", f"{street}家政服务驿站", "驿站", "街道", "", opened)
        for place in range(1, 7):
            opened = any_day(self.dice, date(2022, 3, 1), date(2023, 9, 28)) if place < 6 else date(2023, 11, 3)
            add(f"WJ-{place}", f"样例妇女微家{place}号", "妇女微家", "社区", "", opened)
        self.tables["阵地.csv"] = rows

    def add_person(self, registered, woman=True):
        dice = self.dice
        while True:
            born = any_day(dice, date(1963, 1, 1), date(2003, 12, 31))
            sequence = dice.between(1, 499) * 2 + (0 if woman else -1)
            number = identity_number(dice.between(1, 9), born, sequence)
            # Ends that look like a number cut off by a spreadsheet would make an importer doubt the whole column.
            if number not in self.numbers and not number.endswith("000"):
                break
        self.numbers.add(number)
        place = len(self.people) + 1
        unnumbered = dice.chance(1)
        code = f"RY{place:05}" if unnumbered or dice.chance(25) else ""
        with_phone = unnumbered or dice.chance(90)
        category = dice.one_of(["", "", "", "农村留守妇女", "下岗人员", "高校毕业生", "全职宝妈"]) if woman else ""
        person = Person(
            code=code,
            number="" if unnumbered else number,
            name=person_name(dice),
            phone=phone(place) if with_phone else "",
            registered=registered,
            category=category,
        )
        self.people.append(person)
        return person

    def add_course(self, starts, ends, **more):
        count = self.course_number[ends.year] = self.course_number.get(ends.year, 0) + 1
        trade = self.dice.one_of(TRADES)
        title = f"{trade}技能培训班第{count}期"
        code = f"PX{ends.year}-{count:03}"
        self.courses.append(Course(code, title, trade, starts, ends, self.dice.one_of(STREETS), **more))
        return self.courses[-1]

    def make_courses(self):
        for year, plan in ((2022, CLASSES_ENDED_2022), (2023, CLASSES_ENDED)):
            for month, count in plan.items():
                first, last = date(year, month, 1), min(month_end(year, month), LAST)
                for place in range(count):
                    ends = last if (month, place) == (10, 0) else any_day(self.dice, first + days(2), last)
                    length = self.dice.between(1, 4)
                    if (year, month, place) == (2023, 1, 0):
                        ends, length = date(2023, 1, 3), 5  # began in the year before
                    self.add_course(ends - days(length), ends)
        counted = [course for course in self.courses if course.ends.year == 2023]
        for course in self.courses:
            course.seats = self.dice.between(38, 61) if course.ends.year == 2023 else self.dice.between(18, 30)
        surplus = sum(course.seats for course in counted) - PERSON_TIMES
        for place in range(abs(surplus)):
            counted[place % len(counted)].seats -= 1 if surplus > 0 else -1

        self.add_course(date(2023, 4, 18), date(2023, 4, 20), status="已取消", seats=21)
        self.add_course(date(2023, 6, 6), date(2023, 6, 7), status="已取消")
        self.add_course(date(2023, 10, 7), date(2023, 10, 10), seats=33)
        self.add_course(date(2023, 10, 24), date(2023, 10, 26), status="计划")
        self.add_course(date(2023, 11, 14), date(2023, 11, 16), status="计划")
        self.add_course(date(2023, 5, 15), date(2023, 5, 19), funding="补贴性", seats=30)
        self.add_course(date(2023, 8, 21), date(2023, 8, 25), funding="补贴性", seats=28)
        self.courses.sort(key=lambda course: (course.starts, course.code))
        self.tables["培训班.csv"] = [
            {
                "培训编号": course.code,
                "培训班名称": course.title,
                "培训类型": course.kind,
                "工种": course.trade,
                "经费性质": course.funding,
                "量词": "期",
                "开班日期": slashed(course.starts),
                "结业日期": slashed(course.ends),
                "课时": ((course.ends - course.starts).days + 1) * 4,
                "计划人数": self.dice.between(13, 14) * 5,
                "培训地点": f"{course.street}活动室",
                "所属街道": course.street,
                "状态": course.status,
            }
            for course in self.courses
        ]

    def trainees(self, course, count):
        """Returns people who are free for the class: mostly new ones, some who came before."""
        chosen = []
        while len(chosen) < count:
            known = self.dice.one_of(self.people) if self.people and self.dice.chance(28) else None
            if known and (known in chosen or not known.is_free(course)):
                continue
            person = known or self.add_person(course.starts - days(self.dice.below(20)))
            person.busy.append((course.starts, course.ends))
            chosen.append(person)
        return chosen

    def make_attendance(self):
        dice, rows = self.dice, []

        def line(course, day, person=None, heads="", present="是", note=""):
            result = ("不合格" if dice.chance(2) else "合格") if present == "是" and person and day == course.ends else ""
            rows.append(
                {
                    "培训编号": course.code,
                    "签到日期": day,
                    "人员": person.spoken() if person else "",
                    "人数": heads,
                    "是否到场": present,
                    "考核结果": result,
                    "备注": note,
                }
            )

        window = [course for course in self.courses if course.counts() and FIRST <= course.ends <= LAST]
        unnamed = dice.some_of([course.code for course in window], CLASSES_WITH_UNNAMED)
        daily = dice.some_of([course.code for course in window if course.code not in unnamed], 3)
        for course in (course for course in self.courses if course.seats):
            seats = course.seats
            if course.code in unnamed:
                heads = dice.between(12, 30)
                seats -= heads
                line(course, course.ends, heads=heads, note="集体签到，未逐一登记")
            if course.code in daily:  # these sign every day, so that one woman is two person-times
                people = self.trainees(course, (seats + 1) // 2)
                for place, person in enumerate(people):
                    line(course, course.starts, person)
                    line(course, course.ends, person, present="是" if place < seats // 2 else "否")
            else:
                people = self.trainees(course, seats)
                for person in people:
                    line(course, course.ends, person)
            if course.counts():
                for person in people:
                    person.finished.append(course)
                for person in self.trainees(course, dice.below(3)):
                    line(course, course.ends, person, present="否", note="请假")
        self.tables["签到.csv"] = rows
