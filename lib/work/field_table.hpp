// The table of a kind's fields, which goes with a form and is no data when the form comes back.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace jinguo {

struct FieldTableColumn {
  std::string_view name;
  std::string_view zh;
};
inline constexpr std::array<FieldTableColumn, 8> field_table_columns{{
    {"name", "字段"},
    {"title", "名称"},
    {"type", "类型"},
    {"rules", "规则"},
    {"target", "引用"},
    {"choices", "可填"},
    {"aliases", "也认的表头"},
    {"help", "说明"},
}};

/// Tells whether these are the headers of such a table, in either language.
[[nodiscard]] inline bool is_field_table(std::span<const std::string> headers) {
  return std::ranges::equal(headers, field_table_columns, {}, {}, &FieldTableColumn::name) ||
         std::ranges::equal(headers, field_table_columns, {}, {}, &FieldTableColumn::zh);
}

}  // namespace jinguo
