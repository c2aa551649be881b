// 台账: the records of a kind for a window as a form, made of the list that everybody sees.
#include "report/period_words.hpp"
#include "store/offices.hpp"
#include "store/regions.hpp"
#include "work/columns.hpp"

#include <jinguo/error.hpp>
#include <jinguo/records.hpp>

#include <algorithm>
#include <memory>
#include <utility>

namespace jinguo {
namespace {

std::vector<std::string> usual_columns(const Kind& kind) {
  std::vector<std::string> names;
  for (const Field* field : importable_fields(kind)) names.emplace_back(field->name);
  return names;
}

/// In order of the day that decides the window, then of the code.
std::string usual_order(const Kind& kind) {
  std::string order(kind.dated_by);
  if (kind.has_code()) order += (order.empty() ? "" : ",") + std::string("code");
  return order;
}

/// The window in words; the words themselves were judged by the list.
std::string told_window_of(const Listing& listing, Date today, Lang lang) {
  if (const auto month = parse_month(listing.month))
    return told_window({.from = first_day(*month), .to = last_day(*month)}, lang);
  return told_window(
      {.from = parse_date(listing.from), .to = parse_date(listing.to).value_or(today)}, lang);
}

std::string title_of(Session& session, const Kind& kind, const Listing& listing, Lang lang) {
  Store& store = session.store();
  const bool zh = lang == Lang::zh;
  std::string title = office_name(store, session.office());
  if (!title.empty()) title += ' ';
  title += zh ? std::string(kind.title) + "台账" : "Ledger: " + noun(kind);
  std::string part = told_window_of(listing, session.settings().today, lang);
  if (!listing.region.empty()) {
    Regions regions(store, home_region(store, session.office()));
    const std::string code = get_region(regions, listing.region);
    const std::string_view name = regions.name_of(code);
    part += (zh ? "，" : ", ") + (name.empty() ? code : std::string(name));
  }
  return title + (zh ? "（" : " (") + part + (zh ? "）" : ")");
}

/// Sums of the columns that can be added up, while the rows go by.
class Totals {
 public:
  Totals(const Kind& kind, const std::vector<Column>& columns) : sums_(columns.size()) {
    for (const Column& column : columns) {
      const Field* const field = find_field(kind, column.name);
      adds_.push_back(field != nullptr && field->is(Rule::adds) && column.type != Type::text);
    }
    for (std::size_t i = 0; i < columns.size() && !label_; ++i)
      if (columns[i].type == Type::text && !adds_[i]) label_ = i;
  }

  void add(std::span<const Value> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (adds_[i]) add(sums_[i], cells[i]);
  }

  /// Returns the line under the rows; nothing where no column adds up.
  [[nodiscard]] std::optional<std::vector<Value>> line(std::string_view label) const {
    if (std::ranges::find(adds_, true) == adds_.end()) return std::nullopt;
    std::vector<Value> cells = sums_;
    if (label_) cells[*label_] = std::string(label);
    return cells;
  }

 private:
  static void add(Value& sum, const Value& cell) {
    const auto* const whole = std::get_if<std::int64_t>(&cell);
    const auto* const number = std::get_if<double>(&cell);
    if (whole == nullptr && number == nullptr) return;
    auto* const total = std::get_if<std::int64_t>(&sum);
    if (number == nullptr && (total != nullptr || is_null(sum))) {
      sum = (total == nullptr ? 0 : *total) + *whole;
      return;
    }
    const double before = total != nullptr ? static_cast<double>(*total)
                                           : (is_null(sum) ? 0.0 : std::get<double>(sum));
    sum = before + (number != nullptr ? *number : static_cast<double>(*whole));
  }

  std::vector<bool> adds_;
  std::vector<Value> sums_;
  std::optional<std::size_t> label_;
};

}  // namespace

Sheet ledger(Session& session, const Kind& kind, const Listing& listing, const View& view) {
  View columns = view;
  if (columns.columns.empty()) columns.columns = usual_columns(kind);
  Listing ordered = listing;
  if (ordered.sort.empty()) ordered.sort = usual_order(kind);
  Sheet list = list_records(session, kind, ordered, columns);
  if (view.audience == Audience::scripts) return list;

  const bool zh = view.lang == Lang::zh;
  Sheet sheet = list;
  sheet.title = title_of(session, kind, listing, view.lang);
  sheet.columns.insert(sheet.columns.begin(),
                       {.name = "no", .title = zh ? "序号" : "no", .type = Type::integer});
  auto totals = std::make_shared<Totals>(kind, list.columns);
  sheet.rows = [rows = std::move(list.rows), totals, zh](const RowSink& sink) {
    std::int64_t number = 0;
    rows([&](const Row& row) {
      totals->add(row.cells);
      Row numbered{.role = row.role, .cells = {++number}};
      numbered.cells.insert(numbered.cells.end(), row.cells.begin(), row.cells.end());
      sink(numbered);
    });
    auto line = totals->line(zh ? "合计" : "total");
    if (number == 0 || !line) return;
    line->insert(line->begin(), Value{});
    sink({.role = Role::total, .cells = std::move(*line)});
  };
  return sheet;
}

}  // namespace jinguo
