#include "work/waiting_rows.hpp"

#include <cstring>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

constexpr std::size_t most_in_memory = std::size_t{1} << 20;

template <typename Number>
void append(std::string& text, Number number) {
  static_assert(std::is_trivially_copyable_v<Number>);
  text.append(reinterpret_cast<const char*>(&number), sizeof number);
}

/// Reads back what `append` wrote.
class Tape {
 public:
  explicit Tape(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at_end() const { return text_.empty(); }

  template <typename Number>
  [[nodiscard]] Number number() {
    Number number{};
    std::memcpy(&number, text_.data(), sizeof number);
    text_.remove_prefix(sizeof number);
    return number;
  }

  [[nodiscard]] std::string_view text(std::size_t size) {
    const std::string_view found = text_.substr(0, size);
    text_.remove_prefix(size);
    return found;
  }

 private:
  std::string_view text_;
};

void append_row(std::string& tape, const RawRow& row) {
  append(tape, row.line);
  append(tape, row.stray_quote);
  append(tape, static_cast<std::uint32_t>(row.cells.size()));
  append(tape, static_cast<std::uint32_t>(row.notes.size()));
  for (const CellNote& note : row.notes) append(tape, note);
  for (const std::string_view cell : row.cells) {
    append(tape, static_cast<std::uint32_t>(cell.size()));
    tape += cell;
  }
}

void visit_rows(std::string_view text, const std::function<void(const RawRow&)>& visit) {
  std::vector<std::string_view> cells;
  std::vector<CellNote> notes;
  for (Tape tape(text); !tape.at_end();) {
    const auto line = tape.number<std::int64_t>();
    const bool stray_quote = tape.number<bool>();
    cells.resize(tape.number<std::uint32_t>());
    notes.resize(tape.number<std::uint32_t>());
    for (CellNote& note : notes) note = tape.number<CellNote>();
    for (std::string_view& cell : cells) cell = tape.text(tape.number<std::uint32_t>());
    visit({.line = line, .cells = cells, .notes = notes, .stray_quote = stray_quote});
  }
}

}  // namespace

void WaitingRows::add(const RawRow& row) {
  ++count_;
  append_row(recent_, row);
  if (recent_.size() >= most_in_memory) spill();
}

void WaitingRows::spill() {
  std::string length;
  append(length, static_cast<std::uint64_t>(recent_.size()));
  earlier_.append(length);
  earlier_.append(recent_);
  recent_.clear();
}

void WaitingRows::take(const std::function<void(const RawRow&)>& visit) {
  const std::string recent = std::exchange(recent_, {});
  Scratch earlier = std::exchange(earlier_, {});
  count_ = 0;
  std::string piece;
  for (std::int64_t at = 0; at < earlier.size(); at += static_cast<std::int64_t>(piece.size())) {
    piece.resize(sizeof(std::uint64_t));
    earlier.read(at, piece);
    at += static_cast<std::int64_t>(piece.size());
    piece.resize(Tape(piece).number<std::uint64_t>());
    earlier.read(at, piece);
    visit_rows(piece, visit);
  }
  visit_rows(recent, visit);
}

}  // namespace jinguo
