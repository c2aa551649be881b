// What an import promises for any file: counts that add up, rejects that are the refused rows and
// stay refused for the same reasons, exports that come back byte for byte, and no order of files
// that matters.
#include "model/identity.hpp"
#include "unit/register.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace jinguo;
using registers::Register;
using registers::Words;

namespace {

using Cells = std::vector<std::string>;

constexpr std::string_view header = "姓名,身份证号,性别,电话,工种,登记日期,备注\n";
constexpr std::size_t columns = 7;
constexpr std::array<std::string_view, 6> names{"王小梅", "李小兰",   "张小菊",
                                                "赵小竹", "欧阳小试", "阿依古丽·买买提"};

std::string padded(int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width - digits.size(), '0') + digits;
}

/// Returns the identity number of the n-th woman who never was.
std::string number_of(int n) {
  std::string text = "329901" + std::to_string(1970 + n % 30) + padded(1 + n / 30 % 12, 2) +
                     padded(1 + n % 28, 2) + "122";
  text.push_back(identity_check_character(text));
  return text;
}

Cells person(int n) {
  return {std::string(names[static_cast<std::size_t>(n) % names.size()]),
          number_of(n),
          "女",
          "154" + padded(n, 8),
          n % 3 == 0 ? "月嫂" : "保洁",
          "2024-0" + std::to_string(1 + n % 6) + "-15",
          ""};
}

std::string line_of(const Cells& cells) {
  std::string line;
  for (const std::string& cell : cells) {
    line += line.empty() ? "\"" : ",\"";
    for (const char c : cell) line += c == '"' ? "\"\"" : std::string(1, c);
    line += '"';
  }
  return line + "\n";
}

/// What office life does to a row.
enum class Damage { none, blank_cell, swapped_digits, twice, extra_cell, blank_row, wrong_word };

constexpr std::array<std::string_view, 8> wrong_words{
    "猫", "2024-02-30", "#N/A", "3.29901E+17", "\\N", "329901199003076000", "不详", "-"};

/// Returns the rows that damage leaves of one.
std::vector<Cells> damaged(Cells row, bool width_too) {
  const auto damage = static_cast<Damage>(*rc::gen::inRange(0, 7));
  const auto at = *rc::gen::inRange<std::size_t>(0, columns);
  switch (damage) {
    using enum Damage;
    case none:
      return {row};
    case blank_cell:
      row[at].clear();
      return {row};
    case swapped_digits: {
      const auto digit = *rc::gen::inRange<std::size_t>(0, 17);
      std::swap(row[1][digit], row[1][digit + 1]);
      return {row};
    }
    case twice:
      return {row, row};
    case extra_cell:
      if (width_too) row.emplace_back("多一格");
      return {row};
    case blank_row:
      return {row, Cells(columns)};
    case wrong_word:
      row[at] = *rc::gen::elementOf(wrong_words);
      return {row};
  }
  return {row};
}

std::vector<Cells> damaged_file(bool width_too) {
  const int people = *rc::gen::inRange(1, 12);
  std::vector<Cells> rows;
  for (int i = 0; i < people; ++i)
    for (Cells& row : damaged(person(*rc::gen::inRange(0, 300)), width_too))
      rows.push_back(std::move(row));
  return rows;
}

/// Leaves out rows that share an identity number: a row refused as a new record may later be a good
/// change of the record that another row of the file made.
std::vector<Cells> strangers(std::vector<Cells> rows) {
  std::set<std::string> numbers;
  std::erase_if(rows, [&](const Cells& row) {
    return row.size() > 1 && !row[1].empty() && !numbers.insert(row[1]).second;
  });
  return rows;
}

std::string text_of(const std::vector<Cells>& rows) {
  std::string text(header);
  for (const Cells& row : rows) text += line_of(row);
  return text;
}

std::int64_t filled_rows(const std::vector<Cells>& rows) {
  return std::ranges::count_if(rows, [](const Cells& row) {
    return std::ranges::any_of(row, [](const std::string& cell) { return !cell.empty(); });
  });
}

ImportWish skipping(const Register& reg) {
  ImportWish wish;
  wish.on_error = OnError::skip;
  wish.rejects = reg.folder().file("rejects.csv");
  wish.max_problems = 1000;
  return wish;
}

/// Returns the codes of the errors in the order of their rows.
std::vector<Code> errors_of(const ImportResult& result) {
  std::vector<std::pair<std::int64_t, Code>> found;
  for (const Problem& problem : result.problems.kept())
    if (severity(problem.code) == Severity::error) found.emplace_back(problem.row, problem.code);
  std::ranges::stable_sort(found, {}, &std::pair<std::int64_t, Code>::first);
  std::vector<Code> codes;
  for (const auto& [row, code] : found) codes.push_back(code);
  return codes;
}

std::string any_text() {
  static const std::vector<std::string> pieces{"=",  "+", "-",    "@",  "'",  "\"", ",",
                                               "\n", " ", "\r\n", "\t", "，", "＝", "＠",
                                               "家", "a", "1",    "\\", "#",  "·",  "𠮷"};
  std::string text;
  const int length = *rc::gen::inRange(0, 8);
  for (int i = 0; i < length; ++i) text += *rc::gen::elementOf(pieces);
  return text;
}

std::string any_of(std::vector<std::string> words) { return *rc::gen::elementOf(std::move(words)); }

std::string any_day() {
  return "202" + std::to_string(*rc::gen::inRange(0, 5)) + "-0" +
         std::to_string(*rc::gen::inRange(1, 6)) + "-" + padded(*rc::gen::inRange(1, 29), 2);
}

std::string any_number(int end) { return std::to_string(*rc::gen::inRange(1, end)); }

/// Adds a record; text that happens to be refused or a key that is taken is no matter here.
void try_to_add(Register& reg, std::string_view kind, Words words) {
  std::erase_if(words, [](const auto& word) { return word.second.empty(); });
  (void)registers::refusal([&] { reg.add(kind, words); });
}

void add_workers(Register& reg) {
  for (int i = 0; i < *rc::gen::inRange(1, 5); ++i)
    try_to_add(reg, "worker",
               {{"name", any_of({"王小梅", "李小兰", "欧阳小试"})},
                {"id_number", any_of({"", number_of(*rc::gen::inRange(0, 300))})},
                {"phone", any_of({"", "15400000001", "025-80000000"})},
                {"education", any_of({"", "初中", "本科", "31"})},
                {"occupation", any_text()},
                {"skill_level", any_of({"", "0", "3", "五级", "技师"})},
                {"category", any_of({"", "laid_off", "全职宝妈"})},
                {"address", any_text()},
                {"registered_on", any_of({"", any_day()})},
                {"region", any_of({"", "320113", "栖霞区", "无名社区"})},
                {"note", any_text()}});
}

void add_enterprises(Register& reg) {
  for (int i = 0; i < *rc::gen::inRange(1, 5); ++i) {
    const bool placed = *rc::gen::arbitrary<bool>();
    try_to_add(reg, "enterprise",
               {{"name", any_text()},
                {"credit_code",
                 any_of({"", "91329901PDY00001X1", "92329901PDY000028X", "52329901PDY000044P"})},
                {"form", any_of({"company", "个体", "合作社", "其他"})},
                {"mode", any_of({"", "员工制", "agency"})},
                {"legal_representative", any_of({"", "王小梅"})},
                {"phone", any_of({"", "4000000000", "15400000009"})},
                {"address", any_text()},
                {"latitude", placed ? "32." + any_number(9999) : ""},
                {"longitude", placed ? "118." + any_number(9999) : ""},
                {"staff", any_of({"", any_number(500)})},
                {"registered_on", any_of({"", any_day()})},
                {"note", any_text()}});
  }
}

void add_trainings(Register& reg) {
  for (int i = 0; i < *rc::gen::inRange(1, 5); ++i)
    try_to_add(
        reg, "training",
        {{"title", "班" + any_text()},
         {"kind", any_of({"skills", "创业", "other"})},
         {"trade", any_text()},
         {"funding", any_of({"", "补贴", "charity"})},
         {"count_word", any_of({"", "场", "班"})},
         {"started_on", any_day()},
         {"minutes", any_of({"", any_number(500)})},
         {"hours", any_of({"", any_number(100) + "." + any_number(99)})},
         {"capacity", any_of({"", any_number(100)})},
         {"fee", any_of({"", any_number(3000) + "." + padded(*rc::gen::inRange(0, 100), 2)})},
         {"trainer", any_text()},
         {"status", any_of({"", "open", "已取消"})},
         {"note", any_text()}});
}

void add_attendance(Register& reg) {
  for (int i = 0; i < *rc::gen::inRange(1, 8); ++i) {
    const bool named = *rc::gen::arbitrary<bool>();
    try_to_add(reg, "attendance",
               {{"training", any_of({"T-000001", "T-000002"})},
                {"worker", named ? any_of({"W-000001", "W-000002"}) : ""},
                {"on_date", any_of({"", any_day()})},
                {"heads", named ? "" : any_number(60)},
                {"role", any_of({"", "trainee", "志愿者"})},
                {"present", any_of({"", "是", "否"})},
                {"result", any_of({"", "合格", "failed"})},
                {"certificate_no", any_text()},
                // Unnamed heads are told apart by their remark.
                {"note", named ? any_text() : std::to_string(i) + any_text()}});
  }
}

/// What an office puts around its records: none of it is one.
struct Dressed {
  std::string text;
  std::int64_t rows = 0;     ///< below the header, blank ones not counted
  std::int64_t skipped = 0;  ///< of them
  std::int64_t people = 0;
};

/// Returns a file of the people from 0 on with titles, sums, notes, marks and headers between them.
Dressed dressed_file() {
  Dressed file;
  const Cells blank(columns);
  const auto one_cell = [&](std::string text) {
    Cells row(columns);
    row[0] = std::move(text);
    return row;
  };
  const Cells head{"姓名", "身份证号", "性别", "电话", "工种", "登记日期", "备注"};
  for (int i = 0; i < *rc::gen::inRange(0, 3); ++i)
    file.text += line_of(
        one_cell(any_of({"样例街道人员名册", "填报单位：样例街道 填报日期：2024-03-08", ""})));
  file.text += line_of(head);
  std::string above;
  file.people = *rc::gen::inRange(1, 10);
  const auto skipped = [&](const Cells& row) {
    file.text += line_of(row);
    ++file.skipped;
  };
  for (int n = 0; n < file.people; ++n) {
    Cells row = person(n);
    if (!above.empty() && above == row[4] && *rc::gen::arbitrary<bool>())
      row[4] = any_of({"同上", "〃", "\""});
    else
      above = row[4];
    file.text += line_of(row);
    switch (*rc::gen::inRange(0, 7)) {
      case 0:
        file.text += line_of(blank);
        break;
      case 1:
        skipped(head);
        break;
      case 2:
        skipped(one_cell(any_of({"小计", "合 计", "合计：3 人", "备注：同上", "填表人：王某"})));
        break;
      case 3:
        skipped(one_cell(any_of({"示例", "填表说明：不要改表头", "例："})));
        break;
      default:
        break;
    }
  }
  file.rows = file.people + file.skipped;
  return file;
}

constexpr std::array<std::string_view, 4> exported_kinds{"worker", "enterprise", "training",
                                                         "attendance"};

}  // namespace

TEST_CASE(
    "whatever happened to a file, every row has exactly one count and rejects are the rejected") {
  CHECK(rc::check([] {
    const std::vector<Cells> rows = damaged_file(true);
    Register reg;

    const ImportResult tried = reg.import("worker", text_of(rows));
    const ImportResult result = reg.import("worker", text_of(rows), skipping(reg));

    for (const ImportResult* one : {&tried, &result}) {
      RC_ASSERT(registers::counts_add_up(*one));
      RC_ASSERT(one->rows == filled_rows(rows));
    }
    const std::string rejects = reg.folder().read("rejects.csv");
    const auto lines = std::count(rejects.begin(), rejects.end(), '\n');
    RC_ASSERT(std::max<std::int64_t>(lines - 1, 0) == result.rejected);
    RC_ASSERT(reg.count("worker") ==
              (result.refused ? 0 : result.inserted) + (tried.refused ? 0 : tried.inserted));
  }));
}

TEST_CASE("whatever stands around the records, they and only they are taken") {
  CHECK(rc::check([] {
    const Dressed file = dressed_file();
    Register reg;
    Register plain;
    std::string records(header);
    for (int n = 0; n < file.people; ++n) records += line_of(person(n));

    const ImportResult result = reg.import("worker", file.text);
    RC_ASSERT(!plain.import("worker", records).refused);

    RC_ASSERT(!result.refused);
    RC_ASSERT(result.rows == file.rows);
    RC_ASSERT(result.inserted == file.people);
    RC_ASSERT(result.skipped == file.skipped);
    std::int64_t reasons = 0;
    for (const auto& reason : result.skipped_by_reason) reasons += reason.second;
    RC_ASSERT(reasons == result.skipped);
    RC_ASSERT(reg.exported("worker") == plain.exported("worker"));
  }));
}

TEST_CASE("rejects that come back unchanged are refused for the same reasons") {
  CHECK(rc::check([] {
    Register reg;
    const ImportResult first =
        reg.import("worker", text_of(strangers(damaged_file(true))), skipping(reg));
    RC_PRE(!first.refused && first.rejected > 0);

    const ImportResult again =
        reg.import("worker", reg.folder().read("rejects.csv"), skipping(reg));

    RC_ASSERT(again.rows == first.rejected);
    RC_ASSERT(again.rejected == first.rejected);
    RC_ASSERT(errors_of(again) == errors_of(first));
  }));
}

TEST_CASE("an export that an empty register takes in is exported again byte for byte") {
  CHECK(rc::check([] {
    Register one;
    add_workers(one);
    add_enterprises(one);
    add_trainings(one);
    add_attendance(one);
    Register other;

    for (const std::string_view kind : exported_kinds) {
      const std::string exported = one.exported(kind);
      if (one.count(kind) > 0) RC_ASSERT(!other.import(kind, exported).refused);
      RC_ASSERT(other.exported(kind) == exported);
    }
  }));
}

TEST_CASE("three files that overlap give one register, whichever comes first") {
  CHECK(rc::check([] {
    std::array<std::string, 3> files;
    for (std::string& file : files) {
      std::vector<Cells> rows;
      for (int n = 0; n < 12; ++n)
        if (*rc::gen::arbitrary<bool>()) rows.push_back(person(n));
      file = text_of(rows);
    }
    std::array<std::size_t, 3> order{0, 1, 2};
    const auto sorted = [&] {
      Register reg;
      for (const std::size_t at : order) RC_ASSERT(!reg.import("worker", files[at]).refused);
      std::vector<std::string> lines;
      const std::string all = reg.exported(
          "worker", {"name", "id_number", "sex", "phone", "occupation", "registered_on"});
      for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = all.find('\n', at);
        lines.push_back(all.substr(at, end - at));
        at = end + 1;
      }
      std::ranges::sort(lines);
      return lines;
    };
    const auto expected = sorted();
    const int turns = *rc::gen::inRange(1, 6);

    for (int i = 0; i < turns; ++i) std::ranges::next_permutation(order);

    RC_ASSERT(sorted() == expected);
  }));
}
