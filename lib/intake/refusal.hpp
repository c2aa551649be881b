// Why a file cannot be read on: thrown inside the room where no row is at hand, and told by the
// reader as one finding. It never leaves the room.
#pragma once

#include <jinguo/problem.hpp>

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <utility>

namespace jinguo {

class Refusal : public std::exception {
 public:
  explicit Refusal(Code code, Facts facts = {}) : code_(code), facts_(std::move(facts)) {}

  /// Returns the finding, on a row of the file; 0 where it is on the file as a whole.
  [[nodiscard]] Problem problem(std::int64_t row = 0) const {
    Problem found;
    found.row = row;
    found.code = code_;
    found.facts = facts_;
    return found;
  }

  [[nodiscard]] const char* what() const noexcept override { return "a file cannot be read on"; }

 private:
  Code code_;
  Facts facts_;
};

/// Something said in both languages of the sentences.
struct Saying {
  std::string_view zh;
  std::string_view en;
};

/// A workbook that is not what the standard says.
[[nodiscard]] inline Refusal damaged(const Saying& how) {
  return Refusal(Code::E_XLSX,
                 {{"detail", std::string(how.en)}, {"detail.zh", std::string(how.zh)}});
}

/// A file beyond a limit.
[[nodiscard]] inline Refusal too_large(const Saying& what, std::string_view limit) {
  return Refusal(Code::E_TOO_LARGE, {{"what", std::string(what.en)},
                                     {"what.zh", std::string(what.zh)},
                                     {"limit", std::string(limit)}});
}

}  // namespace jinguo
