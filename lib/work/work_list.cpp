// Work lists read by their plans: places filled, cells dressed, figures above the rows.
#include "report/lists/list.hpp"
#include "store/regions.hpp"
#include "store/store.hpp"
#include "work/columns.hpp"
#include "work/refs.hpp"
#include "work/reveal.hpp"

#include <jinguo/error.hpp>
#include <jinguo/window.hpp>
#include <jinguo/work_list.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <stdexcept>

namespace jinguo {
namespace {

using std::chrono::sys_days;

constexpr int minutes_of_day = 24 * 60;

/// Returns the minutes since 1970 of a moment with its time of day; none for a bare day.
std::optional<std::int64_t> minutes_of(std::string_view moment) {
  constexpr std::size_t length = 16;  // YYYY-MM-DDTHH:MM
  if (moment.size() != length) return std::nullopt;
  const auto day = parse_date(moment.substr(0, 10));
  if (!day) return std::nullopt;
  const auto two = [&](std::size_t at) { return (moment[at] - '0') * 10 + moment[at + 1] - '0'; };
  return sys_days(*day).time_since_epoch().count() * std::int64_t{minutes_of_day} +
         std::int64_t{two(11)} * 60 + two(14);
}

std::string moment_of(std::int64_t minutes) {
  const std::int64_t days = minutes / minutes_of_day;
  const auto clock = static_cast<int>(minutes % minutes_of_day);
  std::string text = to_text(Date{sys_days{std::chrono::days{days}}}) + "T";
  for (const int part : {clock / 60, clock % 60}) {
    if (text.back() != 'T') text += ':';
    text += static_cast<char>('0' + part / 10);
    text += static_cast<char>('0' + part % 10);
  }
  return text;
}

/// What was answered to the options of a list, as values for its places.
class Answers {
 public:
  Answers(Session& session, const ListPlan& plan, const ListWish& wish)
      : session_(session), plan_(plan), wish_(wish) {
    now_ = answer("--at").empty() ? wish.moment : moment("--at");
    window_ =
        read_window({.month = answer("--month"), .from = answer("--from"), .to = answer("--to")},
                    session.settings().today, Unsaid::this_month,
                    std::string(plan.command.noun) + " " + std::string(plan.command.verb));
    if (answered("--region")) region_ = region(answer("--region"));
  }

  [[nodiscard]] Value value(Place place, Date week) const {
    switch (place) {
      using enum Place;
      case today:
        return to_text(session_.settings().today);
      case from:
        return to_text(*window_.from);
      case to:
        return to_text(window_.to);
      case week_first:
        return to_text(week);
      case week_last:
        return to_text(add_days(week, 6));
      case now_day:
        return now_.substr(0, 10);
      case accept_before:
        return before("--limit", 30);
      case arrive_before:
        return before("--arrival", 15);
      case opened_before:
        return to_text(
            add_days(session_.settings().today, -static_cast<int>(number("--days", 14))));
      case everybody:
        return std::int64_t{answered("--all") ? 1 : 0};
      case subject:
        return get_record(session_, get_kind(plan_.subject), argument());
      case region_first:
        return region_;
      case region_last:
        return region_ + ":";  // follows '9'
    }
    throw std::logic_error("unhandled Place");
  }

  [[nodiscard]] std::vector<Value> values(std::span<const Place> places, Date week = {}) const {
    std::vector<Value> all;
    for (const Place place : places) all.push_back(value(place, week));
    return all;
  }

  /// The window's weeks, each by its Monday: those of which a day lies in the window.
  [[nodiscard]] std::vector<Date> weeks() const {
    const std::chrono::weekday day{sys_days(*window_.from)};
    std::vector<Date> all;
    for (Date monday = add_days(*window_.from, 1 - static_cast<int>(day.iso_encoding()));
         monday <= window_.to; monday = add_days(monday, 7))
      all.push_back(monday);
    return all;
  }

  [[nodiscard]] Value counted(Counted how, const Value& since) const {
    const std::string_view text = as_text(since);
    if (how == Counted::days) {
      const auto day = parse_date(text);
      if (!day) return {};
      return std::int64_t{(sys_days(session_.settings().today) - sys_days(*day)).count()};
    }
    const auto from = minutes_of(text);
    const auto until = minutes_of(now_);
    return from && until ? Value{*until - *from} : Value{};
  }

 private:
  [[nodiscard]] bool answered(std::string_view option) const {
    return std::ranges::any_of(wish_.answers, [&](const auto& one) { return one.first == option; });
  }
  [[nodiscard]] std::string answer(std::string_view option) const {
    for (const auto& [name, text] : wish_.answers)
      if (name == option) return text;
    return {};
  }
  [[nodiscard]] std::string argument() const {
    for (const ListOption& option : plan_.command.options)
      if (option.argument()) return answer(option.name);
    return {};
  }

  [[nodiscard]] std::string moment(std::string_view option) const {
    const Field field{.name = option, .type = Type::moment, .title = option, .help = option};
    std::string text(as_text(stored_word(session_, field, answer(option))));
    if (minutes_of(text)) return text;
    throw Error(
        Code::bad_value,
        {{"field", std::string(option)}, {"value", answer(option)}, {"known", "YYYY-MM-DDTHH:MM"}});
  }
  [[nodiscard]] std::string region(const std::string& word) const {
    Regions regions(session_.store(), home_region(session_.store(), session_.office()));
    return get_region(regions, word);
  }
  [[nodiscard]] std::int64_t number(std::string_view option, std::int64_t usual) const {
    if (!answered(option)) return usual;
    constexpr std::int64_t largest = 100'000;
    const std::string text = answer(option);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size() && number >= 0 &&
        number <= largest)
      return number;
    throw Error(Code::bad_value, {{"field", std::string(option)},
                                  {"value", text},
                                  {"known", "0…" + std::to_string(largest)}});
  }
  [[nodiscard]] Value before(std::string_view limit, std::int64_t usual) const {
    const auto now = minutes_of(now_);
    if (!now) throw std::logic_error("no moment that counts as now");
    return moment_of(*now - number(limit, usual));
  }

  Session& session_;
  const ListPlan& plan_;
  const ListWish& wish_;
  std::string now_;
  Window window_;
  std::string region_;
};

const ListPlan& get_plan(const ListWish& wish) {
  const auto plans = list_plans();
  const auto found = std::ranges::find_if(plans, [&](const ListPlan& plan) {
    return plan.command.noun == wish.noun && plan.command.verb == wish.verb;
  });
  if (found != plans.end()) return *found;
  throw Error(Code::unknown_command,
              {{"word", std::string(wish.noun) + " " + std::string(wish.verb)}});
}

/// A statement that names `speaker` gets what that is in front of it.
std::string statement(const ListPlan& plan, std::string_view sql) {
  const bool people = plan.people && sql.find("speaker") != std::string_view::npos;
  return people ? std::string(speakers_sql) + std::string(sql) : std::string(sql);
}

Column column_of_list(const ListColumn& column, const View& view) {
  const bool masked = column.field != nullptr && column.field->sensitive() && !view.reveal;
  return {.name = std::string(column.name),
          .title = std::string(spoken(view) ? column.title : column.name),
          .type = masked ? Type::text : column.type,
          .places = column.type == Type::decimal ? 1 : -1};
}

class Reader {
 public:
  Reader(Session& session, const ListPlan& plan, const ListWish& wish, const View& view)
      : session_(session), plan_(plan), answers_(session, plan, wish), view_(view) {}

  [[nodiscard]] std::vector<Row> rows() const {
    std::vector<Row> all;
    if (!plan_.weekly) {
      read({}, all);
      return all;
    }
    for (const Date week : answers_.weeks()) read(week, all);
    return all;
  }

  [[nodiscard]] std::vector<Fact> facts() const {
    std::vector<Fact> all;
    for (const ListFigure& figure : plan_.figures) {
      const std::vector<Value> values = answers_.values(figure.query.places);
      Value cell;
      session_.store().query(statement(plan_, figure.query.sql), values,
                             [&](const Statement& row) { row.read(0, cell); });
      if (figure.column.field != nullptr) dress_cell(*figure.column.field, view_, cell);
      const Column column = column_of_list(figure.column, view_);
      all.push_back(
          {.name = column.name, .title = column.title, .type = column.type, .value = cell});
    }
    return all;
  }

 private:
  void read(Date week, std::vector<Row>& all) const {
    const std::size_t led = plan_.weekly ? 2 : 0;
    const std::vector<Value> values = answers_.values(plan_.query.places, week);
    session_.store().query(statement(plan_, plan_.query.sql), values, [&](const Statement& read) {
      session_.check_stop();
      Row row;
      row.cells.resize(plan_.columns.size());
      if (plan_.weekly) {
        row.cells[0] = answers_.value(Place::week_first, week);
        row.cells[1] = answers_.value(Place::week_last, week);
      }
      for (std::size_t at = led; at < plan_.columns.size(); ++at) {
        read.read(static_cast<int>(at - led), row.cells[at]);
        dress(plan_.columns[at], row.cells[at]);
      }
      all.push_back(std::move(row));
    });
  }

  void dress(const ListColumn& column, Value& cell) const {
    if (column.counted != Counted::as_read) cell = answers_.counted(column.counted, cell);
    if (column.field != nullptr) dress_cell(*column.field, view_, cell);
  }

  Session& session_;
  const ListPlan& plan_;
  Answers answers_;
  const View& view_;
};

bool shows_sensitive(const ListPlan& plan) {
  return std::ranges::any_of(plan.columns, [](const ListColumn& column) {
    return column.field != nullptr && column.field->sensitive();
  });
}

}  // namespace

std::span<const WorkList, work_list_count> work_lists() {
  static const auto all = [] {
    std::array<WorkList, work_list_count> filled{};
    std::ranges::transform(list_plans(), filled.begin(), &ListPlan::command);
    return filled;
  }();
  return all;
}

ListResult read_work_list(Session& session, const ListWish& wish, const View& view) {
  const ListPlan& plan = get_plan(wish);
  const Reader reader(session, plan, wish, view);
  std::vector<Row> rows = reader.rows();
  const auto count = static_cast<std::int64_t>(rows.size());
  if (reveals(view) && shows_sensitive(plan))
    note_look(session, get_kind(plan.command.noun), count, view);
  const auto below = std::ranges::count_if(rows, [](const Row& row) {
    return std::ranges::any_of(row.cells, [](const Value& cell) { return as_integer(cell) < 0; });
  });
  Sheet sheet;
  sheet.name = std::string(plan.command.noun) + " " + std::string(plan.command.verb);
  for (const ListColumn& column : plan.columns)
    sheet.columns.push_back(column_of_list(column, view));
  if (!plan.figures.empty()) {
    sheet.shape = Shape::document;
    sheet.facts = reader.facts();
    const bool zh = view.lang == Lang::zh;
    rows.insert(rows.begin(),
                {.role = Role::head,
                 .cells = {std::string(plan.command.verb), std::string(zh ? "明细" : "rows")}});
  }
  sheet.rows = stored_rows(std::move(rows));
  choose_columns(view, sheet);
  return {.sheet = std::move(sheet), .rows = count, .below_zero = below};
}

}  // namespace jinguo
