// Telephone numbers of China: mobile, landline with extension, 400/800 service numbers.
#pragma once

#include "model/cell.hpp"

namespace jinguo {

/// Cleans and judges a telephone number. Canonical: 11 digits for a mobile, `025-80000000` or
/// `025-80000000-8001` for a landline, 10 digits for a service number (5 or 6 for the companies'
/// 95… and 96…); a number whose area or its zero is missing keeps its digits. Of several numbers in
/// one cell the first is taken and the others are named in W_TEL_NOTE.
void check_phone(Cell& cell);

}  // namespace jinguo
