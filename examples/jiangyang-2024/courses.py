"""What the district teaches: the night school, posture lessons, employment trainings and the youth palace."""

from dataclasses import dataclass
from datetime import date

from paper import days, slashed, spoken_day
from people import COMMUNITIES, LAST

EVENINGS, EVENING_TIMES = 64, 2031
LESSONS, LESSON_TIMES = 84, 1327
TRAININGS, TRAINING_TIMES = 34, 1046
GROUPS = 32
# Youngsters who came in each week of the sign-in lists; the week of 1 May has none.
WEEKS = {
    date(2024, 3, 30): 603,
    date(2024, 4, 6): 571,
    date(2024, 4, 13): 611,
    date(2024, 4, 20): 617,
    date(2024, 4, 27): 609,
    date(2024, 5, 11): 614,
    date(2024, 5, 18): 616,
    date(2024, 5, 25): 618,
}
WINTER = (date(2024, 1, 29), date(2024, 2, 25))
NO_SCHOOL = (date(2024, 1, 1), date(2024, 5, 1))
TOPICS = ["亲子沟通", "情绪管理", "家庭营养", "习惯养成", "青春期教育", "隔代教育", "家庭急救", "阅读陪伴"]
TRADES = ["丝网花制作", "收纳整理", "直播带货", "美容化妆", "家庭教育指导", "烘焙", "短视频剪辑", "育婴"]
SUBJECTS = ["书法", "绘画", "舞蹈", "合唱", "机器人", "篮球", "围棋", "剪纸"]


@dataclass(eq=False)
class Course:
    code: str
    starts: date
    ends: date
    seats: int = 0
    status: str = "已结束"


def spread(dice, courses, total, low, high):
    """Gives each course its seats, so that they add up to the total."""
    for course in courses:
        course.seats = dice.between(low, high)
    surplus = sum(course.seats for course in courses) - total
    for place in range(abs(surplus)):
        courses[place % len(courses)].seats -= 1 if surplus > 0 else -1


class Courses:
    """Makes courses and who came to them, for the people of a district."""

    def __init__(self, district):
        self.district, self.dice, self.tables = district, district.dice, district.tables
        self.adults = district.mothers + district.neighbours
        self.trainings = []

    def sign_in(self, rows, course, named):
        """Writes the lines of one evening or lesson: some women by name, the others as a number of heads."""
        for person in self.district.free(self.adults, {course.starts}, named):
            rows.append({"培训编号": course.code, "人员编号": person.spoken(self.dice), "参加人数": ""})
        if course.seats > named:
            rows.append({"培训编号": course.code, "人员编号": "", "参加人数": course.seats - named})

    def make_night_school(self):
        """Monday to Wednesday at 19:00, but for the winter break and two holidays."""
        dice, evenings, signed = self.dice, [], []
        day = date(2023, 12, 4)
        while len([e for e in evenings if e.status == "已结束"]) < EVENINGS + 3:
            if day.weekday() < 3 and not WINTER[0] <= day <= WINTER[1] and day != NO_SCHOOL[0]:
                status = "已取消" if day == NO_SCHOOL[1] else "已结束"
                evenings.append(Course(f"YX{len(evenings) + 1:03}", day, day, status=status))
            day += days(1)
        counted = [evening for evening in evenings if evening.status == "已结束" and evening.ends <= LAST]
        spread(dice, counted, EVENING_TIMES, 24, 39)
        for evening in evenings:
            if evening not in counted:
                evening.seats = 26  # signed before the evening was called off, or in June
            self.sign_in(signed, evening, dice.between(7, 11))
        self.tables["夜校.csv"] = [
            {
                "培训编号": evening.code,
                "课程名称": f"家庭健康教育夜校第{place}期：{dice.one_of(TOPICS)}",
                "类型": "家庭教育",
                "培训系列": "家庭健康教育夜校",
                "经费": "公益",
                "量词": "期",
                "培训时间": spoken_day(dice, evening.starts),
                "分钟数": 90,
                "地点": "示范一社区妇女之家",
                "社区": "示范一社区",
                "状态": evening.status,
                "说明": "19:00开课" if evening.status == "已结束" else "放假",
            }
            for place, evening in enumerate(evenings, 1)
        ]
        self.tables["夜校签到.csv"] = signed

    def make_posture(self):
        dice, lessons, signed = self.dice, [], []
        day = date(2024, 6, 8)
        while len([lesson for lesson in lessons if lesson.ends <= LAST]) < LESSONS:
            if day.weekday() in (3, 5) and not WINTER[0] <= day <= WINTER[1]:
                lessons.insert(0, Course("", day, day))
            day -= days(1)
        for place, lesson in enumerate(lessons, 1):
            lesson.code = f"XT{place:03}"
        counted = [lesson for lesson in lessons if lesson.ends <= LAST]
        spread(dice, counted, LESSON_TIMES, 11, 21)
        for lesson in lessons:
            lesson.seats = lesson.seats or 15
            self.sign_in(signed, lesson, min(lesson.seats, dice.between(4, 6)))
        self.tables["形体课.csv"] = [
            {
                "编号": lesson.code,
                "名称": f"公益形体课第{place}节",
                "培训类型": "形体健身",
                "系列": "公益形体课",
                "经费性质": "公益",
                "计数单位": "节",
                "培训日期": slashed(lesson.starts),
                "分钟数": 60,
                "上课地点": "示范三社区活动室",
                "所属社区": "示范三社区",
            }
            for place, lesson in enumerate(lessons, 1)
        ]
        self.tables["形体课签到.csv"] = signed

    def make_trainings(self):
        dice, rows, signed = self.dice, [], []
        thursdays = [date(2023, 11, 9) + days(7 * week) for week in range(29)]
        starts = sorted(dice.some_of(thursdays, 20) + [day + days(1) for day in dice.some_of(thursdays, TRAININGS - 20)])
        for place, day in enumerate(starts, 1):
            self.trainings.append(Course(f"JYPX{place:02}", day, day + days(dice.below(2))))
        spread(dice, self.trainings, TRAINING_TIMES, 24, 37)
        off = Course("JYPX90", date(2024, 3, 21), date(2024, 3, 22), 22, "已取消")
        later = Course("JYPX91", date(2024, 5, 30), date(2024, 6, 1), 25)  # its last day decides
        planned = Course("JYPX92", date(2024, 6, 20), date(2024, 6, 21), 0, "计划")
        for course in [*self.trainings, off, later, planned]:
            trade = dice.one_of(TRADES)
            online = trade in ("直播带货", "短视频剪辑")
            rows.append(
                {
                    "班次编号": course.code,
                    "培训名称": f"{trade}就业创业培训（{course.starts:%m%d}）",
                    "培训类别": "创业" if online else "技能",
                    "专业": trade,
                    "系列": "就业创业培训",
                    "培训性质": "普惠性",
                    "量词": "场",
                    "开始日期": spoken_day(dice, course.starts),
                    "结束日期": spoken_day(dice, course.ends),
                    "学时": ((course.ends - course.starts).days + 1) * 6,
                    "名额": 40,
                    "上课地点": f"{dice.one_of(COMMUNITIES)}会议室",
                    "所在社区": dice.one_of(COMMUNITIES),
                    "办班状态": course.status,
                }
            )
            self.attend(course, signed)
        self.tables["就业培训.csv"] = rows
        self.tables["就业培训签到.csv"] = signed

    def attend(self, course, signed):
        dice = self.dice
        when = {course.starts + days(place) for place in range((course.ends - course.starts).days + 1)}

        def line(person=None, heads="", present="√", result=""):
            spoken = person.spoken(dice) if person else ""
            columns = (course.code, slashed(course.ends), spoken, heads, present, result)
            signed.append(dict(zip(("班次编号", "日期", "学员编号", "参训人数", "到课", "是否合格"), columns)))

        if not course.seats:
            return
        unnamed = dice.between(5, 12)
        for person in self.district.free(self.adults, when, course.seats - unnamed):
            line(person, result="合格" if dice.chance(96) else "不合格")
            if course in self.trainings:
                person.trained.append(course)
        line(heads=unnamed)
        for person in self.district.free(self.adults, when, dice.below(3)):
            line(person, present="否")

    def make_palace(self):
        """32 groups in each of two terms; lists of who came were kept from the end of March."""
        dice, rows = self.dice, []
        groups = {}
        for term, word, starts, ends in (
            ("2023秋", "QG23", date(2023, 9, 9), date(2024, 1, 14)),
            ("2024春", "QG24", date(2024, 3, 9), date(2024, 6, 30)),
        ):
            for place in range(1, GROUPS + 2):
                status = "已取消" if place > GROUPS else "进行中" if ends > LAST else "已结束"
                market = dice.between(4, 8) * 10
                code = f"{word}-{place:02}"
                groups[code] = market
                rows.append(
                    {
                        "班级编号": code,
                        "班级": f"{term}{SUBJECTS[place % len(SUBJECTS)]}{place}班",
                        "培训类型": "青少年",
                        "系列": "社区青少年宫",
                        "学期": term,
                        "性质": "公益",
                        "量词": "班",
                        "阵地编号": "DY-GX",
                        "开班时间": slashed(starts),
                        "结业时间": slashed(ends),
                        "学费": 0,
                        "市场费用": market,
                        "所属街道": "示范一街道",
                        "状态": status,
                    }
                )
        self.tables["青少年宫.csv"] = rows
        self.tables["青少年宫点名.csv"] = self.palace_lines()

    def palace_lines(self):
        dice, rows = self.dice, []
        members = dice.some_of(self.district.youngsters, len(self.district.youngsters))
        size = len(members) // GROUPS
        spoken = {person: person.spoken(dice) for person in members}
        for saturday, count in (WEEKS | {date(2024, 6, 1): 600}).items():
            present = set(dice.some_of(range(len(members)), count))
            for place, person in enumerate(members):
                group = place // size + 1
                # every fourth group meets on both days, every fourth on Sunday
                meets = [saturday + days(day) for day in ((0, 1), (0,), (1,), (0,))[group % 4]]
                both = len(meets) == 1 or dice.chance(80)
                for day in meets if both or place not in present else [dice.one_of(meets)]:
                    if place in present or dice.chance(25):
                        here = "是" if place in present else "否"
                        rows.append({"班级": f"QG24-{group:02}", "上课日期": day, "人员": spoken[person], "出勤": here})
        return rows
