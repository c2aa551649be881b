// A value of a type as text: the part that all text formats share. Numbers are written exactly as
// they are, never grouped, and rounded only where a column says so to people.
#pragma once

#include <jinguo/code.hpp>
#include <jinguo/kind.hpp>
#include <jinguo/sheet.hpp>
#include <jinguo/value.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// The two words of a boolean.
struct Truth {
  std::string_view yes;
  std::string_view no;
};

inline constexpr Truth machine_truth{.yes = "true", .no = "false"};

/// Returns the words people read.
[[nodiscard]] Truth truth_words(Lang lang);

/// Says whether cells of the type are numbers: bare in CSV, right-aligned for people.
[[nodiscard]] bool is_number(Type type);

/// Says whether the text is written like a day, YYYY-MM-DD; the calendar is not asked.
[[nodiscard]] bool looks_like_day(std::string_view text);

/// Returns the row's cell in a column; null when the row is shorter.
[[nodiscard]] const Value& cell_at(const Row& row, std::size_t column);

/// Says whether people are told that the cell lacks a value. In a report one that is empty does;
/// but a sum has no name and no day, so there only a number is missed.
[[nodiscard]] bool is_gap(const Sheet& sheet, const Row& row, std::size_t column);

/// Returns the places of the columns that forms other than JSON show.
[[nodiscard]] std::vector<std::size_t> columns_of_tables(const Sheet& sheet);

enum class Cents : std::uint8_t {
  pair,      ///< 20 and 20.50
  shortest,  ///< 20 and 20.5
};

void append_integer(std::string& text, std::int64_t number);

/// Appends the shortest digits that read back as the same number; nothing unless it is finite.
void append_decimal(std::string& text, double number);

/// Appends the number rounded to so many decimals, at most 17; nothing unless it is finite.
void append_rounded(std::string& text, double number, int places);

/// Appends whole fen as yuan.
void append_yuan(std::string& text, std::int64_t fen, Cents cents);

/// Appends a number of the type; a fraction of a fen, as averages have, is rounded.
void append_number(std::string& text, double number, Type type, Cents cents);

/// Appends a value; nothing for null. The type decides what a whole number means.
void append_cell(std::string& text, const Value& value, Type type, Truth truth);

/// Tells nested JSON to people: `key=value` pairs, one line per element where elements are
/// themselves nested, or of objects the values of `keys` alone. Text that is not JSON is returned
/// as it is.
[[nodiscard]] std::vector<std::string> nested_lines(std::string_view json, Lang lang,
                                                    std::span<const std::string_view> keys = {});

}  // namespace jinguo
