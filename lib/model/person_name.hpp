// Names of persons after the naming rules of 民委发〔2016〕33号: all of GB 18030, the separator is
// U+00B7, nothing is cut silently.
#pragma once

#include "model/cell.hpp"

#include <string>
#include <string_view>

namespace jinguo {

/// Cleans and judges a person's name; see the codes E_NAME_… and W_NAME_….
void check_person_name(Cell& cell);

/// Returns the form in which two spellings of one name are equal: NFC, without spaces,
/// separators and variation selectors, Latin letters in lower case.
[[nodiscard]] std::string name_key(std::string_view name);

}  // namespace jinguo
