// Numbers of enterprises: unified social credit code (GB 32100-2015), organisation code
// (GB 11714-1997), 15-digit business registration number (GS 15-2006).
#pragma once

#include "model/cell.hpp"

#include <string_view>

namespace jinguo {

/// Cleans and judges a credit code; a 9-character organisation code and 15- or 13-digit
/// registration numbers are taken with W_OLD_CODE. On success `cell.text` is canonical.
void check_credit_code(Cell& cell);

/// Returns the stored word of enterprise.form that the first two characters of a credit code
/// suggest; empty when they suggest none.
[[nodiscard]] std::string_view form_of_credit_code(std::string_view canonical);

}  // namespace jinguo
