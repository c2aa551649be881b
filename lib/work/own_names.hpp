// How rows call records of their own kind: one may name another by each of its links.
#pragma once

#include "model/draft.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

class OwnNames {
 public:
  explicit OwnNames(const Kind& kind);

  /// The field that names a record of the own kind; nothing where none does.
  [[nodiscard]] std::optional<std::size_t> field() const { return own_; }

  /// Returns what the record that this word means may be called, one name for each link.
  [[nodiscard]] std::vector<std::string> meant_by(std::string_view word, Date today) const;
  /// Returns what the draft's own record is called.
  [[nodiscard]] std::vector<std::string> names_of(const Draft& draft) const;

 private:
  const Kind& kind_;
  std::optional<std::size_t> own_;
  std::vector<std::size_t> links_;
};

}  // namespace jinguo
