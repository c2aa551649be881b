#include "store/index_choice.hpp"

#include "store/sql.hpp"

#include <algorithm>
#include <utility>

namespace jinguo {

IndexChoice never_entered(const Kind& kind, std::vector<const Field*> filled) {
  return [&kind, filled = std::move(filled)](std::string_view definition) {
    const std::size_t where = definition.find("WHERE");
    if (where == std::string_view::npos) return false;
    return std::ranges::any_of(kind.fields, [&](const Field& field) {
      const std::string asked = " " + column_name(field) + " IS NOT NULL";
      return definition.find(asked, where) != std::string_view::npos &&
             std::ranges::find(filled, &field) == filled.end();
    });
  };
}

IndexChoice keeping_order(const Kind& kind) {
  return [&kind](std::string_view definition) {
    return definition.starts_with("CREATE UNIQUE") ||
           std::ranges::any_of(kind.fields, [&](const Field& field) {
             return field.target == kind.name &&
                    definition.find("(" + column_name(field)) != std::string_view::npos;
           });
  };
}

}  // namespace jinguo
