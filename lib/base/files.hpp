// Files that appear complete or not at all.
#pragma once

#include <string>

namespace jinguo {

/// Returns a free name beside `path` for writing what will then be renamed to it.
[[nodiscard]] std::string beside(const std::string& path, const std::string& word);

/// Flushes a file and its folder to the medium and gives it its final name. Throws
/// Error(write_failed).
void put_in_place(const std::string& temporary, const std::string& path);

}  // namespace jinguo
