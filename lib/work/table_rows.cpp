#include "work/table_rows.hpp"

#include "base/formula_guard.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace jinguo {
namespace {

/// Longer words stand before the shorter ones that they begin with.
constexpr FooterWord footer_words[] = {
    {.word = "合计", .sum = SumOf::all},
    {.word = "总计", .sum = SumOf::all},
    {.word = "共计", .sum = SumOf::all},
    {.word = "小计", .sum = SumOf::group},
    {.word = "累计"},
    {.word = "总数"},
    {.word = "平均"},
    {.word = "备注"},
    {.word = "说明"},
    {.word = "注：", .alone = true},
    {.word = "注:", .alone = true},
    {.word = "填表人", .signs = true},
    {.word = "制表", .signs = true},
    {.word = "审核", .signs = true},
    {.word = "负责人", .signs = true},
    {.word = "联系人：", .alone = true},
    {.word = "联系人:", .alone = true},
    {.word = "单位盖章"},
    {.word = "单位（盖章"},
    {.word = "单位(盖章"},
    {.word = "填表说明", .reason = SkipReason::sample},
    {.word = "填写说明", .reason = SkipReason::sample},
    {.word = "填报说明", .reason = SkipReason::sample},
    {.word = "填表须知", .reason = SkipReason::sample},
    {.word = "填写要求", .reason = SkipReason::sample},
    {.word = "示例", .reason = SkipReason::sample, .alone = true},
    {.word = "样例", .reason = SkipReason::sample, .alone = true},
    {.word = "例如", .reason = SkipReason::sample, .alone = true},
    {.word = "例", .reason = SkipReason::sample, .alone = true},
};

/// What may follow a word in a cell that else holds a name: then it is the word, not a name.
constexpr std::string_view following[] = {"人", "数", "金额", "户", "家", "名", "次"};

bool is_letter(char32_t point) {
  return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z') ||
         (point >= 0x3400 && point <= 0x9fff) || point >= 0x20000;
}

bool is_space(char32_t point) {
  return point == U' ' || point == U'\t' || point == U'\n' || point == U'\r' ||
         point == U'\u3000' || point == U'\u00a0';
}

/// How a cell begins with a word, blanks between its letters passed over (合　计).
enum class Begin : std::uint8_t { no, with_letters, by_itself };

Begin begins(std::string_view text, std::string_view word) {
  std::size_t at = 0;
  for (std::size_t in_word = 0; in_word < word.size();) {
    const char32_t wanted = next_code_point(word, in_word);
    char32_t point = U' ';
    while (at < text.size() && is_space(point)) point = next_code_point(text, at);
    if (point != wanted) return Begin::no;
  }
  const std::string_view rest = text.substr(at);
  if (rest.empty() || !is_letter(first_point(rest))) return Begin::by_itself;
  const std::string_view before = trim(word);
  return before.ends_with("：") || before.ends_with(":") ? Begin::by_itself : Begin::with_letters;
}

bool counts_something(std::string_view text, std::string_view word) {
  const std::size_t at = text.find(word);
  return at != std::string_view::npos && std::ranges::any_of(following, [&](std::string_view next) {
           return text.substr(at + word.size()).starts_with(next);
         });
}

constexpr std::string_view brackets[] = {"（", "(", "【", "[", "《", "“"};

/// 审核人：钱主任 stands where it finds room: it names nobody, whatever the column.
bool states_something(std::string_view cell) {
  return cell.find("：") != std::string_view::npos || cell.find(':') != std::string_view::npos;
}

/// So does a count: 68, 68人. Codes have five digits at least.
bool is_count(std::string_view cell) {
  constexpr std::size_t most_digits = 4;
  const std::string_view text = trim(cell);
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view rest = text.substr(digits);
  return digits > 0 && digits <= most_digits &&
         (rest.empty() || std::ranges::find(following, trim(rest)) != std::end(following));
}

bool names_nobody(std::string_view cell) { return states_something(cell) || is_count(cell); }

std::string_view without_bracket(std::string_view text) {
  for (const std::string_view open : brackets)
    if (text.starts_with(open)) return trim(text.substr(open.size()));
  return text;
}

}  // namespace

std::string_view name(SkipReason reason) {
  switch (reason) {
    using enum SkipReason;
    case header_repeated:
      return "header_repeated";
    case summary:
      return "summary";
    case sample:
      return "sample";
  }
  throw std::logic_error("unhandled SkipReason");
}

bool names_record(const Field& field) {
  return (field.is(Rule::handle) || field.is(Rule::steady)) && field.mask != Mask::phone;
}

char32_t first_point(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? U'\0' : next_code_point(text, at);
}

FooterWords::FooterWords(const Kind& kind, const ImportColumns& columns) {
  const bool named = std::ranges::any_of(kind.fields, names_record);
  for (const Field* field : columns.fields) {
    const bool in_key = field != nullptr && std::ranges::any_of(kind.keys, [&](const Key& key) {
                          return std::ranges::find(key.fields, field->name) != key.fields.end();
                        });
    names_.push_back(field != nullptr && (named ? names_record(*field) : in_key));
  }
  if (const auto serial = std::ranges::find(columns.how, HeaderHow::serial);
      serial != columns.how.end())
    serial_ = static_cast<std::size_t>(serial - columns.how.begin());
}

std::vector<char32_t> FooterWords::first_points() {
  std::vector<char32_t> points;
  for (const FooterWord& word : footer_words) points.push_back(first_point(word.word));
  for (const std::string_view open : brackets) points.push_back(first_point(open));
  return points;
}

std::size_t FooterWords::first_filled(const RawRow& row) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view cell = row.cells[i];
    if (cell.empty()) continue;
    // Only white space and what begins like it needs the long look.
    const auto lead = static_cast<unsigned char>(cell.front());
    if ((lead > ' ' && lead < 0x80) || (lead >= 0xe4 && lead != 0xef) || !trim(cell).empty())
      return i;
  }
  return std::string_view::npos;
}

bool FooterWords::named_elsewhere(const RawRow& row, std::size_t at) const {
  for (std::size_t i = 0; i < names_.size() && i < row.cells.size(); ++i)
    if (i != at && names_[i] && !row.cells[i].empty() && !trim(row.cells[i]).empty() &&
        !(row.note(i).merged && row.cells[i] == row.cells[at]) && !names_nobody(row.cells[i]))
      return true;
  return false;
}

const FooterWord* FooterWords::footer(const RawRow& row, std::size_t at) const {
  const std::string_view text = without_bracket(trim(row.cells[at]));
  const bool in_name = at < names_.size() && names_[at];
  for (const FooterWord& word : footer_words) {
    const Begin begin = begins(text, word.word);
    if (begin == Begin::no) continue;
    const bool sample = word.reason == SkipReason::sample;
    if (begin == Begin::with_letters) {
      if (word.alone) continue;
      if (in_name && !counts_something(text, word.word)) continue;
    }
    // An example is filled in like a record, and who signs is named; everything else names nobody.
    const bool may_name = (sample && word.alone) || (word.signs && at == serial_);
    if (!may_name && named_elsewhere(row, at)) continue;
    return &word;
  }
  return nullptr;
}

std::string_view unguarded(std::string_view cell) {
  if (!cell.starts_with('\'')) return cell;
  const std::string_view rest = cell.substr(1);
  return needs_formula_guard(rest) ? rest : cell;
}

}  // namespace jinguo
