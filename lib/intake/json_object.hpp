// One JSON object as keys and cells: every value as the characters that were written.
#pragma once

#include "model/cell.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

struct JsonMember {
  std::string key;
  std::string text;  ///< of a text its characters, of a number its literal; empty for null
  CellOrigin origin = CellOrigin::typed;
};

/// Reads objects one after another into the same memory.
class JsonObject {
 public:
  /// Reads one object; returns why it cannot be taken: E_JSON with `detail`, E_TOO_LARGE with
  /// `what` and `limit`. A list or an object as value becomes its JSON, for the field to refuse.
  [[nodiscard]] std::optional<Finding> read(std::string_view text);

  /// The members in their order, after a reading without a finding.
  [[nodiscard]] std::span<const JsonMember> members() const {
    return std::span(members_).first(count_);
  }

 private:
  class Events;

  std::vector<JsonMember> members_;
  std::size_t count_ = 0;
  std::vector<std::string_view> sorted_;
};

}  // namespace jinguo
