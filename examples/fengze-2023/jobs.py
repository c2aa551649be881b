"""The office's posts, job fairs and placements."""

from dataclasses import dataclass
from datetime import date

from paper import any_day, days, spoken_day
from register import FIRST, LAST, Firm

OCCUPATIONS = ["家务服务员", "母婴护理员", "养老护理员", "育婴员", "整理收纳师", "保洁员"]
PLACED, PLACED_FROM_2022, PLACED_TWICE = 2506, 25, 140
MAMA_POSTS, MAMA_HIRES = 340, 126


@dataclass(eq=False)
class Post:
    code: str
    firm: Firm
    headcount: int
    collected: date
    hired: int = 0


class Jobs:
    """Makes posts and placements for the people and firms of a register."""

    def __init__(self, register):
        self.register, self.dice, self.tables = register, register.dice, register.tables
        self.mama_posts, self.fair_posts, self.post_of_2022 = [], [], None
        self.placed, self.unplaced = [], []
        self.post_number = 0

    def post_row(self, post, title, posts, note="", fair="", withdrawn="", kind="妈妈岗"):
        mama = kind == "妈妈岗"
        hours = ["9:00-15:30", "8:30-11:30", "14:00-17:00", "弹性排班"] if mama else ["8:30-17:30"]
        low = self.dice.between(15, 24) if mama else self.dice.between(30, 48)
        return {
            "岗位编号": post.code,
            "企业名称": post.firm.spoken(self.dice),
            "招聘会编号": fair,
            "类型": kind,
            "岗位名称": title,
            "作息时间": self.dice.one_of(hours),
            "岗位数": posts,
            "招聘人数": post.headcount,
            "最低月薪": low * 100,
            "最高月薪": (low + self.dice.between(3, 15)) * 100,
            "征集日期": post.collected,
            "撤回日期": withdrawn,
            "备注": note,
        }

    def add_post(self, day, posts, firm=None):
        self.post_number += 1
        firm = firm or self.register.a_firm(day)
        return Post(f"GW{self.post_number:04}", firm, posts + self.dice.below(2), day)

    def make_posts(self):
        dice, rows, left = self.dice, [], MAMA_POSTS
        used = set()
        while left > 0:
            posts = min(left, dice.between(2, 9))
            day = any_day(dice, date(2023, 1, 9), date(2023, 9, 28))
            post, title = self.add_post(day, posts), dice.one_of(OCCUPATIONS)
            if (post.firm.name, title) in used:
                continue
            used.add((post.firm.name, title))
            left -= posts
            later = day + days(20) if len(rows) == 4 else ""  # withdrawn later: it was collected all the same
            if not later:
                self.mama_posts.append(post)
            rows.append(self.post_row(post, title, posts, withdrawn=later))
        others = [
            (date(2023, 5, 9), 6, date(2023, 5, 9), "当天撤回，不计"),
            (date(2023, 10, 20), 8, "", ""),
            (date(2022, 9, 14), 5, "", ""),
            (date(2022, 11, 2), 4, "", ""),
        ]
        for day, posts, withdrawn, note in others:
            post = self.add_post(day, posts)
            rows.append(self.post_row(post, "托管辅导员", posts, note=note, withdrawn=withdrawn))
            self.post_of_2022 = post
        self.tables["妈妈岗.csv"] = rows

    def make_fairs(self):
        dice, rows, posts = self.dice, [], []
        fairs = [
            ("ZPH2022", 2, date(2022, 3, 12), "已结束", 410, 52, 6),
            ("ZPH2023", 3, date(2023, 3, 11), "已结束", 912, 74, 12),
            ("ZPH2023B", 4, date(2023, 11, 18), "计划", "", "", 0),
        ]
        for code, edition, day, status, visitors, intents, firms in fairs:
            rows.append(
                {
                    "招聘会编号": code,
                    "招聘会名称": f"样例巾帼家政专场招聘会（第{edition}届）",
                    "系列": "样例巾帼家政专场招聘会",
                    "届次": edition,
                    "级别": "区",
                    "举办日期": f"{day.year}年{day.month}月{day.day}日",
                    "举办地点": "示范一街道广场",
                    "入场人次": visitors,
                    "达成意向人数": intents,
                    "宣传资料": visitors and visitors * 2,
                    "咨询人次": visitors and visitors // 5,
                    "状态": status,
                }
            )
            companies = [firm for firm in self.register.firms if firm.form == "company" and firm.works_on(day)]
            *present, absent = dice.some_of(companies, firms + 1)
            for firm in present:
                for title in dice.some_of(OCCUPATIONS, dice.between(1, 3)):
                    post = self.add_post(day, dice.between(2, 8), firm)
                    if edition == 3:
                        self.fair_posts.append(post)
                    posts.append(self.post_row(post, title, post.headcount - dice.below(2), fair=code, kind="普通岗"))
                    posts[-1]["征集日期"] = ""  # the day of its fair
            if edition == 3:
                gone = self.add_post(day - days(10), 5, absent)
                posts.append(self.post_row(gone, "保洁员", 5, "企业未到场", code, day - days(6), "普通岗"))
        self.tables["招聘会.csv"] = rows
        self.tables["招聘会岗位.csv"] = posts

    def placement(self, person, day, route, firm=None, course="", post="", mode="", near="", ended="", note=""):
        dice = self.dice
        mode = mode or dice.one_of(["合同", "合同", "劳动合同", "灵活", "计件"])
        alone = mode == "自主创业"
        low = dice.between(15, 32) if mode == "灵活" else dice.between(28, 65)
        self.tables["就业.csv"].append(
            {
                "人员": person.spoken(),
                "就业单位": "" if alone else (firm or self.register.a_firm(day)).spoken(dice),
                "就业渠道": route,
                "培训编号": course,
                "岗位编号": post,
                "就业形式": mode,
                "就近就业": near or dice.one_of(["是", "否", "否", ""]),
                "月薪": "" if alone else low * 100,
                "就业日期": spoken_day(dice, day),
                "离岗日期": ended,
                "状态": "作废" if note else "已离岗" if ended else "在岗",
                "备注": note,
            }
        )

    def place_trained(self):
        dice = self.dice
        this_year = [person for person in self.register.people if any(c.ends.year == 2023 for c in person.finished)]
        last_year = [person for person in self.register.people if person.finished and person not in this_year]
        trained = [person for person in this_year if any(FIRST <= c.ends < LAST for c in person.finished)]
        chosen = dice.some_of(trained, PLACED - PLACED_FROM_2022)
        unplaced = [person for person in trained if person not in chosen]
        starts = []
        for person in chosen:
            course = dice.one_of([c for c in person.finished if FIRST <= c.ends < LAST])
            day = any_day(dice, course.ends + days(1), min(course.ends + days(30), LAST))
            starts.append((day, person, course))
        for person in dice.some_of(last_year, PLACED_FROM_2022):
            day = any_day(dice, FIRST, date(2023, 2, 28))
            starts.append((day, person, person.finished[-1]))
        starts.sort(key=lambda start: (start[0], start[1].spoken()))
        twice = dice.some_of([p.spoken() for day, p, _ in starts if day < date(2023, 8, 1)], PLACED_TWICE)
        for day, person, course in starts:
            again = person.spoken() in twice
            ended = day + days(dice.between(20, 40)) if again else ""
            self.placement(
                person, day, "培训", course=course.code, ended=ended, mode="自主创业" if dice.chance(1) else ""
            )
            if again:
                self.placement(person, ended + days(dice.between(1, 20)), "培训", course=course.code)
        for person in unplaced[:6]:  # entered by mistake: these women do not count
            self.placement(person, LAST - days(3), "培训", course=person.finished[-1].code, note="重复录入，作废")
        for day, person, course in starts[40:42]:  # nor do these lines of women who do
            self.placement(person, day + days(2), "培训", course=course.code, note="重复录入，作废")
        for person in unplaced[6:14]:
            self.placement(person, LAST + days(dice.between(1, 20)), "培训", course=person.finished[-1].code)
        for person in last_year[:60]:
            course = person.finished[0]
            day = any_day(dice, course.ends, date(2022, 12, 31))
            self.placement(person, day, "培训", course=course.code, ended=date(2022, 12, 31))
        self.unplaced = unplaced[14:]
        self.placed = [person for _, person, _ in starts]

    def place_mothers(self):
        dice = self.dice
        people = dice.some_of(self.placed, 18) + dice.some_of(self.unplaced, 20)
        while len(people) < MAMA_HIRES + 4:
            people.append(self.register.add_person(any_day(dice, date(2023, 1, 9), date(2023, 3, 31))))
            people[-1].category = "全职宝妈"
        for place, person in enumerate(people):
            late = place >= MAMA_HIRES + 2
            while True:
                post = dice.one_of(self.mama_posts)
                day = any_day(dice, LAST + days(1), LAST + days(25)) if late else any_day(dice, post.collected, LAST)
                if post.hired < post.headcount and day >= person.registered and post.firm.works_on(day):
                    break
            post.hired += 1
            note = "重复录入，作废" if place == MAMA_HIRES else ""
            if place == MAMA_HIRES + 1:
                post, day = self.post_of_2022, date(2022, 11, 15)
                person.registered = date(2022, 11, 1)
            self.placement(person, day, "妈妈岗", post.firm, post=post.code, mode="灵活", near="是", note=note)

    def place_from_fair(self):
        for post, day in zip(self.fair_posts[:2], (date(2023, 3, 20), date(2023, 4, 3))):
            person = self.register.add_person(date(2023, 3, 11))
            self.placement(person, day, "招聘会", post.firm, post=post.code, mode="合同")

    def make_placements(self):
        self.tables["就业.csv"] = []
        self.place_trained()
        self.place_mothers()
        self.place_from_fair()
