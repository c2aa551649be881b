#include "store/records.hpp"

#include <jinguo/error.hpp>

#include <array>

namespace jinguo {

Record load(Store& store, const Kind& kind, Id id) {
  const auto statement = store.prepare(load_sql(kind));
  const std::array<Value, 1> key{id};
  statement->bind(key);
  if (!statement->next())
    throw Error(Code::internal, {{"detail", std::string(kind.name) + " " + std::to_string(id)}});
  Record record{id, std::vector<Value>(kind.fields.size())};
  for (std::size_t at = 0; at < record.values.size(); ++at)
    statement->read(static_cast<int>(at), record.values[at]);
  return record;
}

Id insert(Store& store, const Kind& kind, std::span<const Value> values) {
  const auto statement = store.prepare(insert_sql(kind));
  statement->bind(values);
  if (!statement->next()) throw Error(Code::internal, {{"detail", "insert"}});
  const Id id = statement->integer(0);
  while (statement->next()) {
  }
  return id;
}

void update(Store& store, const Kind& kind, Id id, std::span<const std::size_t> changed,
            std::span<const Value> values) {
  std::vector<Value> bound{id};
  for (const std::size_t at : changed) bound.push_back(values[at]);
  store.run(update_sql(kind, changed), bound);
}

void erase(Store& store, const Kind& kind, Id id) {
  const std::array<Value, 1> key{id};
  store.run(erase_sql(kind), key);
}

std::vector<Id> find_ids(Store& store, const Kind& kind, const Query& query) {
  std::vector<Id> ids;
  const Sql sql = select_sql(kind, {}, query, References::ids);
  store.query(sql.text, sql.values, [&](const Statement& row) { ids.push_back(row.integer(0)); });
  return ids;
}

std::int64_t count(Store& store, const Kind& kind, const Query& query) {
  std::int64_t found = 0;
  const Sql sql = count_sql(kind, query);
  store.query(sql.text, sql.values, [&](const Statement& row) { found = row.integer(0); });
  return found;
}

void scan(Store& store, const Kind& kind, std::span<const Field* const> fields, const Query& query,
          const CellVisitor& visit, References references) {
  const Sql sql = select_sql(kind, fields, query, references);
  std::vector<Value> cells(fields.size());
  store.query(sql.text, sql.values, [&](const Statement& row) {
    for (std::size_t i = 0; i < cells.size(); ++i) row.read(static_cast<int>(i) + 1, cells[i]);
    visit(row.integer(0), cells);
  });
}

std::string code_of(Store& store, const Kind& kind, Id id) {
  if (!kind.has_code()) return std::to_string(id);
  const Field* const code = &get_field(kind, "code");
  std::string found;
  scan(store, kind, {&code, 1}, {.where = {{nullptr, Op::any_of, {id}}}},
       [&](Id, std::vector<Value>& cells) { found = as_text(cells[0]); });
  return found;
}

std::string codes_of(Store& store, const Kind& kind, std::span<const Id> ids) {
  std::string codes;
  for (const Id id : ids) codes += (codes.empty() ? "" : ", ") + code_of(store, kind, id);
  return codes;
}

std::optional<std::string> find_property(Store& store, std::string_view name) {
  std::optional<std::string> value;
  const std::array<Value, 1> key{std::string(name)};
  store.query("SELECT value FROM property WHERE name = $1", key,
              [&](const Statement& row) { value = std::string(row.text(0)); });
  return value;
}

void set_property(Store& store, std::string_view name, std::string_view value) {
  const std::array<Value, 2> values{std::string(name), std::string(value)};
  store.run(
      "INSERT INTO property (name, value)\nVALUES ($1, $2)\n"
      "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      values);
}

}  // namespace jinguo
