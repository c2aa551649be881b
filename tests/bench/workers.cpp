// The register of persons, as an office's form and as the columns of the database's table.
#include "chance.hpp"
#include "registers.hpp"
#include "rows.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>

namespace jinguo::bench {
namespace {

using std::chrono::sys_days;

constexpr std::string_view surnames[] = {
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱",
    "胡", "郭", "何", "林", "高", "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯",
    "邓", "曹", "彭", "曾", "萧", "田", "董", "潘", "袁", "蔡", "蒋", "余",
};
constexpr std::string_view given[] = {
    "芳", "娜", "敏", "静", "丽", "艳", "娟", "霞", "秀", "燕", "玲", "桂", "英", "华", "慧", "巧",
    "美", "雅", "芝", "玉", "萍", "红", "娥", "春", "菊", "兰", "凤", "洁", "梅", "琳", "素", "云",
    "莲", "真", "环", "雪", "荣", "爱", "妹", "香", "月", "莺", "媛", "瑞", "凡", "佳", "嘉", "琼",
    "勤", "珍", "贞", "莉", "彩", "清", "欣", "雨", "文", "晓", "平", "安", "宁", "和", "新", "明",
};
constexpr Word educations[] = {
    {"小学", "81"}, {"初中", "71"}, {"高中", "61"}, {"中专", "41"}, {"大专", "31"}, {"本科", "21"},
};
constexpr Word skills[] = {
    {"", ""}, {"", ""}, {"初级工", "1"}, {"中级工", "2"}, {"高级工", "3"}, {"技师", "4"},
};
constexpr Word categories[] = {
    {"农村留守妇女", "rural_left_behind"}, {"下岗人员", "laid_off"}, {"高校毕业生", "graduate"},
    {"全职宝妈", "fulltime_mum"},          {"其他", "other"},
};
constexpr std::string_view notes[] = {"", "", "", "", "", "愿意住家", "可上夜班", "已参加体检"};

constexpr std::string_view worker_headers[] = {
    "编号", "姓名",     "公民身份号码", "性别",     "出生日期", "联系电话", "学历",
    "工种", "技能等级", "人员类别",     "登记日期", "所属区域", "备注",
};
constexpr std::string_view worker_columns[] = {
    "id",      "code",         "name",      "id_type",       "id_number",      "sex",
    "born_on", "phone",        "education", "occupation",    "skill_level",    "category",
    "address", "household_id", "unit_id",   "registered_on", "merged_into_id", "region",
    "note",    "office_id",    "batch_id",  "created_at",    "updated_at",
};

// Everybody was born of working age: nothing but the invented telephone needs a warning.
constexpr sys_days first_birth = std::chrono::year(1960) / 1 / 1;
constexpr std::uint64_t birth_days =
    static_cast<std::uint64_t>((sys_days(std::chrono::year(2005) / 1 / 1) - first_birth).count());
constexpr std::uint64_t birth_regions = 20;

// Sequences of one day and region, without those that end in 00: before a check character 0 they
// look like a number that a spreadsheet has cut. The even ones are women's.
constexpr std::uint64_t women = 490;
constexpr std::uint64_t men = 50;

constexpr Scatter numbers{birth_days * birth_regions * (women + men), 109'713'163};
constexpr Scatter telephones{100'000'000, 61'803'399};
static_assert(numbers.sound() && telephones.sound());
static_assert(numbers.count >= rows_limit);

constexpr std::uint64_t sequence(std::uint64_t place) {
  if (place < women) return place / 49 * 100 + place % 49 * 2 + 2;
  return (place - women) / 5 * 100 + (place - women) % 5 * 20 + 1;
}

using Number = std::array<char, 18>;

struct Person {
  std::uint64_t index;
  std::array<std::string_view, 3> name;
  Number number;
  bool female;
  sys_days born;
  std::uint64_t phone;
  Word education;
  std::string_view trade;
  Word skill;
  Word category;
  sys_days registered;
  std::string_view county;
  std::string_view note;

  std::string_view number_text() const { return {number.data(), number.size()}; }
};

void write_digits(char* end, std::uint64_t value, int width) {
  for (; width > 0; --width, value /= 10) *--end = static_cast<char>('0' + value % 10);
}

/// Returns the identity number with its check character (GB 11643-1999).
Number identity_number(std::uint64_t region, sys_days born, std::uint64_t order) {
  constexpr unsigned weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  const std::chrono::year_month_day date(born);
  Number text{'3', '2', '9', '9'};
  write_digits(&text[6], region, 2);
  write_digits(&text[10], static_cast<std::uint64_t>(static_cast<int>(date.year())), 4);
  write_digits(&text[12], static_cast<unsigned>(date.month()), 2);
  write_digits(&text[14], static_cast<unsigned>(date.day()), 2);
  write_digits(&text[17], order, 3);
  unsigned sum = 0;
  for (std::size_t i = 0; i < std::size(weights); ++i)
    sum += weights[i] * static_cast<unsigned>(text[i] - '0');
  text[17] = "10X98765432"[sum % 11];
  return text;
}

Person person(std::uint64_t index, const Wish& wish) {
  Dice dice(wish.seed, Stream::person, index);
  const std::uint64_t place = numbers.at(index, wish.seed);
  const std::uint64_t in_day = place % (birth_regions * (women + men));
  Person one{};
  one.index = index;
  one.born = day_after(first_birth, place / (birth_regions * (women + men)));
  one.female = in_day % (women + men) < women;
  one.number =
      identity_number(1 + in_day / (women + men), one.born, sequence(in_day % (women + men)));
  one.name = {dice.one_of(surnames), dice.one_of(given),
              dice.below(3) == 0 ? std::string_view() : dice.one_of(given)};
  one.phone = telephones.at(index, wish.seed);
  one.education = educations[dice.below(std::size(educations))];
  one.trade = dice.one_of(trades);
  one.skill = skills[dice.below(std::size(skills))];
  one.category = categories[dice.below(std::size(categories))];
  one.registered = register_day(dice.below(days_of(wish.years)));
  one.county = dice.one_of(counties);
  one.note = dice.one_of(notes);
  return one;
}

void put_name(Rows& rows, const Person& one) {
  rows.cell();
  for (const std::string_view part : one.name) rows.put(part);
}

void write_worker(Rows& rows, const Person& one) {
  rows.cell().put("W-").digits(one.index + 1, 6);
  put_name(rows, one);
  rows.cell().put(one.number_text());
  rows.cell().put(one.female ? "女" : "男");
  rows.cell().day(one.born);
  rows.cell().put("154").digits(one.phone, 8);
  const std::string_view words[] = {one.education.written, one.trade, one.skill.written,
                                    one.category.written};
  rows.cells(words);
  rows.cell().day(one.registered);
  rows.cell().put(one.county).cell().put(one.note).end();
}

void write_stored_worker(Rows& rows, const Person& one) {
  rows.cell().digits(one.index + 1).cell().put("W-").digits(one.index + 1, 6);
  put_name(rows, one);
  rows.cell().put("resident").cell().put(one.number_text());
  rows.cell().put(one.female ? "female" : "male");
  rows.cell().day(one.born);
  rows.cell().put("154").digits(one.phone, 8);
  const std::string_view words[] = {
      one.education.stored, one.trade, one.skill.stored, one.category.stored, "", "", ""};
  rows.cells(words);
  rows.cell().day(one.registered);
  const std::string_view tail[] = {"", one.county, one.note, "1", "1", instant, instant};
  rows.cells(tail);
  rows.end();
}

}  // namespace

void write_workers(Rows& rows, const Wish& wish) {
  rows.cells(wish.stored ? std::span<const std::string_view>(worker_columns) : worker_headers);
  rows.end();
  const auto write = wish.stored ? write_stored_worker : write_worker;
  for (std::uint64_t i = 0; i < wish.rows; ++i) write(rows, person(wish.from + i, wish));
}

}  // namespace jinguo::bench
