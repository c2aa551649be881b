// What was decided about a file, written into its result.
#pragma once

#include "work/table.hpp"

#include <jinguo/import.hpp>

#include <cstdint>
#include <string_view>

namespace jinguo {

void tell_decisions(const Kind& kind, const TableFacts& facts, ImportResult& result);

/// Counts rows that were passed over, with the reason.
void skip(ImportResult& result, std::string_view reason, std::int64_t rows);

}  // namespace jinguo
