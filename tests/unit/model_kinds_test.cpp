// The kind tables: sound, complete, and found by every word that offices use.
#include "model/draft.hpp"
#include "model/header.hpp"
#include "model/kind_table.hpp"

#include <jinguo/error.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using namespace std::chrono_literals;

namespace {

constexpr Date today = 2024y / 6 / 30;

std::string_view meant(std::string_view kind, const std::string& header) {
  const std::vector<std::string> headers{header};
  const Field* field = match_headers(get_kind(kind), headers).front();
  return field == nullptr ? "(nothing)" : field->name;
}

std::string stored_choice(const Kind& kind, std::size_t field, std::string_view word) {
  Draft draft(kind, today);
  judge_cell(draft, field, word);
  return std::string(as_text(draft.values[field]));
}

constexpr Choice colours[] = {{"red", "红"}};
constexpr std::string_view code_alias[] = {"编号"};
constexpr std::string_view unknown_name[] = {"nowhere"};
constexpr std::string_view first_name[] = {"first"};

constexpr Kind kind_of(std::span<const Field> fields) {
  return {.name = "tried", .title = "试", .help = "tried here", .fields = fields};
}

}  // namespace

TEST_CASE("every kind is well formed") {
  REQUIRE(kinds().size() == 28);
  for (const Kind* kind : kinds()) {
    CAPTURE(kind->name);
    CHECK(well_formed(*kind));
  }
}

TEST_CASE("a table that contradicts itself is not well formed") {
  constexpr Field sound[] = {{.name = "first", .title = "甲", .help = "one"},
                             {.name = "second", .title = "乙", .help = "two"}};
  CHECK(well_formed(kind_of(sound)));

  constexpr Field without_title[] = {{.name = "first", .title = "", .help = "one"}};
  CHECK_FALSE(well_formed(kind_of(without_title)));

  constexpr Field title_twice[] = {{.name = "first", .title = "甲", .help = "one"},
                                   {.name = "second", .title = "甲", .help = "two"}};
  CHECK_FALSE(well_formed(kind_of(title_twice)));

  constexpr Field alias_of_another[] = {
      {.name = "first", .title = "编号", .help = "one"},
      {.name = "second", .title = "乙", .help = "two", .aliases = code_alias}};
  CHECK_FALSE(well_formed(kind_of(alias_of_another)));

  constexpr Field no_choices[] = {
      {.name = "first", .type = Type::choice, .title = "甲", .help = "one"}};
  CHECK_FALSE(well_formed(kind_of(no_choices)));

  constexpr Field no_target[] = {
      {.name = "first", .type = Type::reference, .title = "甲", .help = "one"}};
  CHECK_FALSE(well_formed(kind_of(no_target)));

  constexpr Field above_twice[] = {
      {.name = "first", .type = Type::reference, .title = "甲", .help = "one", .target = "tried"},
      {.name = "second", .type = Type::reference, .title = "乙", .help = "two", .target = "tried"}};
  CHECK_FALSE(well_formed(kind_of(above_twice)));

  constexpr Field strange_fallback[] = {{.name = "first",
                                         .type = Type::choice,
                                         .title = "甲",
                                         .help = "one",
                                         .choices = colours,
                                         .fallback = "blue"}};
  CHECK_FALSE(well_formed(kind_of(strange_fallback)));

  constexpr Key strange_key[] = {{unknown_name}};
  Kind keyed = kind_of(sound);
  keyed.keys = strange_key;
  CHECK_FALSE(well_formed(keyed));

  constexpr Constraint without_condition[] = {{.must = Must::needed_when, .fields = first_name}};
  Kind ruled = kind_of(sound);
  ruled.constraints = without_condition;
  CHECK_FALSE(well_formed(ruled));

  Kind dated = kind_of(sound);
  dated.dated_by = "third";
  CHECK_FALSE(well_formed(dated));
}

TEST_CASE("every reference can be named in a cell by the code of its target") {
  for (const Kind* kind : kinds())
    for (const Field& field : kind->fields) {
      if (field.type != Type::reference) continue;
      CAPTURE(kind->name);
      CAPTURE(field.name);
      if (field.is(Rule::automatic) || kind->verbs == Verbs::readonly) continue;
      const Kind& target = get_kind(field.target);
      CHECK(target.has_code());
      CHECK(get_field(target, "code").is(Rule::link));
    }
}

TEST_CASE("codes of two kinds never look alike") {
  std::set<std::string_view> letters;
  for (const Kind* kind : kinds())
    if (kind->verbs == Verbs::all && kind->has_code()) {
      CAPTURE(kind->name);
      CHECK(letters.insert(kind->letter).second);
    }
}

TEST_CASE("every record carries its region, remark, office, batch and instants") {
  for (const Kind* kind : kinds()) {
    if (kind->verbs != Verbs::all) continue;
    CAPTURE(kind->name);
    for (const std::string_view name :
         {"region", "note", "office", "batch", "created_at", "updated_at"})
      CHECK(kind->index(name).has_value());
    CHECK_FALSE(kind->keys.empty());
  }
}

TEST_CASE("every choice is read in Chinese, in English and by each of its aliases") {
  for (const Kind* kind : kinds())
    for (std::size_t at = 0; at < kind->fields.size(); ++at)
      for (const Choice& choice : kind->fields[at].choices) {
        CAPTURE(kind->name);
        CAPTURE(kind->fields[at].name);
        CHECK(stored_choice(*kind, at, choice.name) == choice.name);
        CHECK(stored_choice(*kind, at, choice.title) == choice.name);
        for (const std::string_view alias : choice.aliases) {
          CAPTURE(alias);
          CHECK(stored_choice(*kind, at, alias) == choice.name);
        }
      }
}

TEST_CASE("headers as offices spell them mean their fields") {
  struct Row {
    std::string_view kind;
    std::string_view field;
    std::vector<std::string> headers;
  };
  const Row rows[] = {
      {"worker",
       "name",
       {"姓名", "名字", "学员姓名", "家政员姓名", "服务人员姓名", "从业人员姓名", "参训人员",
        "参加人"}},
      {"worker", "sex", {"性别"}},
      {"worker", "id_type", {"证件类型", "证件种类"}},
      {"worker",
       "id_number",
       {"身份证", "身份证号", "身份证号码", "证件号", "证件号码", "公民身份号码", "居民身份号码",
        "居民身份证号码", "身份证件号码", "身份号码"}},
      {"worker", "born_on", {"出生日期", "出生年月日", "生日", "出生年月"}},
      {"worker",
       "phone",
       {"联系电话", "联系方式", "手机", "手机号", "手机号码", "移动电话", "电话", "电话号码",
        "本人电话", "联系号码"}},
      {"worker",
       "region",
       {"所属街道", "所属街镇", "街道", "乡镇", "镇街", "所属乡镇(街道)", "所在街道", "板块",
        "社区", "所属社区", "所在社区", "居委会", "行政村", "所属区县"}},
      {"worker",
       "address",
       {"地址", "住址", "现住址", "居住地址", "家庭住址", "常住地址", "联系地址"}},
      {"worker", "education", {"学历", "文化程度", "教育程度", "最高学历"}},
      {"worker",
       "occupation",
       {"工种", "职业", "岗位", "从业工种", "服务工种", "服务类型", "从事岗位", "技能工种"}},
      {"worker", "skill_level", {"技能等级", "等级", "职业技能等级", "级别", "证书等级"}},
      {"worker", "note", {"备注", "说明", "其他"}},
      {"enterprise",
       "name",
       {"企业名称", "单位名称", "公司名称", "机构名称", "商户名称", "家政企业名称", "名称"}},
      {"enterprise",
       "credit_code",
       {"统一社会信用代码", "社会信用代码", "信用代码", "统一信用代码", "组织机构代码",
        "营业执照号", "营业执照注册号", "注册号", "工商注册号", "纳税人识别号"}},
      {"enterprise",
       "form",
       {"企业类型", "单位性质", "企业性质", "主体类型", "机构类型", "登记类型"}},
      {"enterprise", "mode", {"经营模式", "员工制/中介制", "企业模式"}},
      {"enterprise",
       "legal_representative",
       {"法定代表人", "法人", "法人代表", "负责人", "经营者"}},
      {"enterprise", "contact_name", {"联系人姓名", "联系人"}},
      {"enterprise", "registered_on", {"成立日期", "注册日期", "成立时间"}},
      {"enterprise", "staff", {"从业人数", "员工人数", "家政员人数", "从业人员数", "在册人数"}},
      {"training", "title", {"培训班名称", "培训名称", "班次", "班级", "培训项目"}},
      {"training", "started_on", {"培训时间", "培训日期", "开班时间", "开班日期"}},
      {"training", "ended_on", {"结束时间", "结业时间"}},
      {"training", "hours", {"课时", "学时", "培训课时"}},
      {"training", "venue", {"培训地点", "上课地点"}},
      {"training", "trainer", {"授课老师", "讲师"}},
      {"attendance", "present", {"签到", "出勤", "到课", "是否到课"}},
      {"attendance", "result", {"是否结业", "考核结果", "是否合格", "成绩"}},
      {"attendance", "certificate_no", {"证书编号", "证书号", "证书号码"}},
      {"attendance", "worker", {"身份证号", "人员编号", "公民身份号码"}},
      {"job_fair", "title", {"招聘会名称", "活动名称", "专场"}},
      {"job_fair", "held_on", {"举办时间", "活动时间", "时间"}},
      {"job_fair", "venue", {"举办地点", "活动地点", "地点"}},
      {"job_post", "title", {"岗位名称", "招聘岗位", "职位"}},
      {"job_post", "headcount", {"招聘人数", "需求人数"}},
      {"job_post", "posts", {"岗位数"}},
      {"unit", "name", {"站点名称", "服务站", "服务点", "阵地名称", "妇女微家名称"}},
      {"unit", "opened_on", {"挂牌时间", "成立时间"}},
      {"service_item", "name", {"服务项目", "项目名称", "名称"}},
      {"service_item", "agreed_fee", {"协商价", "优惠价(元)", "惠民价"}},
      {"service_order", "worker", {"服务人员", "家政员", "家政员身份证号"}},
      {"service_order", "customer", {"客户", "雇主", "服务对象"}},
      {"service_order", "done_at", {"完成时间", "服务时间", "服务日期"}},
      {"service_order", "minutes", {"服务时长(分钟)", "时长"}},
      {"service_case", "worker", {"求助人", "来访人", "身份证号"}},
      {"service_case", "kind", {"诉求类型", "事项类别"}},
      {"service_case", "outcome", {"办理结果", "处理情况"}},
      {"duty", "worker", {"值班人员", "志愿者", "身份证号"}},
      {"duty", "on_date", {"值班日期", "日期"}},
      {"piecework", "paid", {"实付金额", "计件工资(元)", "收入"}},
      {"benefit", "serial", {"券号", "保单号"}},
      {"award", "serial", {"证书编号", "证书号"}},
      {"award", "conferred_on", {"发证日期", "获奖日期"}},
      {"story", "title", {"标题", "案例名称"}},
      {"membership", "enterprise", {"入驻企业", "企业名称"}},
      {"contact", "executive", {"执委", "执委身份证号"}},
      {"target", "value", {"目标值", "任务数", "年度目标"}},
      {"registration", "trade_wanted", {"意向工种", "求职意向"}},
  };
  for (const Row& row : rows)
    for (const std::string& header : row.headers) {
      CAPTURE(row.kind);
      CAPTURE(header);
      CHECK(meant(row.kind, header) == row.field);
    }
}

TEST_CASE("a kind is found by its name and by its noun") {
  CHECK(find_kind("job_fair")->name == "job_fair");
  CHECK(find_kind("job-fair")->name == "job_fair");
  CHECK(find_kind("batch")->name == "import_batch");
  CHECK(find_kind("jobfair") == nullptr);
  CHECK(noun(get_kind("reported_figure")) == "reported-figure");
}

TEST_CASE("an unknown kind or field is refused with the nearest one") {
  try {
    (void)get_kind("trainning");
    FAIL("a kind that is not there");
  } catch (const Error& error) {
    CHECK(error.code() == Code::unknown_command);
    CHECK(hint(error.code(), error.facts(), Lang::en).find("training") != std::string::npos);
  }
  try {
    (void)get_field(get_kind("worker"), "id-nunber");
    FAIL("a field that is not there");
  } catch (const Error& error) {
    CHECK(error.code() == Code::unknown_field);
    CHECK((message(error.code(), error.facts(), Lang::en) +
           hint(error.code(), error.facts(), Lang::en))
              .find("id_number") != std::string::npos);
  }
}

TEST_CASE("a field is found by its name, with dashes, and by its title") {
  const Kind& worker = get_kind("worker");

  CHECK(find_field(worker, "id-number")->name == "id_number");
  CHECK(find_field(worker, "公民身份号码")->name == "id_number");
  CHECK(find_field(worker, "身份证号") == nullptr);
  CHECK(position(worker, get_field(worker, "name")) == 1);
}
