#include "work/codes.hpp"

#include "model/kinds/office.hpp"
#include "store/records.hpp"

#include <fmt/format.h>

#include <charconv>

namespace jinguo {
namespace {

std::int64_t whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  constexpr std::int64_t largest = 999'999'999'999;
  const bool plain = error == std::errc{} && end == text.data() + text.size();
  return plain && number <= largest ? number : 0;
}

}  // namespace

CodeMaker::CodeMaker(Session& session, const Kind& kind)
    : session_(session),
      property_(fmt::format("last_code.{}.{}", session.office(), kind.name)),
      stem_(fmt::format("{}-", kind.letter)) {
  const Record office = load(session.store(), office::kind, session.office());
  const Value& prefix = office.values[office::kind.index("code_prefix").value()];
  if (!is_null(prefix)) stem_ = fmt::format("{}-{}", as_text(prefix), stem_);
  if (const auto last = find_property(session.store(), property_)) last_ = whole_number(*last);
}

std::string CodeMaker::next() {
  changed_ = true;
  ++last_;
  if (first_made_ == 0) first_made_ = last_;
  return fmt::format("{}{:06}", stem_, last_);
}

void CodeMaker::note(std::string_view code) {
  if (!code.starts_with(stem_)) return;
  const std::int64_t number = whole_number(code.substr(stem_.size()));
  if (number <= last_) return;
  last_ = number;
  changed_ = true;
}

bool CodeMaker::made(std::string_view code) const {
  if (!code.starts_with(stem_)) return false;
  const std::int64_t number = whole_number(code.substr(stem_.size()));
  return first_made_ != 0 && number >= first_made_ && number <= last_;
}

void CodeMaker::save() {
  if (changed_) set_property(session_.store(), property_, std::to_string(last_));
  changed_ = false;
}

}  // namespace jinguo
