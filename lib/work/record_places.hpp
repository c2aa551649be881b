// Where the fields that work/ itself knows stand in a kind: looked up once, not for every row.
#pragma once

#include <jinguo/kind.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace jinguo {

struct RecordPlaces {
  explicit RecordPlaces(const Kind& kind)
      : code(kind.has_code() ? kind.index("code") : std::nullopt),
        region(kind.index("region")),
        office(kind.index("office")),
        batch(kind.index("batch")),
        created_at(kind.index("created_at")),
        updated_at(kind.index("updated_at")),
        merged_into(kind.index("merged_into")) {
    // A kind has one such field at most, which well_formed() proves.
    const auto to_own = std::ranges::find(kind.fields, kind.name, &Field::target);
    if (to_own != kind.fields.end()) own = static_cast<std::size_t>(to_own - kind.fields.begin());
  }

  std::optional<std::size_t> code;  ///< none for kinds whose records have no code
  std::optional<std::size_t> region;
  std::optional<std::size_t> office;
  std::optional<std::size_t> batch;
  std::optional<std::size_t> created_at;
  std::optional<std::size_t> updated_at;
  std::optional<std::size_t> merged_into;
  std::optional<std::size_t> own;  ///< the reference to another record of the kind
};

}  // namespace jinguo
