// Joins the themes of the message table into one, in the order of Code, and fills its templates.
#include "base/messages.hpp"

#include "base/text.hpp"

#include "base/messages/across.hpp"
#include "base/messages/failures.hpp"
#include "base/messages/file.hpp"
#include "base/messages/numbers.hpp"
#include "base/messages/record.hpp"
#include "base/messages/words.hpp"

#include <array>
#include <cassert>
#include <cstddef>
#include <span>

namespace jinguo {

namespace {

constexpr auto code_count = static_cast<std::size_t>(Code::count_);

constexpr std::span<const Message> themes[] = {
    failure_messages,   file_messages,       identity_messages, credit_code_messages,
    telephone_messages, region_messages,     date_messages,     name_messages,
    number_messages,    vocabulary_messages, record_messages,   across_messages,
};

consteval std::size_t written_rows() {
  std::size_t count = 0;
  for (const auto theme : themes) count += theme.size();
  return count;
}

consteval std::array<Message, written_rows()> joined() {
  std::array<Message, written_rows()> all{};
  auto* to = all.begin();
  for (const auto theme : themes) to = std::ranges::copy(theme, to).out;
  return all;
}

constexpr auto messages = joined();

consteval bool in_order() {
  for (std::size_t i = 0; i < messages.size(); ++i)
    if (messages[i].code != static_cast<Code>(i)) return false;
  return true;
}

static_assert(messages.size() == code_count, "every code has exactly one row");
static_assert(in_order(), "rows stand in the order of the enumerators of Code");
static_assert(std::ranges::all_of(messages, [](const Message& row) { return well_formed(row); }),
              "every row has two sentences and two hints whose places are closed");

constexpr ExitCode exit_code_table[] = {
    {0, "做完了（同一文件以前导入过、不必再做，也是 0）",
     "done (also: this file was imported before, nothing to do)"},
    {1, "没有做成，原因没有专门的代码",
     "could not be done, for a reason without a code of its own"},
    {2, "命令的写法不对", "wrong usage of the command line"},
    {3, "数据没有收下：问题都已列出，什么也没有写入",
     "data refused; all problems were listed, nothing was written"},
    {4, "做完了，但有的行没有收下（只在 --on-error skip 时）",
     "finished, but rows were rejected (only with --on-error skip)"},
    {5, "没有找到", "not found"},
    {6, "冲突：重复、还被别的记录用着，或读过以后又变了",
     "conflict: duplicate, still referenced, or changed since it was read"},
    {7, "该月已经结账", "the month is closed"},
    {8, "数据库一直忙，超过了 --wait 的时间", "the database stayed busy longer than --wait"},
    {9, "不是 jinguo 的数据库、已损坏、版本不合，或检查发现错误",
     "not a jinguo database, damaged, of another version, or the check found errors"},
    {10, "没有密钥或密钥不对", "the key is missing or wrong"},
    {74, "读写文件没有成功，包括磁盘满", "input or output did not work, full disk included"},
    {129, "因挂断（SIGHUP）停下，没有留下做了一半的内容",
     "stopped by SIGHUP; nothing is half done"},
    {130, "因中断（SIGINT）停下，没有留下做了一半的内容",
     "stopped by SIGINT; nothing is half done"},
    {143, "因终止（SIGTERM）停下，没有留下做了一半的内容",
     "stopped by SIGTERM; nothing is half done"},
};

static_assert(std::ranges::all_of(messages,
                                  [](const Message& row) {
                                    return std::ranges::find(exit_code_table, row.exit,
                                                             &ExitCode::code) !=
                                           std::ranges::end(exit_code_table);
                                  }),
              "every exit code in use is explained");

std::string_view find_fact(const Facts& facts, std::string_view name) {
  const auto fact = std::ranges::find_if(
      facts, [name](const auto& pair) { return pair.first == name && !pair.second.empty(); });
  return fact == facts.end() ? std::string_view{} : std::string_view{fact->second};
}

std::string_view fact_in_place(const Facts& facts, std::string_view place, Lang lang) {
  constexpr std::string_view plain = ".en";
  if (place.ends_with(plain)) {
    place.remove_suffix(plain.size());
  } else if (lang == Lang::zh) {
    const auto chinese = find_fact(facts, std::string(place) + ".zh");
    if (!chinese.empty()) return chinese;
  }
  return find_fact(facts, place);
}

/// Appends words without brackets; false when one of their places stayed empty.
bool append_filled(std::string& text, std::string_view words, const Facts& facts, Lang lang) {
  bool complete = true;
  while (!words.empty()) {
    const auto open = words.find('{');
    text += words.substr(0, open);
    if (open == std::string_view::npos) break;
    const auto close = words.find('}', open);
    const auto fact = fact_in_place(facts, words.substr(open + 1, close - open - 1), lang);
    if (fact.empty()) complete = false;
    // A fact may be anybody's text: nothing in it may steer a terminal.
    text += printable(fact);
    words.remove_prefix(close + 1);
  }
  return complete;
}

/// A fact that is a sentence itself brings its own full stop before that of the template.
void drop_second_stop(std::string& text) {
  constexpr std::string_view stop = "。";
  if (text.ends_with("。。")) text.resize(text.size() - stop.size());
  if (text.ends_with("..")) text.pop_back();
}

}  // namespace

const Message& message_row(Code code) {
  assert(code < Code::count_);
  return messages[static_cast<std::size_t>(code)];
}

std::string filled(std::string_view words, const Facts& facts, Lang lang) {
  std::string text;
  while (!words.empty()) {
    const auto open = words.find('[');
    append_filled(text, words.substr(0, open), facts, lang);
    if (open == std::string_view::npos) break;
    const auto close = words.find(']', open);
    const auto before = text.size();
    if (!append_filled(text, words.substr(open + 1, close - open - 1), facts, lang))
      text.resize(before);
    words.remove_prefix(close + 1);
  }
  drop_second_stop(text);
  return text;
}

std::string_view name(Code code) { return message_row(code).name; }

Severity severity(Code code) {
  const auto name = message_row(code).name;
  if (name.starts_with("E_")) return Severity::error;
  if (name.starts_with("W_")) return Severity::warning;
  if (name.starts_with("I_")) return Severity::info;
  return Severity::failure;
}

int exit_code(Code code) { return message_row(code).exit; }

std::string message(Code code, const Facts& facts, Lang lang) {
  const auto& row = message_row(code);
  return filled(lang == Lang::zh ? row.zh : row.en, facts, lang);
}

std::string hint(Code code, const Facts& facts, Lang lang) {
  const auto& row = message_row(code);
  return filled(lang == Lang::zh ? row.zh_hint : row.en_hint, facts, lang);
}

std::span<const ExitCode> exit_codes() { return exit_code_table; }

}  // namespace jinguo
