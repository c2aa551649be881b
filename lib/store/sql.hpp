// SQL text made from kinds and queries: pure functions, in the words that SQLite and PostgreSQL
// share. Values are always bound, never written into the text.
#pragma once

#include "store/query.hpp"

#include <jinguo/kind.hpp>
#include <jinguo/value.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// Returns a field's column: references end in _id, money in _fen.
[[nodiscard]] std::string column_name(const Field& field);

/// A statement and the values for its places.
struct Sql {
  std::string text;
  std::vector<Value> values;
};

enum class Returning : unsigned char { id, nothing };
/// Inserts all fields in order, of so many records one after another.
[[nodiscard]] std::string insert_sql(const Kind& kind, Returning returning = Returning::id,
                                     std::size_t rows = 1);
[[nodiscard]] std::string update_sql(const Kind& kind, std::span<const std::size_t> fields);
[[nodiscard]] std::string erase_sql(const Kind& kind);
[[nodiscard]] std::string load_sql(const Kind& kind);  ///< all fields in order, by id
/// The ids of at most two records by one key, and these of their fields: $1 the office where the
/// kind has one, then the key's fields in order.
[[nodiscard]] std::string match_sql(const Kind& kind, const Key& key,
                                    std::span<const std::size_t> fields);

/// The ids of a few records whose field has the value $1.
[[nodiscard]] std::string find_by_sql(const Kind& kind, const Field& field);
/// The one field of the record with the id $1.
[[nodiscard]] std::string field_sql(const Kind& kind, const Field& field);

/// Selects the id and then the fields as stored, or with the codes of what references point to.
enum class References : unsigned char { ids, codes };
[[nodiscard]] Sql select_sql(const Kind& kind, std::span<const Field* const> fields,
                             const Query& query, References references);
[[nodiscard]] Sql count_sql(const Kind& kind, const Query& query);

}  // namespace jinguo
