#include "work/waiting_rows.hpp"

#include <jinguo/error.hpp>

#include <cerrno>
#include <cstring>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

constexpr std::size_t most_in_memory = std::size_t{4} << 20;

[[noreturn]] void give_up() {
  throw Error(errno == ENOSPC ? Code::disk_full : Code::write_failed,
              {{"path", "tmpfile"}, {"detail", std::strerror(errno)}});
}

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

/// Writes the rows in memory out as one piece, its length in front.
void WaitingRows::spill() {
  errno = 0;
  if (!earlier_) earlier_.reset(std::tmpfile());
  if (!earlier_) give_up();
  const std::uint64_t size = recent_.size();
  if (std::fwrite(&size, sizeof size, 1, earlier_.get()) != 1 ||
      std::fwrite(recent_.data(), size, 1, earlier_.get()) != 1)
    give_up();
  recent_.clear();
}

void WaitingRows::take(const std::function<void(const RawRow&)>& visit) {
  const std::string recent = std::exchange(recent_, {});
  const auto earlier = std::move(earlier_);
  count_ = 0;
  if (earlier) {
    std::rewind(earlier.get());
    std::string piece;
    for (std::uint64_t size = 0; std::fread(&size, sizeof size, 1, earlier.get()) == 1;) {
      piece.resize(size);
      if (std::fread(piece.data(), size, 1, earlier.get()) != 1) give_up();
      visit_rows(piece, visit);
    }
  }
  visit_rows(recent, visit);
}

}  // namespace jinguo
