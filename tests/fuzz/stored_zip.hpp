// A zip archive (PKWARE APPNOTE) around parts of text, stored as they are: quick to make, and free
// to say what no tool would write, such as one name twice.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo::fuzz {

using Parts = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] std::string stored_zip(const Parts& parts);

}  // namespace jinguo::fuzz
