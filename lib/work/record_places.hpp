// Where the fields that work/ itself knows stand in a kind: looked up once, not for every row.
#pragma once

#include <jinguo/kind.hpp>

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
        merged_into(kind.index("merged_into")) {}

  std::optional<std::size_t> code;  ///< none for kinds whose records have no code
  std::optional<std::size_t> region;
  std::optional<std::size_t> office;
  std::optional<std::size_t> batch;
  std::optional<std::size_t> created_at;
  std::optional<std::size_t> updated_at;
  std::optional<std::size_t> merged_into;
};

}  // namespace jinguo
