#include "work/seen_keys.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <string_view>

namespace jinguo {
namespace {

constexpr std::int64_t bytes_per_key = 2;  // eight of sixteen bits: one in a thousand is mistaken
constexpr std::int64_t most_bytes = std::int64_t{56} << 20;
constexpr std::int64_t unsettled_share = 8;  // fewer than one key in so many is ever unsettled
constexpr std::uint64_t odd_constant = 0x9E3779B97F4A7C15U;

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = (a ^ (b + odd_constant + (a << 6U) + (a >> 2U))) * 0xBF58476D1CE4E5B9U;
  x ^= x >> 31U;
  return x * 0x94D049BB133111EBU;
}

std::uint64_t hash_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value))
    return std::hash<std::string_view>{}(*text);
  if (const auto* number = std::get_if<double>(&value)) return std::hash<double>{}(*number);
  return is_null(value) ? 1 : mixed(2, static_cast<std::uint64_t>(as_integer(value)));
}

std::uint64_t part_hash(std::size_t field, const Value& value) {
  return mixed(field + 1, hash_of(value));
}

/// The eight bits of a hash inside its block, nine bits of the product for each.
template <typename Visit>
void each_bit(std::uint64_t hash, Visit visit) {
  std::uint64_t bits = hash * odd_constant;
  for (int i = 0; i < 8; ++i) {
    visit(bits & 7U, std::uint64_t{1} << ((bits >> 3U) & 63U));
    bits = std::rotr(bits, 9) + hash;
  }
}

std::size_t bytes_for(std::span<const KeyPlan> keys, std::int64_t records) {
  const std::int64_t bytes = records * std::ssize(keys) * bytes_per_key;
  return static_cast<std::size_t>(std::min(bytes, most_bytes));
}

/// Tells whether a gap in a key may be filled when its record is judged.
bool may_grow(const Kind& kind, const KeyPlan& plan) {
  return std::ranges::any_of(plan.fields, [&](std::size_t at) {
    const Field& field = kind.fields[at];
    return !field.fallback.empty() || !field.fallback_field.empty() || field.type == Type::region;
  });
}

std::uint64_t begin_hash(const KeyPlan& plan) {
  return plan.fields.size() + 100 * plan.fields.front();
}

std::uint64_t hash_of(const KeyPlan& plan, std::span<const Value> values) {
  std::uint64_t hash = begin_hash(plan);
  for (const std::size_t at : plan.fields) hash = mixed(hash, hash_of(values[at]));
  return hash;
}

}  // namespace

HashFilter::HashFilter(std::size_t bytes) : blocks_(bytes / sizeof(Block) + 1) {}

std::size_t HashFilter::place(std::uint64_t hash) const {
  return (hash >> 32U) * blocks_.size() >> 32U;
}

bool HashFilter::may_have(std::uint64_t hash) const {
  const Block& block = blocks_[place(hash)];
  bool all = true;
  each_bit(hash, [&](std::uint64_t word, std::uint64_t bit) {
    all = all && (block.words[word] & bit) != 0;
  });
  return all;
}

void HashFilter::add(std::uint64_t hash) {
  Block& block = blocks_[place(hash)];
  each_bit(hash, [&](std::uint64_t word, std::uint64_t bit) { block.words[word] |= bit; });
}

SeenKeys::SeenKeys(const Kind& kind, std::int64_t records)
    : keys_(plan_keys(kind)),
      all_(bytes_for(keys_, records)),
      unsettled_(bytes_for(keys_, records) / unsettled_share),
      grow_by_judging_(
          std::ranges::any_of(keys_, [&](const KeyPlan& plan) { return may_grow(kind, plan); })) {}

void SeenKeys::seek(std::span<const Value> values, SoughtKeys& sought) const {
  sought.values = values;
  sought.hashes.assign(keys_.size(), std::nullopt);
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    if (!keys_[i].filled(values)) continue;
    sought.hashes[i] = hash_of(keys_[i], values);
    all_.fetch(*sought.hashes[i]);
  }
}

SoughtKeys SeenKeys::sought(std::span<const Value> values) const {
  SoughtKeys found;
  seek(values, found);
  return found;
}

bool SeenKeys::meets_part(const KeyPlan& plan, std::span<const Value> values) const {
  return !parts_.empty() && std::ranges::any_of(plan.needed, [&](std::size_t at) {
    return parts_.contains(part_hash(at, values[at]));
  });
}

bool SeenKeys::has_key(const SoughtKeys& sought) {
  return std::ranges::any_of(sought.hashes, [](const auto& hash) { return hash.has_value(); });
}

bool SeenKeys::has_key(std::span<const Value> values) const { return has_key(sought(values)); }

bool SeenKeys::may_know(const SoughtKeys& sought) const {
  bool decided = false;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    const std::optional<std::uint64_t>& hash = sought.hashes[i];
    if (!hash) continue;
    if (any_unsettled_ && unsettled_.may_have(*hash)) return true;
    if (decided && !keys_[i].key->unique) continue;
    if (all_.may_have(*hash) || meets_part(keys_[i], sought.values)) return true;
    decided = true;
  }
  return false;
}

bool SeenKeys::may_know(std::span<const Value> values) const { return may_know(sought(values)); }

bool SeenKeys::may_have_code(const std::string& code) const {
  return std::ranges::any_of(keys_, [&](const KeyPlan& plan) {
    return plan.key->fields.size() == 1 && plan.key->fields.front() == "code" &&
           all_.may_have(mixed(begin_hash(plan), hash_of(Value{code})));
  });
}

void SeenKeys::add(const SoughtKeys& sought) {
  for (const auto& hash : sought.hashes)
    if (hash) all_.add(*hash);
}

void SeenKeys::add(std::span<const Value> values) { add(sought(values)); }

void SeenKeys::add_unsettled(std::span<const Value> values, bool fills_gaps) {
  any_unsettled_ = true;
  add(values);
  for (const KeyPlan& plan : keys_) {
    const bool filled = plan.filled(values);
    if (filled) unsettled_.add(hash_of(plan, values));
    if (filled && !(fills_gaps && plan.needed.size() > 1)) continue;
    for (const std::size_t at : plan.needed)
      if (!is_null(values[at])) parts_.insert(part_hash(at, values[at]));
  }
}

}  // namespace jinguo
