#include "store/store.hpp"

namespace jinguo {

void Statement::run(std::span<const Value> values) {
  bind(values);
  while (next()) {
  }
}

void Store::query(std::string_view sql, std::span<const Value> values,
                  const std::function<void(const Statement&)>& visit) {
  const auto statement = prepare(sql);
  statement->bind(values);
  while (statement->next()) visit(*statement);
}

void Store::run(std::string_view sql, std::span<const Value> values) { prepare(sql)->run(values); }

}  // namespace jinguo
