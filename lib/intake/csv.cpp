// The hot path of reading: rows are found in one decoded buffer and cells are views into it. A row
// cut by the end of the buffer is scanned again once at least as much text again has come in, so
// that what is found does not depend on where chunks end.
#include "intake/csv.hpp"

#include "intake/byte_scan.hpp"
#include "intake/decode.hpp"
#include "intake/text_refusal.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

/// What stood in the way of a row.
enum class Obstacle : std::uint8_t {
  none,
  needs_more,
  quote,
  large_cell,
  large_row,
  large_file,
  columns,
  rows
};

struct LimitOf {
  Obstacle obstacle;
  Limit limit;
};
constexpr LimitOf limits[] = {
    {Obstacle::large_file, Limit::file}, {Obstacle::rows, Limit::rows},
    {Obstacle::large_row, Limit::row},   {Obstacle::columns, Limit::columns},
    {Obstacle::large_cell, Limit::cell},
};

/// Splits the text of one row after another into cells.
class RowScanner {
 public:
  explicit RowScanner(const TextForm& form)
      : separator_(form.separator),
        quote_(form.quote),
        escape_(form.escape),
        plain_ends_(separator_, quote_ != 0 ? quote_ : '\n', '\n', '\r'),
        quoted_ends_(quote_, '\n', '\r', escape_ != 0 ? escape_ : quote_) {
    doubled_.reserve(max_columns);
  }

  /// Scans the row that begins at `at`; `last` says that no text comes after `end`. Sets next(),
  /// cells() and stray_quote(); the text may be changed where quotes are doubled.
  [[nodiscard]] Obstacle scan(char* at, const char* end, bool last);

  [[nodiscard]] std::span<const std::string_view> cells() const {
    return std::span(cells_).first(count_);
  }
  [[nodiscard]] bool stray_quote() const { return stray_quote_; }
  /// Where the next row begins.
  [[nodiscard]] const char* next() const { return next_; }
  /// Whether the row's end is a CR whose LF may still come.
  [[nodiscard]] bool ended_by_cr() const { return ended_by_cr_; }

 private:
  [[nodiscard]] const char* plain_end(const char* at);
  [[nodiscard]] Obstacle quoted(const char* at, const char*& cell_end);
  [[nodiscard]] Obstacle closed(const char* begin, const char* quote, bool doubled,
                                const char*& cell_end);
  [[nodiscard]] Obstacle oversize(const char* at) const;
  [[nodiscard]] bool separates(const char* at) const;
  [[nodiscard]] bool escapes(const char* at, const char* end) const;
  void end_row(const char* at);
  void undouble();

  char separator_;
  char quote_;   // 0, which no text holds: cells are never quoted
  char escape_;  // likewise
  FourBytes plain_ends_;
  FourBytes quoted_ends_;
  const char* row_ = nullptr;
  const char* cell_ = nullptr;
  const char* end_ = nullptr;
  const char* next_ = nullptr;
  bool last_ = false;
  bool stray_quote_ = false;
  bool ended_by_cr_ = false;
  std::size_t count_ = 0;
  std::array<std::string_view, max_columns> cells_;
  std::vector<std::size_t> doubled_;  // cells whose text holds quotes that do not belong to it
};

bool RowScanner::separates(const char* at) const {
  // Text is made of whole characters: two bytes follow the first byte of a full-width comma.
  return *at == separator_ && (separator_ != wide_comma || std::memcmp(at, "\uff0c", 3) == 0);
}

/// Names the limit that the row breaks first, reading from its beginning up to `at`.
Obstacle RowScanner::oversize(const char* at) const {
  const bool cell = at - cell_ > max_cell_bytes;
  const bool row = at - row_ > max_row_bytes;
  if (!cell && !row) return Obstacle::none;
  const bool cell_first = cell_ - row_ + max_cell_bytes < max_row_bytes;
  return cell && cell_first ? Obstacle::large_cell : Obstacle::large_row;
}

/// Returns the end of unquoted text, keeping the quotes in it.
const char* RowScanner::plain_end(const char* at) {
  for (;;) {
    at = plain_ends_.find(at, end_);
    if (at == end_ || *at == '\n' || *at == '\r' || separates(at)) return at;
    if (*at == quote_) stray_quote_ = true;
    ++at;
  }
}

/// Takes the cell whose opening quote stands before `at`.
Obstacle RowScanner::quoted(const char* at, const char*& cell_end) {
  const char* const begin = at;
  bool doubled = false;
  for (int breaks = 0; breaks <= max_quoted_breaks;) {
    at = quoted_ends_.find(at, end_);
    const bool cut = end_ - at < 2;  // the byte after it is not there yet, or never will be
    if (cut && last_ && at != end_ && *at == quote_) return closed(begin, at, doubled, cell_end);
    if (cut) {
      if (const Obstacle found = oversize(end_); found != Obstacle::none) return found;
      return last_ ? Obstacle::quote : Obstacle::needs_more;
    }
    if (*at == quote_ && at[1] != quote_) return closed(begin, at, doubled, cell_end);
    if (*at == quote_ || escapes(at, end_)) {
      doubled = true;
      at += 2;
      continue;
    }
    if (*at == escape_) {
      ++at;
      continue;
    }
    ++breaks;
    at += *at == '\r' && at[1] == '\n' ? 2 : 1;
  }
  const Obstacle found = oversize(at);
  return found != Obstacle::none ? found : Obstacle::quote;
}

/// Ends a quoted cell; text between its closing quote and the separator is kept as data.
Obstacle RowScanner::closed(const char* begin, const char* quote, bool doubled,
                            const char*& cell_end) {
  cell_end = plain_end(quote + 1);
  const bool tail = cell_end != quote + 1;
  if (tail) stray_quote_ = true;
  if (tail || doubled) doubled_.push_back(count_);
  cells_[count_] = {begin, tail ? cell_end : quote};
  return Obstacle::none;
}

/// Tells whether an escape sign at `at` makes the sign after it data; elsewhere it is data itself.
bool RowScanner::escapes(const char* at, const char* end) const {
  return *at == escape_ && end - at >= 2 && (at[1] == quote_ || at[1] == escape_);
}

void RowScanner::end_row(const char* at) {
  ended_by_cr_ = false;
  if (at == end_) {
    next_ = at;
  } else if (*at == '\r' && end_ - at >= 2) {
    next_ = at + (at[1] == '\n' ? 2 : 1);
  } else {
    ended_by_cr_ = *at == '\r';
    next_ = at + 1;
  }
}

/// Takes the doubling, the escaping and the closing quote out of the cells that need it.
void RowScanner::undouble() {
  for (const std::size_t index : doubled_) {
    // The text is the reader's own buffer; scan() was given it writable.
    char* const begin = const_cast<char*>(cells_[index].data());
    const char* const end = begin + cells_[index].size();
    char* out = begin;
    const char* at = begin;
    for (; at != end; ++at) {
      if (*at == quote_) {
        ++at;
        if (at == end || *at != quote_) break;  // the closing quote: the rest stays as it is
      } else if (escapes(at, end)) {
        ++at;
      }
      *out++ = *at;
    }
    out = std::copy(at, end, out);
    cells_[index] = {begin, static_cast<std::size_t>(out - begin)};
  }
}

// The text is taken writable: doubled quotes are closed up in place.
// NOLINTNEXTLINE(readability-non-const-parameter)
Obstacle RowScanner::scan(char* at, const char* end, bool last) {
  row_ = at;
  end_ = end;
  last_ = last;
  stray_quote_ = false;
  doubled_.clear();
  const char* cell = at;
  for (count_ = 0; count_ < max_columns;) {
    cell_ = cell;
    const char* cell_end = cell;
    if (cell != end && *cell == quote_) {
      if (const Obstacle found = quoted(cell + 1, cell_end); found != Obstacle::none) return found;
    } else {
      cell_end = plain_end(cell);
      cells_[count_] = {cell, static_cast<std::size_t>(cell_end - cell)};
    }
    if (const Obstacle found = oversize(cell_end); found != Obstacle::none) return found;
    if (cell_end == end && !last) return Obstacle::needs_more;
    ++count_;
    if (cell_end == end || !separates(cell_end)) {
      end_row(cell_end);
      undouble();
      return Obstacle::none;
    }
    cell = cell_end + (separator_ == wide_comma ? 3 : 1);
  }
  return Obstacle::columns;
}

}  // namespace

struct CsvReader::State {
  State(InputFile& file, const TextForm& form, std::size_t chunk)
      : stream(file, form.encoding, chunk),
        scanner(form),
        too_large(file.size() > max_file_bytes) {}

  [[nodiscard]] bool stopped() const { return stream.stop() != TextStream::Stop::none; }
  void fill();
  [[nodiscard]] bool at_row();
  [[nodiscard]] Obstacle read();
  [[nodiscard]] Problem obstacle_problem(Obstacle obstacle) const;
  [[nodiscard]] Problem stop_problem() const;

  TextStream stream;
  RowScanner scanner;
  std::vector<char> text;
  std::size_t begin = 0;  // of the text not yet given out
  std::size_t end = 0;
  std::int64_t line = 0;
  bool skip_lf = false;
  bool too_large;
  bool over = false;
};

/// Moves the text not yet given out to the front and at least doubles it.
void CsvReader::State::fill() {
  const std::size_t pending = end - begin;
  if (begin != 0 && pending != 0) std::memmove(text.data(), text.data() + begin, pending);
  begin = 0;
  end = pending;
  do {
    end = stream.append(text, end);
  } while (end < 2 * pending + 1 && !stopped());
}

/// Leads to the first byte of the next row; false when there is none.
bool CsvReader::State::at_row() {
  for (;;) {
    if (skip_lf && begin != end) {
      skip_lf = false;
      if (text[begin] == '\n') ++begin;
    }
    if (begin != end) return true;
    if (stopped()) return false;
    fill();
  }
}

/// Scans the row at hand; `needs_more` says that the text stops before the row does.
Obstacle CsvReader::State::read() {
  if (line == max_rows) return Obstacle::rows;
  for (;;) {
    const bool last = stream.stop() == TextStream::Stop::end;
    char* const base = text.data();
    const Obstacle found = scanner.scan(base + begin, base + end, last);
    if (found != Obstacle::needs_more || stopped()) return found;
    fill();
  }
}

Problem CsvReader::State::obstacle_problem(Obstacle obstacle) const {
  const std::pair column{"column_number", std::to_string(scanner.cells().size() + 1)};
  if (obstacle == Obstacle::quote) {
    Problem open;
    open.row = line + 1;
    open.code = Code::E_CSV_QUOTE;
    open.facts = {column};
    return open;
  }
  Problem found =
      refusal_of(std::ranges::find(limits, obstacle, &LimitOf::obstacle)->limit, line + 1);
  if (obstacle == Obstacle::large_cell) found.facts.push_back(column);
  return found;
}

Problem CsvReader::State::stop_problem() const {
  Problem found = refusal_of(stream, line + 1);
  const std::size_t cells_before = begin == end ? 0 : scanner.cells().size();
  if (found.code == Code::E_ENCODING)
    found.facts.push_back({"column_number", std::to_string(cells_before + 1)});
  return found;
}

CsvReader::CsvReader(InputFile& file, const TextForm& form, std::size_t chunk)
    : state_(std::make_unique<State>(file, form, chunk)) {}

CsvReader::~CsvReader() = default;

std::int64_t CsvReader::consumed() const { return state_->stream.offset(); }

bool CsvReader::next(RawRow& row, Problems& problems) {
  State& state = *state_;
  if (state.over) return false;
  Obstacle obstacle = state.too_large ? Obstacle::large_file : Obstacle::needs_more;
  if (obstacle == Obstacle::needs_more && state.at_row()) obstacle = state.read();
  if (obstacle == Obstacle::needs_more) {
    if (state.stream.stop() != TextStream::Stop::end) problems.add(state.stop_problem());
  } else if (obstacle != Obstacle::none) {
    problems.add(state.obstacle_problem(obstacle));
  }
  state.over = obstacle != Obstacle::none;
  if (state.over) return false;

  state.begin = static_cast<std::size_t>(state.scanner.next() - state.text.data());
  state.skip_lf = state.scanner.ended_by_cr();
  row = {.line = ++state.line,
         .cells = state.scanner.cells(),
         .stray_quote = state.scanner.stray_quote()};
  return true;
}

}  // namespace jinguo
