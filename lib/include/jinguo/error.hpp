// The one exception that leaves the library: something asked for cannot be done.
#pragma once

#include <jinguo/code.hpp>

#include <stdexcept>

namespace jinguo {

/// Thrown when what was asked cannot be done. The sentence is made from the code and the facts
/// by the message table, so that it can be told in either language.
class JINGUO_API Error : public std::runtime_error {
 public:
  explicit Error(Code code, Facts facts = {});

  [[nodiscard]] Code code() const noexcept { return code_; }
  [[nodiscard]] const Facts& facts() const noexcept { return facts_; }

 private:
  Code code_;
  Facts facts_;
};

}  // namespace jinguo
