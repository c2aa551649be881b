// Codes made for records that bring none: office prefix, the kind's letter, a counter.
#pragma once

#include <jinguo/kind.hpp>
#include <jinguo/session.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace jinguo {

class CodeMaker {
 public:
  CodeMaker(Session& session, const Kind& kind);

  /// Returns the next free code, such as W-000123.
  [[nodiscard]] std::string next();
  /// Takes note of a code given by the user, so that it is never made again.
  void note(std::string_view code);
  /// Tells whether this code is among those made here, or between them.
  [[nodiscard]] bool made(std::string_view code) const;
  /// Writes the counter back; without it the codes made so far are not reserved.
  void save();

 private:
  Session& session_;
  std::string property_;
  std::string stem_;
  std::int64_t first_made_ = 0;  // 0: none yet
  std::int64_t last_ = 0;
  bool changed_ = false;
};

}  // namespace jinguo
