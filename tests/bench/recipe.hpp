// How a register is invented: a table of columns. Rows take their shapes in turn, so that a
// reference can ask for the rows of one shape.
#pragma once

#include "registers.hpp"
#include "rows.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace jinguo::bench {

enum class Make : std::uint8_t {
  nothing,
  code,    ///< `text` and the row's number
  always,  ///< `text`
  word,    ///< one of `words`
  number,  ///< from `low` to `high`
  day,     ///< the row's own: rows are spread evenly over the years
  later,   ///< `low` to `high` days after the row's day
  moment,  ///< `low` to `high` minutes after the moment before it in the row; the first after eight
  any,     ///< `text` and a number of `of`, drawn
  own,     ///< `text` and a number of `of`, each once before one comes again
  count,   ///< counts the rows, one for every `low`
};

/// Numbers of records that can be referred to: first, first + step … up to count; 0: all workers.
struct Numbers {
  std::string_view code;
  std::uint64_t count = 0;
  std::uint64_t first = 1;
  std::uint64_t step = 1;
};

struct Cell {
  Make make = Make::nothing;
  std::string_view text = {};
  std::span<const std::string_view> words = {};
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  Numbers of = {};
  std::uint64_t percent = 100;  ///< of the rows; the others leave it empty
};

/// A column of the file. One that stands several times takes the first that is for the row's shape.
struct Column {
  std::string_view header;
  Cell cell;
  std::string_view shapes = {};  ///< letters of `Recipe::cycle`; empty: all
};

struct Recipe {
  std::string_view name;
  std::string_view cycle;  ///< a letter for the shape of each row, in turn
  std::span<const Column> columns;
};

constexpr Cell code(std::string_view text) { return {.make = Make::code, .text = text}; }
constexpr Cell named(std::string_view text) { return {.make = Make::code, .text = text}; }
constexpr Cell one_of(std::span<const std::string_view> words, std::uint64_t percent = 100) {
  return {.make = Make::word, .words = words, .percent = percent};
}
constexpr Cell always(std::string_view text) { return {.make = Make::always, .text = text}; }
constexpr Cell number(std::uint64_t low, std::uint64_t high, std::uint64_t percent = 100) {
  return {.make = Make::number, .low = low, .high = high, .percent = percent};
}
constexpr Cell day() { return {.make = Make::day}; }
constexpr Cell later(std::uint64_t low, std::uint64_t high, std::uint64_t percent = 100) {
  return {.make = Make::later, .low = low, .high = high, .percent = percent};
}
constexpr Cell moment(std::uint64_t low, std::uint64_t high, std::uint64_t percent = 100) {
  return {.make = Make::moment, .low = low, .high = high, .percent = percent};
}
constexpr Cell any(const Numbers& of, std::uint64_t percent = 100) {
  return {.make = Make::any, .of = of, .percent = percent};
}
/// The next number for every `rows` rows.
constexpr Cell own(const Numbers& of, std::uint64_t rows = 1) {
  return {.make = Make::own, .low = rows, .of = of};
}
/// The same scattered: one number is far from the next, none comes twice.
constexpr Cell scattered(const Numbers& of) {
  return {.make = Make::own, .low = 1, .high = 7919, .of = of};
}
constexpr Cell counted(std::uint64_t rows = 1) { return {.make = Make::count, .low = rows}; }

/// Writes `wish.rows` rows, spread evenly over its years.
void write_recipe(Rows& rows, const Wish& wish, const Recipe& recipe);

/// Returns all registers that are made by recipe.
std::span<const Recipe> recipes();

}  // namespace jinguo::bench
