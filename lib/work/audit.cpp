#include "work/audit.hpp"

#include "store/store.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <numeric>
#include <string>

namespace jinguo {
namespace {

using Json = nlohmann::ordered_json;

Json json_value(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* number = std::get_if<double>(&value)) return *number;
  return nullptr;
}

Value fields_as_json(const Kind& kind, std::span<const std::size_t> which,
                     std::span<const Value> values, bool filled_only) {
  Json object = Json::object();
  for (const std::size_t at : which)
    if (!filled_only || !is_null(values[at]))
      object[std::string(kind.fields[at].name)] = json_value(values[at]);
  return object.dump();
}

std::vector<std::size_t> all_fields(const Kind& kind) {
  std::vector<std::size_t> all(kind.fields.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

void note_change(Session& session, const Kind& kind, Id id, std::string_view action, Value before,
                 Value after, std::optional<Id> batch) {
  const Settings& by = session.settings();
  const std::array<Value, 9> values{by.now,
                                    by.who,
                                    by.command,
                                    std::string(kind.name),
                                    id,
                                    std::string(action),
                                    std::move(before),
                                    std::move(after),
                                    batch ? Value{*batch} : Value{}};
  session.store().run(
      "INSERT INTO change (at, who, command, kind, record_id, action, before, after, batch_id)\n"
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      values);
}

}  // namespace

void note_insert(Session& session, const Kind& kind, Id id, std::span<const Value> after) {
  note_change(session, kind, id, "insert", Value{},
              fields_as_json(kind, all_fields(kind), after, true), std::nullopt);
}

void note_update(Session& session, const Kind& kind, Id id, std::span<const std::size_t> changed,
                 std::span<const Value> before, std::span<const Value> after,
                 std::optional<Id> batch) {
  note_change(session, kind, id, "update", fields_as_json(kind, changed, before, false),
              fields_as_json(kind, changed, after, false), batch);
}

void note_erase(Session& session, const Kind& kind, Id id, std::span<const Value> before) {
  note_change(session, kind, id, "erase", fields_as_json(kind, all_fields(kind), before, true),
              Value{}, std::nullopt);
}

void note_access(Session& session, const Kind& kind, std::int64_t records,
                 std::string_view reason) {
  const Settings& by = session.settings();
  const std::array<Value, 6> values{
      by.now, by.who, by.command, std::string(kind.name), records, std::string(reason)};
  session.store().run(
      "INSERT INTO access (at, who, command, kind, records, reason)\n"
      "VALUES ($1, $2, $3, $4, $5, $6)",
      values);
}

}  // namespace jinguo
