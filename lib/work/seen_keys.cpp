#include "work/seen_keys.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <string_view>

namespace jinguo {
namespace {

constexpr std::int64_t bits_per_key = 16;  // eight set: about one "perhaps" in a thousand is wrong
constexpr std::int64_t block_bits = 512;
constexpr std::size_t most_blocks = std::size_t{60} << 14;  // 60 MiB
constexpr std::uint64_t odd_constant = 0x9E3779B97F4A7C15U;

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = (a ^ (b + odd_constant + (a << 6U) + (a >> 2U))) * 0xBF58476D1CE4E5B9U;
  x ^= x >> 31U;
  return x * 0x94D049BB133111EBU;
}

std::uint64_t print_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value))
    return std::hash<std::string_view>{}(*text);
  if (const auto* number = std::get_if<double>(&value)) return std::hash<double>{}(*number);
  return is_null(value) ? 1 : mixed(2, static_cast<std::uint64_t>(as_integer(value)));
}

std::uint64_t part_print(std::size_t field, const Value& value) {
  return mixed(field + 1, print_of(value));
}

/// The eight bits of a print inside its block, nine bits of the product for each.
template <typename Visit>
void each_bit(std::uint64_t print, Visit visit) {
  std::uint64_t bits = print * odd_constant;
  for (int i = 0; i < 8; ++i) {
    visit(bits & 7U, std::uint64_t{1} << ((bits >> 3U) & 63U));
    bits = std::rotr(bits, 9) + print;
  }
}

}  // namespace

SeenKeys::SeenKeys(const Kind& kind, std::int64_t records) : keys_(plan_keys(kind)) {
  const auto keys = records * static_cast<std::int64_t>(keys_.size());
  const auto blocks = static_cast<std::size_t>(keys * bits_per_key / block_bits + 1);
  blocks_.resize(std::min(blocks, most_blocks));
}

std::uint64_t SeenKeys::print(const KeyPlan& plan, std::span<const Value> values) {
  auto print = static_cast<std::uint64_t>(plan.fields.size() + 100 * plan.fields.front());
  for (const std::size_t at : plan.fields) print = mixed(print, print_of(values[at]));
  return print;
}

bool SeenKeys::has(std::uint64_t print) const {
  const Block& block = blocks_[(print >> 32U) * blocks_.size() >> 32U];
  bool all = true;
  each_bit(print, [&](std::uint64_t word, std::uint64_t bit) {
    all = all && (block.words[word] & bit) != 0;
  });
  return all;
}

void SeenKeys::set(std::uint64_t print) {
  Block& block = blocks_[(print >> 32U) * blocks_.size() >> 32U];
  each_bit(print, [&](std::uint64_t word, std::uint64_t bit) { block.words[word] |= bit; });
}

bool SeenKeys::meets_part(const KeyPlan& plan, std::span<const Value> values) const {
  return !parts_.empty() && std::ranges::any_of(plan.needed, [&](std::size_t at) {
    return parts_.contains(part_print(at, values[at]));
  });
}

bool SeenKeys::has_key(std::span<const Value> values) const {
  return std::ranges::any_of(keys_, [&](const KeyPlan& plan) { return plan.filled(values); });
}

bool SeenKeys::may_know(std::span<const Value> values) const {
  bool decided = false;
  for (const KeyPlan& plan : keys_) {
    if ((decided && !plan.key->unique) || !plan.filled(values)) continue;
    if (has(print(plan, values)) || meets_part(plan, values)) return true;
    decided = true;
  }
  return false;
}

void SeenKeys::add(std::span<const Value> values) {
  for (const KeyPlan& plan : keys_)
    if (plan.filled(values)) set(print(plan, values));
}

void SeenKeys::add_unsettled(std::span<const Value> values) {
  add(values);
  for (const KeyPlan& plan : keys_) {
    if (plan.filled(values)) continue;
    for (const std::size_t at : plan.needed)
      if (!is_null(values[at])) parts_.insert(part_print(at, values[at]));
  }
}

}  // namespace jinguo
