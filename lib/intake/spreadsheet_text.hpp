// The text of a workbook's cells: escapes that stand for what XML cannot hold, and strings made of
// runs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jinguo {

/// Turns `_xHHHH_` (ECMA-376-1, 22.9.2.19) into the UTF-16 unit it stands for, from `begin` on.
/// What makes no character, half a pair for one, stays as it is written.
void decode_escapes(std::string& text, std::size_t begin);

/// Tells which text inside a string item (`si`, `is`) belongs to it: that of all its runs, but not
/// how it is read aloud.
class RunText {
 public:
  void start(std::string_view element) {
    if (element == "rPh") phonetic_ = true;
    inside_ = element == "t" && !phonetic_;
  }
  void end(std::string_view element) {
    if (element == "rPh") phonetic_ = false;
    inside_ = false;
  }
  [[nodiscard]] bool inside() const { return inside_; }

 private:
  bool phonetic_ = false;
  bool inside_ = false;
};

}  // namespace jinguo
