#include "store/trail.hpp"

#include <array>
#include <string>

namespace jinguo {
namespace {

Value first_value(Store& store, std::string_view sql) {
  Value value;
  store.query(sql, {}, [&](const Statement& row) { row.read(0, value); });
  return value;
}

}  // namespace

void append_change(Session& session, const ChangeLine& line) {
  const Settings& by = session.settings();
  const std::array<Value, 9> values{by.now,
                                    by.who,
                                    by.command,
                                    std::string(line.kind),
                                    line.record,
                                    std::string(line.action),
                                    line.before,
                                    line.after,
                                    line.batch ? Value{*line.batch} : Value{}};
  session.store().run(
      "INSERT INTO change (at, who, command, kind, record_id, action, before, after, batch_id)\n"
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      values);
}

void append_access(Session& session, std::string_view kind, std::int64_t records,
                   std::string_view reason) {
  const Settings& by = session.settings();
  const std::array<Value, 6> values{
      by.now, by.who, by.command, std::string(kind), records, std::string(reason)};
  session.store().run(
      "INSERT INTO access (at, who, command, kind, records, reason)\n"
      "VALUES ($1, $2, $3, $4, $5, $6)",
      values);
}

std::vector<std::string> replaced_values(Store& store, std::string_view kind, Id record) {
  std::vector<std::string> all;
  const std::array<Value, 2> of{std::string(kind), record};
  store.query(
      "SELECT before\nFROM change\nWHERE kind = $1\n  AND record_id = $2\n"
      "  AND action = 'update'\nORDER BY id",
      of, [&](const Statement& row) { all.emplace_back(row.text(0)); });
  return all;
}

Value last_change(Store& store) { return first_value(store, "SELECT MAX(at) FROM change"); }

Value last_import(Store& store) { return first_value(store, "SELECT MAX(at) FROM import_batch"); }

}  // namespace jinguo
