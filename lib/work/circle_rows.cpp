#include "work/circle_rows.hpp"

#include <utility>

namespace jinguo {
namespace {

constexpr std::size_t most_rows = 1'000;  // of one circle: all of them are judged before any counts
constexpr std::size_t most_bytes = std::size_t{16} << 20;

}  // namespace

bool CircleRows::has_room(std::int64_t line) {
  const Circle circle = circles_.of(line);
  if (circle == nullptr || left_.contains(circle)) return false;
  if (begun_.contains(circle)) return true;
  if (circle->rows > most_rows || bytes_ + circle->bytes > most_bytes) {
    left_.insert(circle);
    return false;
  }
  bytes_ += circle->bytes;
  begun_.try_emplace(circle);
  return true;
}

CircleRows::Rows CircleRows::add(const RawRow& row) {
  const Circle circle = circles_.of(row.line);
  const auto begun = begun_.find(circle);
  begun->second.emplace_back().keep(row);
  if (begun->second.size() < circle->rows) return {};
  Rows whole = std::move(begun->second);
  begun_.erase(begun);
  bytes_ -= circle->bytes;
  return whole;
}

}  // namespace jinguo
