// Windows of time, and the pieces by which a figure is split over it.
#pragma once

#include <jinguo/date.hpp>
#include <jinguo/report.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

enum class Piece : std::uint8_t { month, quarter, year };

struct PieceWord {
  std::string_view name;
  std::string_view title;
  Piece piece;
};
inline constexpr PieceWord piece_words[] = {
    {"month", "月份", Piece::month},
    {"quarter", "季度", Piece::quarter},
    {"year", "年份", Piece::year},
};

/// Returns the window cut at the borders of months, quarters or years; its first and last piece may
/// be shorter. The window must have a first day.
[[nodiscard]] std::vector<Window> cut(const Window& window, Piece piece);

/// Names the piece in which a day lies: 2023-09, 2023-Q3, 2023.
[[nodiscard]] std::string piece_name(Date day, Piece piece);

/// Returns the whole month, the year up to the month's end, and the same a year or a month earlier.
[[nodiscard]] Window month_window(Month month);
[[nodiscard]] Window year_to(Month month);

}  // namespace jinguo
