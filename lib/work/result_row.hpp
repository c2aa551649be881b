// One row that grows column by column: what an operation tells of itself.
#pragma once

#include <jinguo/code.hpp>
#include <jinguo/sheet.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// Titles are Chinese, and empty for what scripts alone are told; English reads the key.
class ResultRow {
 public:
  explicit ResultRow(Lang lang) : lang_(lang) {}

  void add(std::string_view key, std::string_view title, Type type, Value value);
  void number(std::string_view key, std::string_view title, std::int64_t value);
  /// An empty text is told as nothing.
  void text(std::string_view key, std::string_view title, std::string_view value);
  void flag(std::string_view key, bool value);
  /// Text that is JSON already.
  void nested(std::string_view key, std::string json);

  [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
  [[nodiscard]] const Row& row() const { return row_; }
  [[nodiscard]] Sheet record() const;

 private:
  Lang lang_;
  std::vector<Column> columns_;
  Row row_;
};

}  // namespace jinguo
