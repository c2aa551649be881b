#include "work/line_order.hpp"

#include <queue>
#include <string_view>
#include <type_traits>

namespace jinguo {

void LineOrder::add(std::int64_t line, Stretch where) {
  static_assert(std::is_trivially_copyable_v<Piece>);
  if (runs_.empty() || line < last_line_) runs_.push_back(count_);
  const Piece piece{line, where};
  pieces_.append({reinterpret_cast<const char*>(&piece), sizeof piece});
  last_line_ = line;
  ++count_;
}

LineOrder::Piece LineOrder::read(std::int64_t number) {
  Piece piece{};
  pieces_.read(number * static_cast<std::int64_t>(sizeof piece),
               {reinterpret_cast<char*>(&piece), sizeof piece});
  return piece;
}

void LineOrder::visit(const std::function<void(Stretch)>& piece) {
  struct Head {
    Piece piece;
    std::int64_t next;  // number of the piece behind it
    std::int64_t end;   // of its run
  };
  const auto later = [](const Head& one, const Head& other) {
    return one.piece.line > other.piece.line;
  };
  std::priority_queue<Head, std::vector<Head>, decltype(later)> heads(later);
  const auto push = [&](std::int64_t number, std::int64_t end) {
    if (number < end) heads.push({read(number), number + 1, end});
  };
  for (std::size_t run = 0; run < runs_.size(); ++run)
    push(runs_[run], run + 1 < runs_.size() ? runs_[run + 1] : count_);
  while (!heads.empty()) {
    const Head head = heads.top();
    heads.pop();
    piece(head.piece.where);
    push(head.next, head.end);
  }
}

}  // namespace jinguo
