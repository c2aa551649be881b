#include "work/result_row.hpp"

#include <utility>

namespace jinguo {

void ResultRow::add(std::string_view key, std::string_view title, Type type, Value value) {
  const bool spoken = lang_ == Lang::zh && !title.empty();
  columns_.push_back(
      {.name = std::string(key), .title = std::string(spoken ? title : key), .type = type});
  row_.cells.push_back(std::move(value));
}

void ResultRow::number(std::string_view key, std::string_view title, std::int64_t value) {
  add(key, title, Type::integer, value);
}

void ResultRow::text(std::string_view key, std::string_view title, std::string_view value) {
  add(key, title, Type::text, value.empty() ? Value{} : Value{std::string(value)});
}

void ResultRow::flag(std::string_view key, bool value) {
  add(key, "", Type::boolean, std::int64_t{value ? 1 : 0});
}

void ResultRow::nested(std::string_view key, std::string json) {
  add(key, "", Type::text, std::move(json));
  columns_.back().nested = true;
}

Sheet ResultRow::record() const {
  Sheet sheet;
  sheet.shape = Shape::record;
  sheet.columns = columns_;
  sheet.rows = stored_rows({row_});
  return sheet;
}

}  // namespace jinguo
