#include "store/schema_check.hpp"

#include "base/digest.hpp"
#include "store/engine.hpp"
#include "store/sql.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <stdexcept>

namespace jinguo {
namespace {

struct TableColumn {
  std::string type;
  bool not_null = false;
};

std::map<std::string, TableColumn> columns_of(Store& store, const Kind& kind) {
  std::map<std::string, TableColumn> columns;
  const std::array<Value, 1> table{std::string(kind.name)};
  store.query("SELECT name, type, \"notnull\" FROM pragma_table_info($1)", table,
              [&](const Statement& row) {
                columns[std::string(row.text(0))] = {std::string(row.text(1)), row.integer(2) != 0};
              });
  return columns;
}

std::string_view column_type(Type type) {
  switch (type) {
    using enum Type;
    case integer:
    case money:
    case boolean:
    case reference:
      return "INTEGER";
    case decimal:
      return "REAL";
    case text:
    case choice:
    case date:
    case moment:
    case clock:
    case region:
      return "TEXT";
  }
  throw std::logic_error("unhandled Type");
}

void compare(Store& store, const Kind& kind, std::vector<std::string>& differences) {
  auto columns = columns_of(store, kind);
  columns.erase("id");
  for (const Field& field : kind.fields) {
    const std::string name = column_name(field);
    const auto column = columns.find(name);
    if (column == columns.end()) {
      differences.push_back(fmt::format("{}.{} is not in the table", kind.name, name));
      continue;
    }
    if (column->second.type != column_type(field.type))
      differences.push_back(fmt::format("{}.{} is {} in the table, {} in the kind", kind.name, name,
                                        column->second.type, column_type(field.type)));
    const bool required = field.is(Rule::required) || (field.name == "code" && kind.has_code());
    if (column->second.not_null != required)
      differences.push_back(fmt::format("{}.{} is required on one side only", kind.name, name));
    columns.erase(column);
  }
  for (const auto& [name, column] : columns)
    differences.push_back(fmt::format("{}.{} is not in the kind", kind.name, name));
}

}  // namespace

std::vector<std::string> schema_differences(Store& store) {
  std::vector<std::string> differences;
  for (const Kind* kind : kinds()) compare(store, *kind, differences);
  return differences;
}

std::vector<std::string> changed_migrations(Store& store) {
  std::vector<std::string> changed;
  for (const Migration& step : migrations()) {
    Digest digest;
    digest.update(step.sql);
    const std::array<Value, 1> name{std::string(step.name)};
    store.query("SELECT digest FROM schema_migration WHERE name = $1", name,
                [&](const Statement& row) {
                  if (row.text(0) != digest.hex()) changed.emplace_back(step.name);
                });
  }
  return changed;
}

}  // namespace jinguo
