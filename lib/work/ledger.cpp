// 台账: the records of a kind for a window as a form, made of the list that everybody sees.
#include "base/number.hpp"
#include "report/period_words.hpp"
#include "store/offices.hpp"
#include "store/regions.hpp"
#include "work/columns.hpp"
#include "work/refs.hpp"

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

std::string told_window_of(Session& session, const Listing& listing, Lang lang) {
  if (const auto month = parse_month(listing.month))
    return told_window({.from = first_day(*month), .to = last_day(*month)}, lang);
  const Date today = session.settings().today;
  Window window{.from = std::nullopt, .to = today};
  if (!listing.from.empty()) window.from = read_day("--from", listing.from, today);
  if (!listing.to.empty()) window.to = read_day("--to", listing.to, today);
  return told_window(window, lang);
}

std::string title_of(Session& session, const Kind& kind, const Listing& listing, Lang lang) {
  Store& store = session.store();
  const bool zh = lang == Lang::zh;
  std::string title = office_name(store, session.office());
  if (!title.empty()) title += ' ';
  title += zh ? std::string(kind.title) + "台账" : "Ledger: " + noun(kind);
  std::string part = told_window_of(session, listing, lang);
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
    // The first column that holds words: an import knows the line by its first filled cell.
    for (std::size_t i = 0; i < columns.size() && !label_; ++i)
      if (holds_words(columns[i].type) && !adds_[i]) label_ = i;
  }

  void add(std::span<const Value> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (adds_[i]) add(sums_[i], cells[i]);
  }

  /// Returns the line under the rows; nothing where there is nothing to add up.
  [[nodiscard]] std::optional<std::vector<Value>> line(std::string_view label) const {
    if (std::ranges::all_of(sums_, is_null)) return std::nullopt;
    std::vector<Value> cells = sums_;
    if (label_) cells[*label_] = std::string(label);
    return cells;
  }

 private:
  static bool holds_words(Type type) {
    constexpr Type words[] = {Type::text, Type::choice, Type::reference, Type::region};
    return std::ranges::find(words, type) != std::end(words);
  }
  static void add(Value& sum, const Value& cell) {
    if (is_null(cell) || std::holds_alternative<std::string>(cell)) return;
    if (std::holds_alternative<double>(cell) || std::holds_alternative<double>(sum))
      sum = as_number(sum) + as_number(cell);
    else
      sum = as_integer(sum) + as_integer(cell);
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
