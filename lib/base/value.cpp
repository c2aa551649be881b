// Reading a stored value without asking first what it holds.
#include <jinguo/value.hpp>

namespace jinguo {

std::string_view as_text(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text ? std::string_view{*text} : std::string_view{};
}

std::int64_t as_integer(const Value& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return *integer;
  // Only degrees and percentages are stored as double, so the cast never leaves the range.
  if (const auto* decimal = std::get_if<double>(&value)) return static_cast<std::int64_t>(*decimal);
  return 0;
}

}  // namespace jinguo
