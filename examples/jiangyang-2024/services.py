"""What else the district does: reading, cases, prices of the nursery, work found and work paid by the piece."""

from datetime import date

from invented import credit_code
from paper import any_day, days, slashed, spoken_day
from people import LAST

READINGS, READERS, READER_LINES, READERS_UNNAMED = 23, 508, 577, 35
CALLED_OFF = date(2024, 4, 28)
PLACED_NEAR, PLACED_FAR = 43, 7
# Month of 2024: people who are paid, and what they get on average.
PAID = {2: (24, 640), 3: (26, 780), 4: (27, 805), 5: (28, 815), 6: (25, 860)}
FIRMS = ["样例晴溪手工有限公司", "样例雨岸托育服务部", "样例晨星家政服务店", "样例秋岚直播工作室"]


class Services:
    def __init__(self, district, courses):
        self.district, self.courses = district, courses
        self.dice, self.tables = district.dice, district.tables
        self.adults = district.mothers + district.neighbours

    def make_readings(self):
        dice, rows, signed = self.dice, [], []
        held = sorted(dice.some_of([date(2023, 9, 2) + days(7 * week) for week in range(39)], READINGS))
        for place, day in enumerate([*held, CALLED_OFF, date(2024, 6, 15)], 1):
            status = "计划" if day > LAST else "已取消" if day == CALLED_OFF else "已结束"
            rows.append(
                {
                    "活动编号": f"YD{place:02}",
                    "活动主题": f"样例读书会（{day.year}年{day.month}月{day.day}日）",
                    "活动类型": "阅读",
                    "系列": "样例读书会",
                    "第几届": place,
                    "阵地编号": dice.one_of(["DY-SJ", "DY-SJ2"]),
                    "活动时间": spoken_day(dice, day),
                    "所属社区": "示范一社区",
                    "状态": status,
                }
            )
        readers = dice.some_of(self.district.people, READERS)
        events = [row["活动编号"] for row in rows[:READINGS]]
        places = {(dice.one_of(events), person) for person in readers}
        while len(places) < READER_LINES:
            places.add((dice.one_of(events), dice.one_of(readers)))
        order = {person: place for place, person in enumerate(self.district.people)}
        for code, person in sorted(places, key=lambda line: (line[0], order[line[1]])):
            signed.append({"活动编号": code, "人员编号": person.spoken(dice), "人次": ""})
        for code, heads in zip(dice.some_of(events, 3), (12, 14, READERS_UNNAMED - 26)):
            signed.append({"活动编号": code, "人员编号": "", "人次": heads})
        signed.append({"活动编号": f"YD{READINGS + 1}", "人员编号": "", "人次": 18})  # signed before it was called off
        self.tables["读书活动.csv"], self.tables["读书活动签到.csv"] = rows, signed

    def make_cases(self):
        dice = self.dice
        plan = [("心理", "已化解")] * 8 + [("家庭矛盾", "已化解")] * 3 + [("复学", "已化解")]
        plan += [("心理", "办理中")] * 2 + [("心理", "已转介"), ("家庭矛盾", "未化解"), ("家庭矛盾", "已撤回")]
        plan += [("需求", "已化解")] * 4 + [("需求", "办理中"), ("心理", "作废"), ("心理", "已化解"), ("复学", "办理中")]
        rows = []
        for place, (kind, outcome) in enumerate(plan, 1):
            opened = any_day(dice, date(2023, 6, 1), date(2024, 4, 20))
            closed = any_day(dice, opened + days(3), opened + days(40)) if outcome not in ("办理中", "作废") else ""
            if (place, outcome) == (len(plan) - 1, "已化解"):
                closed = date(2024, 6, 3)  # resolved after the last day
            people = self.district.youngsters if kind == "复学" else self.adults
            rows.append(
                {
                    "个案编号": f"GA{place:03}",
                    "个案类型": kind,
                    "求助人": dice.one_of(people).code,
                    "来源渠道": dice.one_of(["走访", "热线", "窗口", "网上"]),
                    "办理单位": "样例心语调处组",
                    "受理时间": spoken_day(dice, opened),
                    "结案时间": closed and spoken_day(dice, closed),
                    "处理结果": outcome,
                }
            )
        self.tables["个案.csv"] = rows

    def make_prices(self):
        """Four ways of care, 35 % below the reference on average; an old price, a later one, one without reference."""
        lines = [
            ("半日托", "半日托", "月", 1800, 1170, "2024-01-01", ""),
            ("计时托", "计时托", "小时", 20, 13, "2024-01-01", ""),
            ("临时托", "临时托", "天", 150, 96, "2024-01-01", ""),
            ("假日托", "假日托", "天", 200, 132, "2024-03-01", ""),
            ("半日托（2023年）", "半日托", "月", 1800, 1440, "2023-01-01", "2023-12-31"),
            ("暑期假日托", "假日托", "天", 200, 120, "2024-07-01", "2024-08-31"),
            ("亲子互助", "互助", "次", "", 0, "2024-01-01", ""),
        ]
        columns = ("服务名称", "托育类型", "计价单位", "市场参考价", "惠民价", "执行日期", "截止日期")
        self.tables["托育价格.csv"] = [
            {"项目编号": f"TY-{place}", "托育园": "样例普惠托育园", "服务类别": "托育"} | dict(zip(columns, line))
            for place, line in enumerate(lines, 1)
        ]

    def make_firms(self):
        self.tables["企业.csv"] = [
            {
                "企业编号": f"QY{place}",
                "企业名称": name,
                "统一社会信用代码": credit_code("91" if "公司" in name else "92", 700 + place),
                "主体类型": "公司" if "公司" in name else "个体工商户",
                "成立时间": f"20{18 + place}-0{place}-15",
                "街道": "示范一街道",
            }
            for place, name in enumerate(FIRMS, 1)
        ]

    def make_placements(self):
        dice, rows = self.dice, []

        def line(person, course, day, near, note="", ended=""):
            mode = dice.one_of(["灵活", "灵活", "计件", "合同", "自主创业"])
            alone, workshop = mode == "自主创业", mode == "计件"
            rows.append(
                {
                    "人员编号": person.spoken(dice),
                    "用人单位": "" if alone or workshop else dice.one_of(FIRMS),
                    "工坊": dice.one_of(["DY-GF1", "DY-GF2"]) if workshop else "",
                    "渠道": "培训",
                    "培训班编号": course.code,
                    "用工形式": mode,
                    "就近": near,
                    "入职日期": spoken_day(dice, day),
                    "离职日期": ended and slashed(ended),
                    "就业状态": "作废" if note else "已离岗" if ended else "在岗",
                    "说明": note,
                }
            )

        trained = [person for person in self.adults if person.trained]
        chosen = dice.some_of(trained, PLACED_NEAR + PLACED_FAR + 4)
        for place, person in enumerate(chosen):
            course = person.trained[0]
            day = min(course.ends + days(dice.between(1, 25)), LAST)
            near = "是" if place < PLACED_NEAR else "否"
            if place in (0, 1):  # found work twice
                line(person, course, course.ends + days(1), near, ended=course.ends + days(3))
                day = course.ends + days(5)
            if place >= PLACED_NEAR + PLACED_FAR:  # by mistake, or in June
                mistake = place % 2 == 0
                day = day if mistake else date(2024, 6, 4)
                line(person, course, day, "是", "重复录入，作废" if mistake else "")
            else:
                line(person, course, day, near)
        self.tables["就业.csv"] = rows

    def make_piecework(self):
        dice, rows = self.dice, []
        people = dice.some_of(self.adults, 34)

        def line(person, month, product, pieces, price, workshop="样例油纸伞工坊", status="已付款"):
            issued, paid = date(2024, month, dice.between(2, 12)), date(2024, month, 28)
            lost = dice.below(3)
            done = status == "已付款"
            rows.append(
                {
                    "领料编号": f"JJ{len(rows) + 1:04}",
                    "工坊名称": workshop,
                    "务工人员": person.spoken(dice),
                    "产品名称": product,
                    "加工地点": dice.one_of(["工坊", "居家"]),
                    "领料日期": spoken_day(dice, issued),
                    "交货日期": slashed(paid - days(3)) if done else "",
                    "结算日期": slashed(paid) if done else "",
                    "领料件数": pieces + lost,
                    "验收件数": pieces if done else "",
                    "单价": price,
                    "计件工资": f"{pieces * price:.2f}" if done else "",
                    "状态": status,
                }
            )

        for month, (count, average) in PAID.items():
            wages = [5 * dice.between(average // 5 - 30, average // 5 + 30) for _ in range(count)]
            surplus = sum(wages) - count * average
            for place in range(abs(surplus) // 5):
                wages[place % count] -= 5 if surplus > 0 else -5
            for person, wage in zip(dice.some_of(people, count), wages):
                painted = wage // 30
                line(person, month, "伞面绘制", painted, 10)
                line(person, month, "伞骨穿线", (wage - painted * 10) // 5, 5)
            for person in dice.some_of(people, 4):  # another workshop, which pays less
                line(person, month, "丝网花", dice.between(60, 90), 4, "样例丝网花工坊")
        for person in people[:5]:  # not paid yet
            line(person, 5, "伞面绘制", 30, 10, status="已发放")
        for person in people[5:8]:
            line(person, 4, "伞面绘制", 20, 10, status="已取消")
        self.tables["计件.csv"] = rows
