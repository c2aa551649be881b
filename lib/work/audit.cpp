#include "work/audit.hpp"

#include "store/trail.hpp"

#include <nlohmann/json.hpp>

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

}  // namespace

void note_insert(Session& session, const Kind& kind, Id id, std::span<const Value> after) {
  append_change(session, {.kind = kind.name,
                          .record = id,
                          .action = "insert",
                          .before = {},
                          .after = fields_as_json(kind, all_fields(kind), after, true),
                          .batch = {}});
}

void note_update(Session& session, const Kind& kind, Id id, std::span<const std::size_t> changed,
                 std::span<const Value> before, std::span<const Value> after,
                 std::optional<Id> batch) {
  append_change(session, {.kind = kind.name,
                          .record = id,
                          .action = "update",
                          .before = fields_as_json(kind, changed, before, false),
                          .after = fields_as_json(kind, changed, after, false),
                          .batch = batch});
}

void note_erase(Session& session, const Kind& kind, Id id, std::span<const Value> before) {
  append_change(session, {.kind = kind.name,
                          .record = id,
                          .action = "erase",
                          .before = fields_as_json(kind, all_fields(kind), before, true),
                          .after = {},
                          .batch = {}});
}

}  // namespace jinguo
