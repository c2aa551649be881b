#include "report/period.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace jinguo {
namespace {

using std::chrono::months;

unsigned quarter_of(Month month) { return (static_cast<unsigned>(month.month()) + 2) / 3; }

/// Returns the last month of the piece in which a month lies.
Month last_month(Month month, Piece piece) {
  switch (piece) {
    case Piece::month:
      return month;
    case Piece::quarter:
      return month.year() / static_cast<int>(quarter_of(month) * 3);
    case Piece::year:
      return month.year() / 12;
  }
  throw std::logic_error("unhandled Piece");
}

}  // namespace

std::vector<Window> cut(const Window& window, Piece piece) {
  std::vector<Window> pieces;
  for (Date from = window.from.value(); from <= window.to;) {
    const Date end = last_day(last_month(month_of(from), piece));
    pieces.push_back({.from = from, .to = std::min(end, window.to)});
    from = add_days(end, 1);
  }
  return pieces;
}

std::string piece_name(Date day, Piece piece) {
  const Month of = month_of(day);
  const int year = static_cast<int>(of.year());
  switch (piece) {
    case Piece::month:
      return to_text(of);
    case Piece::quarter:
      return fmt::format("{:04}-Q{}", year, quarter_of(of));
    case Piece::year:
      return fmt::format("{:04}", year);
  }
  throw std::logic_error("unhandled Piece");
}

Window month_window(Month month) { return {.from = first_day(month), .to = last_day(month)}; }

Window year_to(Month month) { return {.from = first_day(month.year() / 1), .to = last_day(month)}; }

}  // namespace jinguo
