// Records of any kind in the store: read, found, written. Rules and audit are not here but in
// work/.
#pragma once

#include "store/query.hpp"
#include "store/sql.hpp"
#include "store/store.hpp"

#include <jinguo/kind.hpp>
#include <jinguo/value.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// A stored record: one value per field of its kind.
struct Record {
  Id id = 0;
  std::vector<Value> values;
};

/// Returns the record with this id; throws Error(internal) when there is none.
[[nodiscard]] Record load(Store& store, const Kind& kind, Id id);

[[nodiscard]] Id insert(Store& store, const Kind& kind, std::span<const Value> values);
/// Writes the fields at `changed` from `values`, which holds one value per field.
void update(Store& store, const Kind& kind, Id id, std::span<const std::size_t> changed,
            std::span<const Value> values);
void erase(Store& store, const Kind& kind, Id id);

/// Returns the ids that a query finds, in order.
[[nodiscard]] std::vector<Id> find_ids(Store& store, const Kind& kind, const Query& query);
[[nodiscard]] std::int64_t count(Store& store, const Kind& kind, const Query& query);

/// Visits id and cells of what a query finds; references come as codes unless asked for as ids.
using CellVisitor = std::function<void(Id id, std::vector<Value>& cells)>;
void scan(Store& store, const Kind& kind, std::span<const Field* const> fields, const Query& query,
          const CellVisitor& visit, References references = References::codes);

/// Returns the code of a record, or its id in words for kinds without code.
[[nodiscard]] std::string code_of(Store& store, const Kind& kind, Id id);

/// Returns the codes of records, in order, for a sentence that names them.
[[nodiscard]] std::string codes_of(Store& store, const Kind& kind, std::span<const Id> ids);

/// A fact about the database itself, kept under a name.
[[nodiscard]] std::optional<std::string> find_property(Store& store, std::string_view name);
void set_property(Store& store, std::string_view name, std::string_view value);

}  // namespace jinguo
