#include "work/seen_keys.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

namespace jinguo {
namespace {

constexpr std::int64_t bytes_per_key = 4;  // eight of 32 bits: hardly any is mistaken
constexpr std::int64_t keys_per_byte = 3;  // two of 8/3 bits: one in four, when all are there
constexpr std::int64_t most_bytes = std::int64_t{56} << 20;
constexpr std::int64_t unsettled_share = 8;  // fewer than one key in so many is ever unsettled
constexpr std::int64_t repeated_share = 4;   // … comes twice: else the indexes are back before
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

std::int64_t bytes_for(const SeenRoom& room) {
  return std::min(
      {room.keys * bytes_per_key, std::max(room.bytes, room.keys / keys_per_byte), most_bytes});
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
  for (const std::size_t at : plan.telling) hash = mixed(hash, hash_of(values[at]));
  return hash;
}

}  // namespace

SeenKeys::SeenKeys(const Kind& kind, const SeenRoom& room)
    : keys_(plan_keys(kind)),
      room_(room),
      all_(room.keys, bytes_for(room)),
      unsettled_(room.keys / unsettled_share, bytes_for(room) / unsettled_share),
      grow_by_judging_(
          std::ranges::any_of(keys_, [&](const KeyPlan& plan) { return may_grow(kind, plan); })) {}

void SeenKeys::seek(std::span<const Value> values, SoughtKeys& sought) const {
  sought.noted.assign(keys_.size(), std::nullopt);
  seek_again(values, sought);
}

void SeenKeys::seek_again(std::span<const Value> values, SoughtKeys& sought) const {
  sought.values = values;
  sought.hashes.assign(keys_.size(), std::nullopt);
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    if (!keys_[i].filled(values)) continue;
    sought.hashes[i] = hash_of(keys_[i], values);
    all_.fetch(*sought.hashes[i]);
  }
}

bool SeenKeys::meets_part(const KeyPlan& plan, std::span<const Value> values) const {
  return !parts_.empty() && std::ranges::any_of(plan.telling_parts, [&](std::size_t at) {
    return parts_.contains(part_hash(at, values[at]));
  });
}

bool SeenKeys::has_key(const SoughtKeys& sought) {
  return std::ranges::any_of(sought.hashes, [](const auto& hash) { return hash.has_value(); });
}

bool SeenKeys::may_know(const SoughtKeys& sought) {
  ++asked_;
  bool decided = false;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    const std::optional<std::uint64_t>& hash = sought.hashes[i];
    if (!hash) continue;
    if (!keys_[i].key->unique) {
      if (decided) {
        if (any_unsettled_ && unsettled_.may_have(*hash)) return true;
        continue;
      }
      asked_weakly_ = true;
      if (left_out_) return true;
    }
    if (all_.may_have(*hash) || meets_part(keys_[i], sought.values)) return true;
    decided = true;
  }
  return false;
}

bool SeenKeys::may_have_code(const std::string& code) const {
  return std::ranges::any_of(keys_, [&](const KeyPlan& plan) {
    return plan.key->fields.size() == 1 && plan.key->fields.front() == "code" &&
           all_.may_have(mixed(begin_hash(plan), hash_of(Value{code})));
  });
}

bool SeenKeys::leaves_out() const { return asked_ > room_.watched_rows && !asked_weakly_; }

void SeenKeys::add(SoughtKeys& sought) {
  bool decided = false;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    const std::optional<std::uint64_t>& hash = sought.hashes[i];
    if (!hash) continue;
    const bool spare = decided && !keys_[i].key->unique && leaves_out();
    decided = true;
    if (sought.noted[i] == hash) continue;
    sought.noted[i] = hash;
    if (log_) log_->add(*hash);
    left_out_ = left_out_ || spare;
    if (!spare) all_.add(*hash);
  }
}

void SeenKeys::add_unsettled(SoughtKeys& sought, bool fills_gaps) {
  any_unsettled_ = true;
  add(sought);
  bool decided = false;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    const KeyPlan& plan = keys_[i];
    const bool filled = sought.hashes[i].has_value();
    // By a unique key nobody else can be met: whoever has it too waits.
    if (filled && !decided && !plan.key->unique) unsettled_.add(*sought.hashes[i]);
    decided = decided || filled;
    if (filled && !(fills_gaps && plan.needed.size() > 1)) continue;
    for (const std::size_t at : plan.telling_parts)
      if (!is_null(sought.values[at])) parts_.insert(part_hash(at, sought.values[at]));
  }
}

void SeenKeys::look_again(const std::function<void()>& between) {
  all_.clear(room_.keys / repeated_share);
  unsettled_.clear(room_.keys / unsettled_share);
  parts_.clear();
  any_unsettled_ = left_out_ = false;
  log_->take_repeated([this](std::uint64_t hash) { all_.add(hash); }, between);
  log_.reset();
}

}  // namespace jinguo
