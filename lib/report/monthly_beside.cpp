#include "report/monthly_beside.hpp"

#include "report/monthly.hpp"
#include "report/part.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jinguo {
namespace {

/// The names of all shares that the report's metrics have, each once.
std::vector<const Share*> share_columns() {
  std::vector<const Share*> columns;
  for (const monthly::Section& section : monthly::sections)
    for (const monthly::Entry& entry : section.entries)
      for (const Share& share : entry.metric->shares)
        if (std::ranges::none_of(columns, [&](const Share* c) { return c->name == share.name; }))
          columns.push_back(&share);
  return columns;
}

}  // namespace

void add_beside_columns(Lang lang, std::vector<Column>& columns) {
  const bool zh = lang == Lang::zh;
  const auto titled = [&](std::string_view in_zh, std::string_view en) {
    return std::string(zh ? in_zh : en);
  };
  for (const BesideWords& words : beside_words())
    columns.push_back({.name = std::string(words.name),
                       .title = titled(words.zh, words.en),
                       .type = Type::integer,
                       .optional = true,
                       .shown = Shown::json});
  const auto beside = [&](std::string_view name, std::string_view in_zh, std::string_view en,
                          Type type) {
    columns.push_back({.name = std::string(name),
                       .title = titled(in_zh, en),
                       .type = type,
                       .optional = true,
                       .shown = Shown::json});
  };
  beside("numerator", "分子", "numerator", Type::decimal);
  beside("denominator", "分母", "denominator", Type::integer);
  for (const Share* share : share_columns())
    beside(share->name, share->zh, share->en, Type::integer);
}

void add_beside(const Metric* metric, const Figure* figure, Row& row) {
  if (metric == nullptr) {
    constexpr std::size_t quotients = 2;
    row.cells.resize(row.cells.size() + beside_words().size() + quotients + share_columns().size());
    return;
  }
  for (const BesideWords& words : beside_words())
    row.cells.push_back(words.beside == metric->beside ? Value{figure->beside} : Value{});
  const bool both = quotient(*metric) && figure->denominator;
  row.cells.push_back(both ? numerator_cell(*metric, *figure) : Value{});
  row.cells.push_back(both ? denominator_cell(*metric, *figure) : Value{});
  for (const Share* column : share_columns()) {
    const auto share = std::ranges::find(metric->shares, column->name, &Share::name);
    row.cells.push_back(
        share == metric->shares.end()
            ? Value{}
            : Value{figure->shares.at(static_cast<std::size_t>(share - metric->shares.begin()))});
  }
}

std::vector<std::string> told_beside(const Metric& metric, const Figure& figure, Lang lang) {
  const bool zh = lang == Lang::zh;
  std::vector<std::string> told;
  for (const BesideWords& words : beside_words())
    if (words.beside == metric.beside && figure.beside != 0)
      told.push_back(fmt::format(fmt::runtime(zh ? words.note_zh : words.note_en),
                                 fmt::arg("n", figure.beside)));
  if (percentage(metric) && figure.denominator.value_or(0) > 0)
    told.push_back(
        fmt::format("{} / {}", figure.numerator.value_or(0), figure.denominator.value_or(0)));
  else if (metric.measure == Measure::mean && figure.denominator.value_or(0) > 0)
    told.push_back(fmt::format(fmt::runtime(zh ? "{} 条的平均" : "mean of {}"),
                               figure.denominator.value_or(0)));
  std::string shares;
  for (std::size_t i = 0; i < figure.shares.size(); ++i)
    if (figure.shares[i] != 0)
      shares += fmt::format("{}{} {}", shares.empty() ? "" : (zh ? "、" : ", "),
                            zh ? metric.shares[i].zh : metric.shares[i].en, figure.shares[i]);
  if (!shares.empty()) told.push_back(std::move(shares));
  return told;
}

bool nothing_beside(std::span<const Figure> figures) {
  return std::ranges::all_of(figures, [](const Figure& figure) {
    return figure.denominator.value_or(0) == 0 &&
           std::ranges::all_of(figure.shares, [](std::int64_t n) { return n == 0; });
  });
}

}  // namespace jinguo
