// The strings that the cells of a workbook share, in one piece of memory.
#pragma once

#include "intake/zip_archive.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

class SharedStrings {
 public:
  SharedStrings() = default;
  /// Reads the whole part. Throws Refusal.
  explicit SharedStrings(ZipEntry part);

  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  /// Returns a string that is there: `index` is below size().
  [[nodiscard]] std::string_view operator[](std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(text_).substr(begin, ends_[index] - begin);
  }

 private:
  // All that is unpacked of an archive has fewer bytes than 32 bits count.
  static_assert(max_unpacked_bytes < UINT32_MAX);

  std::string text_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace jinguo
