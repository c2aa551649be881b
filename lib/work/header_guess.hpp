// The header of a table of no kind, guessed from the shape of the first rows alone.
#pragma once

#include "work/table_header.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace jinguo {

struct GuessedHeader {
  std::size_t at = 0;                ///< which of the head's rows: the first that is of the table
  std::size_t rows = 0;              ///< 0: the table begins without a header
  std::vector<std::string> headers;  ///< per column; of several rows `upper/lower`
};

/// Guesses that the first row about as wide as most rows begins the table; that it is the header
/// when all its cells are words; and that rows below belong to it when cells of the first span
/// several of theirs. `header_row` other than 0 names its line instead.
[[nodiscard]] GuessedHeader guess_header(std::span<const HeadRow> head, std::int64_t header_row);

}  // namespace jinguo
