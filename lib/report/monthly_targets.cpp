#include "report/monthly_targets.hpp"

#include "report/part.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace jinguo {
namespace {

using Json = nlohmann::ordered_json;

/// A target in a word that its metric is counted by is one of that word's line.
SlicePairs slice_of(const SetTarget& target) {
  SlicePairs pairs = read_pairs(target.metric, target.slice);
  const auto metric = std::ranges::find(metrics(), target.metric, &Metric::id);
  if (metric == metrics().end() || (*metric)->unit_of.empty()) return pairs;
  const std::string_view unit_of = (*metric)->unit_of;
  if (std::ranges::find(pairs, unit_of, &SlicePairs::value_type::first) != pairs.end())
    return pairs;
  pairs.emplace_back(unit_of, target.unit);
  std::ranges::sort(pairs);
  return pairs;
}

std::string slice_json(const Measured& one) {
  Json slice = Json::parse(one.figure.slice_json.empty() ? "{}" : one.figure.slice_json);
  if (!one.target->region.empty()) slice["region"] = one.target->region;
  return slice.dump();
}

std::string text_of(const Value& cell) { return is_null(cell) ? "—" : number_text(cell); }

/// What people are told of a target beside its row.
std::string told(const Measured& one, std::string_view title, Lang lang) {
  const bool zh = lang == Lang::zh;
  if (one.why)
    return fmt::format("{}{}{}", title, zh ? "：" : ": ",
                       message(one.why->code, one.why->facts, lang));
  const StateWord& state = word_of(one.progress.state);
  return fmt::format(fmt::runtime(zh ? "{0}：{1} 至 {2}，序时应达 {3} {5}，差额 {4} {5}，{6}"
                                     : "{0}: {1} to {2}, due {3} {5}, remainder {4} {5}, {6}"),
                     title, to_text(one.target->from), to_text(one.target->to),
                     text_of(due_cell(one.progress.due)),
                     text_of(thousandths_cell(one.progress.remainder)), told_unit(one, lang),
                     zh ? state.zh : state.en);
}

}  // namespace

MonthTargets::MonthTargets(Session& session, Month month, Scope scope, Lang lang)
    : month_(month), scope_(std::move(scope)), lang_(lang), plans_(read_plans(session.store())) {
  const Date end = last_day(month);
  for (const SetTarget& target : plans_.targets) {
    const bool here = scope_.region.empty() || target.region.starts_with(scope_.region);
    if (here && target.from <= end && target.to >= first_day(month))
      all_.push_back({.target = &target, .day = end});
  }
  // All are measured together, so that each source is read once.
  std::vector<Measured> both = all_;
  for (Measured one : all_) {
    one.day = add_days(first_day(month), -1);
    both.push_back(one);
  }
  measure(session, both, lang);
  const auto middle = both.begin() + static_cast<std::ptrdiff_t>(all_.size());
  all_.assign(both.begin(), middle);
  before_.assign(middle, both.end());
}

bool MonthTargets::topmost(const Measured& one, const std::vector<const Measured*>& of) const {
  return std::ranges::none_of(of, [&](const Measured* other) {
    const Id above = other->target->programme;
    return above != one.target->programme && lies_within(plans_, one.target->programme, above);
  });
}

const Measured* MonthTargets::of(std::string_view metric, SlicePairs slice,
                                 std::string_view unit) const {
  std::string region = scope_.region;
  std::erase_if(slice, [&](const auto& pair) {
    if (pair.first != "region") return false;
    region = pair.second;
    return true;
  });
  std::vector<const Measured*> fitting;
  for (const Measured& one : all_) {
    const SetTarget& target = *one.target;
    const bool there = target.region == region || (region.empty() && target.region == scope_.home);
    if (there && !one.why && target.metric == metric && target.unit == unit &&
        target.from <= first_day(month_) && target.to >= last_day(month_) &&
        slice_of(target) == slice)
      fitting.push_back(&one);
  }
  std::vector<const Measured*> top;
  for (const Measured* one : fitting)
    if (topmost(*one, fitting)) top.push_back(one);
  if (top.empty()) return nullptr;
  const auto last = [](const Measured* one) { return one->target->to; };
  const auto first = std::ranges::min_element(top, {}, last);
  return std::ranges::count(top, last(*first), last) == 1 ? *first : nullptr;
}

void MonthTargets::add_rows(Regions& regions, Made& made) const {
  for (std::size_t i = 0; i < all_.size(); ++i) add_row(all_[i], before_[i], regions, made);
}

void MonthTargets::add_row(const Measured& one, const Measured& before, Regions& regions,
                           Made& made) const {
  const bool zh = lang_ == Lang::zh;
  const SetTarget& target = *one.target;
  const Programme& programme = plans_.programmes.at(target.programme);
  const std::string title = programme.name + (zh ? "：" : ": ") + title_of(one, regions, lang_);
  MonthlyRow row{.metric = target.metric,
                 .title = one.metric == nullptr ? target.metric
                                                : std::string(zh ? one.metric->zh : one.metric->en),
                 .told_title = title,
                 .unit = target.unit,
                 .told_unit = told_unit(one, lang_),
                 .slice = slice_json(one),
                 .value = one.figure.value,
                 .previous = before.figure.value,
                 .target = thousandths_cell(in_thousandths(target.value)),
                 .target_percent = tenths_cell(one.progress.percent),
                 .of_target = {.number = target.id,
                               .programme = programme.code,
                               .due = due_cell(one.progress.due),
                               .remainder = thousandths_cell(one.progress.remainder),
                               .state = std::string(word_of(one.progress.state).name)}};
  // A change of a percentage in percent would be read as points.
  if (one.metric != nullptr && !percentage(*one.metric))
    row.change = tenths_cell(
        change_in_tenths(in_thousandths(one.figure.value), in_thousandths(before.figure.value)));
  made.blank = false;
  made.rows.push_back(laid_out(std::move(row)));
  made.notes.push_back(told(one, title, lang_));
}

}  // namespace jinguo
