// The region table: free text to region codes.
#pragma once

#include "store/store.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jinguo {

/// Finds regions by code or name; reads the table once, on the first name.
class Regions {
 public:
  /// `home` is the region of the office: names are looked for there first, then in its
  /// prefecture, then everywhere.
  Regions(Store& store, std::string home) : store_(store), home_(std::move(home)) {}

  [[nodiscard]] const std::string& home() const { return home_; }

  /// Returns the codes that a name may mean, the nearest circle's only; several when ambiguous.
  /// They hold until the next call.
  [[nodiscard]] const std::vector<std::string>& named(std::string_view name);

  /// Returns the name of a code; empty when it is not in the table.
  [[nodiscard]] std::string_view name_of(std::string_view code);

 private:
  struct Row {
    std::string code;
    std::string name;
  };
  void read_table();
  [[nodiscard]] std::vector<std::string> inside(std::string_view circle,
                                                std::string_view name) const;

  Store& store_;
  std::string home_;
  bool read_ = false;
  std::vector<Row> rows_;  ///< in order of code
  std::unordered_map<std::string, std::vector<std::string>> found_;
};

/// Returns the code that a user's word for a region means: a code of any written length, or a name.
/// Throws Error: bad_value for an impossible code, not_found, ambiguous.
[[nodiscard]] std::string get_region(Regions& regions, std::string_view word);

/// Returns the region of the office with this id; empty when it has none.
[[nodiscard]] std::string home_region(Store& store, Id office);

}  // namespace jinguo
