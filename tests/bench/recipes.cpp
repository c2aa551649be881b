// The registers beside persons, classes and attendance. What stands (enterprises, units,
// households, programmes, services) is as much however many years; what happens is spread over
// them.
#include "recipe.hpp"
#include "registers.hpp"

namespace jinguo::bench {
namespace {

using Words = std::string_view[];
using Columns = Column[];

// What is referred to. Rows of one shape stand a cycle apart.
constexpr Numbers workers{.code = "W-"};
constexpr Numbers trainings{.code = "T-", .count = rows_limit};
constexpr Numbers fairs{.code = "F-", .count = rows_limit};
constexpr Numbers activities{.code = "A-", .count = rows_limit};
constexpr Numbers posts{.code = "G-", .count = rows_limit};
constexpr Numbers known{.code = "W-", .first = 2'001};  // none of the executives
constexpr Numbers enterprises{.code = "E-", .count = 20'000};
constexpr Numbers households{.code = "H-", .count = 200'000};
constexpr Numbers items{.code = "I-", .count = 10'000};
constexpr Numbers units_of(std::uint64_t first) {
  return {.code = "U-", .count = 20'000, .first = first, .step = 20};
}
constexpr Numbers programmes_of(std::uint64_t first) {
  return {.code = "P-", .count = 1'000, .first = first, .step = 5};
}
constexpr std::string_view unit_cycle = "CCCCVVVVHHHTTWSPPBFK";
constexpr std::string_view programme_cycle = "CBPJL";
constexpr Numbers all_units{.code = "U-", .count = 20'000};
constexpr Numbers communities = units_of(1), teams = units_of(12), windows = units_of(14),
                  centres = units_of(15), federations = units_of(19), workshops = units_of(20);
constexpr Numbers charities = programmes_of(1), brands = programmes_of(2),
                  platforms = programmes_of(3);

constexpr Cell county = one_of(counties);
constexpr Cell trade = one_of(trades);
constexpr Words yes_or_no{"是", "否"};
constexpr Words levels{"社区", "街道", "区", "市"};

constexpr Words forms{"公司", "公司", "个体工商户", "合作社"};
constexpr Columns enterprise_columns{
    {"编号", code("E-")},        {"名称", named("巾帼家政")}, {"企业类型", one_of(forms)},
    {"从业人数", number(1, 60)}, {"成立日期", day()},         {"注销日期", later(30, 4000, 20)},
    {"所属区域", county},
};

constexpr Words base_types{"创业就业基地", "灵活就业孵化基地", "培训基地"};
constexpr Columns unit_columns{
    {"编号", code("U-")},
    {"名称", named("站点")},
    {"类型", always("社区"), "C"},
    {"类型", always("村"), "V"},
    {"类型", always("妇女微家"), "H"},
    {"类型", always("志愿队伍"), "T"},
    {"类型", always("服务窗口"), "W"},
    {"类型", always("服务中心"), "S"},
    {"类型", always("驿站"), "P"},
    {"类型", always("基地"), "B"},
    {"类型", always("区域妇联"), "F"},
    {"类型", always("工坊"), "K"},
    {"级别", one_of(levels)},
    {"基地类型", one_of(base_types), "B"},
    {"启用日期", day()},
    {"关闭日期", later(30, 4000, 5)},
    {"辐射户数", number(50, 900, 60)},
    {"所属区域", county},
};

constexpr Words things{"折叠床", "缝纫机", "书架", "电脑"};
constexpr Columns asset_columns{
    {"阵地", own(all_units)}, {"名称", one_of(things)}, {"数量", number(1, 20)},
    {"单位", always("台")},   {"购置日期", day()},      {"报废日期", later(300, 3000, 30)},
};

constexpr Words hardships{"无", "无", "低保", "低收入", "高龄", "重度残疾"};
constexpr Columns household_columns{
    {"编号", code("H-")},       {"所在阵地", own(communities)}, {"困境类型", one_of(hardships)},
    {"家庭人口", number(1, 6)}, {"所属区域", county},
};

constexpr Words charges{"无偿", "低偿", "购买"};
constexpr Columns programme_columns{
    {"编号", code("P-")},
    {"名称", named("巾帼项目")},
    {"类型", always("公益项目"), "C"},
    {"类型", always("品牌"), "B"},
    {"类型", always("平台"), "P"},
    {"类型", always("项目"), "J"},
    {"类型", always("实事项目"), "L"},
    {"企业", any(enterprises), "C"},
    {"志愿队伍", any(teams), "C"},
    {"收费方式", one_of(charges), "C"},
    {"开始日期", day()},
    {"状态", always("进行中")},
    {"所属区域", county},
};

constexpr Words care{"月嫂", "保洁", "养老护理", "育婴"};
constexpr Words by_time{"次", "小时", "天", "月"};
constexpr Columns item_columns{
    {"编号", code("I-")},
    {"企业", own(enterprises)},
    {"名称", named("家政服务")},
    {"类别", one_of(care)},
    {"计价单位", one_of(by_time)},
    {"标价", number(120, 200)},
    {"协商价", number(60, 100, 70)},
    {"参照价", number(101, 140, 70)},
    {"生效日期", day()},
    {"失效日期", later(100, 3000, 40)},
    {"所属区域", county},
};

// Paid to an enterprise, free at a centre, against minutes, cancelled before anybody came, booked.
constexpr std::string_view order_cycle = "PPPPPPPFFFFFFFMMPPPX";
constexpr Words channels{"微信", "小程序", "窗口", "电话", "上门"};
constexpr Columns order_columns{
    {"编号", code("O-")},
    {"渠道", one_of(channels)},
    {"服务项目", any(items)},
    {"企业", any(enterprises), "PF"},
    {"阵地", any(centres), "M"},
    {"服务人员", any(workers), "PFM"},
    {"客户", any(workers), "PX"},
    {"服务地点", any(centres), "F"},
    {"家庭", any(households), "FM"},
    {"所属项目", any(charities), "F"},
    {"受益人数", number(1, 4)},
    {"预约时间", moment(0, 300)},
    {"接单时间", moment(1, 60, 95), "PFM"},
    {"派单时间", moment(1, 30, 90), "PFM"},
    {"到达时间", moment(2, 40, 90), "PFM"},
    {"完成时间", moment(30, 240), "PFM"},
    {"服务时长", number(30, 240), "PFM"},
    {"收费方式", always("有偿"), "PX"},
    {"收费方式", always("无偿"), "F"},
    {"收费方式", always("时间置换"), "M"},
    {"费用", number(50, 400), "P"},
    {"评分", number(2, 5), "PF"},
    {"评价日期", later(0, 9), "PF"},
    {"状态", always("已完成"), "PFM"},
    {"状态", always("已取消"), "X"},
    {"所属区域", county},
};

constexpr Words routes{"工坊", "创业", "其他"};
constexpr Words modes{"合同", "灵活", "自主创业"};
constexpr Columns placement_columns{
    {"编号", code("Z-")},
    {"人员", scattered(workers)},
    {"企业", any(enterprises)},
    {"就业渠道", always("培训"), "T"},
    {"就业渠道", always("妈妈岗"), "J"},
    {"就业渠道", one_of(routes)},
    {"培训", own(trainings), "T"},
    {"岗位", own(posts, 3), "J"},
    {"就业形式", one_of(modes)},
    {"就近就业", one_of(yes_or_no)},
    {"月薪", number(2500, 9000)},
    {"就业日期", day()},
    {"离岗日期", later(30, 1500), "TJE"},
    {"状态", always("已离岗"), "TJE"},
    {"状态", always("在岗"), "A"},
    {"所属区域", county},
};

constexpr Words registers{"灵活就业", "全职宝妈", "从业人员"};
constexpr Columns registration_columns{
    {"编号", code("D-")},
    {"登记册", one_of(registers)},
    {"人员", scattered(workers)},
    {"登记地点", any(communities)},
    {"登记日期", day()},
    {"匹配企业", any(enterprises), "M"},
    {"匹配日期", later(1, 90), "M"},
    {"注销日期", later(90, 900), "MW"},
    {"结果", always("已匹配"), "M"},
    {"结果", always("已退出"), "W"},
    {"结果", always("在册"), "O"},
    {"所属区域", county},
};

constexpr Columns fair_columns{
    {"编号", code("F-")},
    {"名称", named("招聘会")},
    {"系列", always("春风行动")},
    {"届次", counted()},
    {"举办日期", day()},
    {"入场人次", number(50, 2000)},
    {"达成意向人数", number(5, 200)},
    {"状态", always("已结束")},
    {"所属区域", county},
};

constexpr Columns post_columns{
    {"编号", code("G-")},
    {"企业", any(enterprises)},
    {"招聘会", own(fairs, 50), "F"},
    {"岗位类型", always("普通岗"), "F"},
    {"岗位类型", always("妈妈岗"), "M"},
    {"岗位名称", named("岗位")},
    {"工种", trade},
    {"岗位数", number(1, 9)},
    {"招聘人数", number(1, 30)},
    {"征集日期", day()},
    {"撤回日期", later(1, 200, 20)},
    {"所属区域", county},
};

constexpr Words activity_kinds{"宣传", "讲座", "义诊便民", "阅读", "走访慰问"};
constexpr Columns activity_columns{
    {"编号", code("A-")},
    {"名称", named("活动")},
    {"类型", one_of(activity_kinds)},
    {"系列", always("巾帼大讲堂"), "S"},
    {"届次", counted(10), "S"},
    {"举办阵地", any(centres)},
    {"举办日期", day()},
    {"宣传资料", number(10, 500)},
    {"咨询人次", number(5, 100)},
    {"惠及户次", number(5, 100)},
    {"状态", always("已结束")},
    {"所属区域", county},
};
constexpr Columns visitor_columns{
    {"活动编号", own(activities, 10)},
    {"人员编号", scattered(workers)},
    {"身份", always("学员")},
    {"是否到场", always("是")},
};

constexpr Columns duty_columns{
    {"编号", code("V-")},
    {"阵地", own(windows), "W"},
    {"阵地", any(communities), "C"},
    {"类型", always("窗口轮值"), "W"},
    {"类型", always("互助看护"), "C"},
    {"企业", any(enterprises), "W"},
    {"人员", scattered(workers), "C"},
    {"值班日期", day()},
    {"值班分钟", number(60, 480)},
    {"接待人次", number(0, 30), "W"},
    {"状态", always("已值班")},
    {"所属区域", county},
};

constexpr Words products{"编织", "刺绣", "手工花"};
constexpr Columns piecework_columns{
    {"编号", code("J-")},
    {"工坊", any(workshops)},
    {"人员", any(workers)},
    {"产品", one_of(products)},
    {"发放日期", day()},
    {"交回日期", later(1, 9), "P"},
    {"付款日期", later(10, 40), "P"},
    {"发放件数", number(50, 90)},
    {"合格件数", number(10, 50), "P"},
    {"实付金额", number(50, 900), "P"},
    {"状态", always("已付款"), "P"},
    {"状态", always("已发放"), "I"},
    {"所属区域", county},
};

constexpr Words gifts{"筛查", "保险", "物资"};
constexpr Words measures{"份", "箱"};
constexpr Columns benefit_columns{
    {"编号", code("B-")},
    {"类型", one_of(gifts)},
    {"人员", any(workers)},
    {"数量", number(1, 5)},
    {"单位", one_of(measures)},
    {"金额", number(20, 400)},
    {"发放日期", day()},
    {"核销日期", later(0, 60), "R"},
    {"状态", always("已核销"), "R"},
    {"状态", always("已发放"), "G"},
    {"所属区域", county},
};

constexpr Words honours{"荣誉", "称号", "证书"};
constexpr Words medals{"金牌", "银牌", "铜牌"};
constexpr Columns award_columns{
    {"编号", code("R-")},
    {"类型", one_of(honours), "H"},
    {"类型", always("奖牌"), "M"},
    {"名称", always("巾帼奖")},
    {"级别", one_of(levels)},
    {"等次", one_of(medals), "M"},
    {"人员", scattered(workers)},
    {"授予日期", day()},
    {"撤销日期", later(100, 900, 2)},
    {"所属区域", county},
};

constexpr Columns story_columns{
    {"编号", code("S-")},
    {"类型", always("典型案例"), "T"},
    {"类型", always("媒体报道"), "M"},
    {"标题", named("案例")},
    {"入选日期", day()},
    {"发布日期", later(1, 30)},
    {"阅读量", number(10, 9000)},
    {"状态", always("已发布")},
    {"所属区域", county},
};

constexpr Words case_kinds{"家庭矛盾", "心理", "维权"};
constexpr Columns case_columns{
    {"编号", code("N-")},
    {"类型", one_of(case_kinds), "R"},
    {"类型", always("创业就业指导"), "G"},
    {"人员", any(workers)},
    {"受理阵地", any(centres)},
    {"受理日期", day()},
    {"办结日期", later(1, 60), "R"},
    {"结果", always("已化解"), "R"},
    {"结果", always("办理中"), "G"},
    {"所属区域", county},
};

// Executives are the first workers: their contacts know them.
constexpr Columns membership_columns{
    {"企业", scattered(enterprises), "PBLE"},
    {"人员", own(workers, 10), "X"},
    {"人员", scattered(workers), "T"},
    {"阵地", own(federations, 7), "X"},
    {"阵地", any(teams), "TE"},
    {"阵地", any(communities), "L"},
    {"项目", any(platforms), "P"},
    {"项目", any(brands), "B"},
    {"身份", always("入驻"), "P"},
    {"身份", always("签约"), "B"},
    {"身份", always("挂钩"), "L"},
    {"身份", always("队员"), "TE"},
    {"身份", always("执委"), "X"},
    {"加入日期", day()},
    {"退出日期", later(200, 2000), "T"},
    {"状态", always("已退出"), "T"},
    {"状态", always("在册")},
    {"所属区域", county},
};
constexpr Columns contact_columns{
    {"执委", own(workers, 33)},
    {"联系对象", scattered(known)},
    {"联系类型", always("主席"), "C"},
    {"联系类型", always("妇女"), "W"},
    {"开始日期", day()},
    {"结束日期", later(300, 3000, 20)},
};

constexpr Recipe all[] = {
    {"enterprises", "E", enterprise_columns},
    {"units", unit_cycle, unit_columns},
    {"assets", "A", asset_columns},
    {"households", "H", household_columns},
    {"programmes", programme_cycle, programme_columns},
    {"service-items", "I", item_columns},
    {"service-orders", order_cycle, order_columns},
    {"registrations", "MWWO", registration_columns},
    {"job-fairs", "F", fair_columns},
    {"job-posts", "FFFFM", post_columns},
    {"placements", "TJEA", placement_columns},
    {"activities", "SAAAAAAAAA", activity_columns},
    {"visitors", "V", visitor_columns},
    {"duties", "WWWC", duty_columns},
    {"piecework", "PPPI", piecework_columns},
    {"benefits", "RG", benefit_columns},
    {"awards", "HHHM", award_columns},
    {"stories", "TM", story_columns},
    {"service-cases", "RRG", case_columns},
    {"memberships", "XPBLETTTTT", membership_columns},
    {"contacts", "CCCWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", contact_columns},
};

}  // namespace

std::span<const Recipe> recipes() { return all; }

}  // namespace jinguo::bench
