// A small database for the tests of figures: records are written as they are meant, without the
// rules of work/, and figures are read back as one line of text each.
#pragma once

#include "model/kinds/office.hpp"
#include "store/engine.hpp"
#include "store/records.hpp"

#include <jinguo/render.hpp>
#include <jinguo/report.hpp>

#include <unistd.h>

#include <charconv>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo::figures {

/// A field and what it holds.
struct Cell {
  std::string_view field;
  Value value;

  Cell(std::string_view name, const char* text) : field(name), value(std::string(text)) {}
  Cell(std::string_view name, const std::string& text) : field(name), value(text) {}
  Cell(std::string_view name, std::int64_t number) : field(name), value(number) {}
};
using Cells = std::vector<Cell>;

class Database {
 public:
  explicit Database(std::string_view today = "2024-01-10") {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "jinguo-report-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    settings_.database = (folder_ / "test.db").string();
    settings_.today = parse_date(today).value();
    settings_.now = "2024-01-10T00:00:00Z";
    store_ = open_sqlite(settings_, Opening::creating);
    apply_migrations(*store_, settings_);
    add(office::kind, {{"code", "329901"}, {"name", "试点妇联"}, {"region", "329901"}});
  }
  ~Database() {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Writes a record; what is not given falls back as the kind says.
  Id add(const Kind& kind, const Cells& cells) {
    std::vector<Value> values(kind.fields.size());
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = fallback(kind, kind.fields[i]);
    for (const Cell& cell : cells) values[kind.index(cell.field).value()] = cell.value;
    return insert(*store_, kind, values);
  }

  [[nodiscard]] Store& store() { return *store_; }
  [[nodiscard]] std::unique_ptr<Session> session() const {
    return std::make_unique<Session>(settings_, Access::reading);
  }

 private:
  Value fallback(const Kind& kind, const Field& field) {
    if (field.name == "code") return std::string(kind.letter) + std::to_string(++codes_);
    if (field.name == "office") return std::int64_t{1};
    if (field.name == "created_at" || field.name == "updated_at") return settings_.now;
    if (field.fallback.empty())
      return field.is(Rule::required) && field.type == Type::text
                 ? Value{"试" + std::to_string(++codes_)}
                 : Value{};
    if (field.type != Type::integer && field.type != Type::boolean)
      return std::string(field.fallback);
    std::int64_t number = 0;
    std::from_chars(field.fallback.data(), field.fallback.data() + field.fallback.size(), number);
    return number;
  }

  std::filesystem::path folder_;
  Settings settings_;
  std::unique_ptr<Store> store_;
  int codes_ = 0;
};

/// Returns the place of a column that the JSON forms show.
inline std::size_t place(const Sheet& sheet, std::string_view name) {
  for (std::size_t i = 0; i < sheet.columns.size(); ++i)
    if (sheet.columns[i].name == name && sheet.columns[i].shown != Shown::tables) return i;
  throw std::out_of_range(std::string(name));
}

inline std::string text(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&value)) {
    std::ostringstream out;
    out << *number;
    return out.str();
  }
  return is_null(value) ? "null" : std::string(as_text(value));
}

/// Returns the cells of some columns of every data row, with a blank between them.
inline std::vector<std::string> lines(const Sheet& sheet,
                                      std::initializer_list<std::string_view> columns) {
  std::vector<std::string> all;
  sheet.rows([&](const Row& row) {
    if (row.role != Role::item) return;
    std::string line;
    for (const std::string_view name : columns)
      line += (line.empty() ? "" : " ") + text(row.cells.at(place(sheet, name)));
    all.push_back(line);
  });
  return all;
}

inline Window window(std::string_view from, std::string_view to) {
  return {.from = parse_date(from), .to = parse_date(to).value()};
}

inline Window month(std::string_view month) {
  const Month of = parse_month(month).value();
  return {.from = first_day(of), .to = last_day(of)};
}

/// Asks a metric and returns `slice value` of each figure.
inline std::vector<std::string> ask(const Database& database, const MetricWish& wish) {
  const auto session = database.session();
  return lines(metric_sheet(*session, wish, Lang::zh), {"slice", "value"});
}

/// Asks a metric and returns its only figure.
inline std::string value_of(const Database& database, std::string_view metric, const Window& window,
                            std::vector<std::string> slices = {}) {
  const auto session = database.session();
  const MetricWish wish{.metric = std::string(metric),
                        .window = window,
                        .slices = std::move(slices),
                        .by = {},
                        .region = {}};
  const auto values = lines(metric_sheet(*session, wish, Lang::zh), {"value"});
  return values.size() == 1 ? values.front() : std::to_string(values.size()) + " figures";
}

inline std::string rendered(std::string_view format, const Sheet& sheet) {
  std::ostringstream out;
  get_format(format).write(sheet, {}, out);
  return out.str();
}

}  // namespace jinguo::figures
